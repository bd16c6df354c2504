package io.github.anometry.core.plugin;

import java.util.Arrays;

/** Whether an error means that ND4J is present, but not its native part for this machine. */
final class MissingBackend {
    private static final String ND4J = "org.nd4j.";
    private static final String NONE = ND4J + "linalg.factory.Nd4jBackend$NoAvailableBackendException";

    private MissingBackend() {}

    static boolean isCauseOf(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            // The latter if there is a backend, but only for other machines.
            if (cause.getClass().getName().equals(NONE)
                    || (cause instanceof UnsatisfiedLinkError && isThrownBelowNd4j(cause))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThrownBelowNd4j(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(ND4J));
    }
}
