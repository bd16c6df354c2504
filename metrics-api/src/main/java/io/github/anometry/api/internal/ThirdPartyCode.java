package io.github.anometry.api.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * The rule for third-party code: metrics, models, data, loggers, listeners, providers of plugins. Everything that it throws is
 * caught where it is called and reported with the name of what was called, including undeclared checked exceptions, {@link
 * LinkageError}, {@link AssertionError} and {@link StackOverflowError}. Only errors of the JVM itself are rethrown.
 */
public final class ThirdPartyCode {
    /** Exceptions of Anometry that are made of their cause alone only carry it through methods that do not declare it. */
    private static final String CARRIERS = "io.github.anometry.";

    private ThirdPartyCode() {}

    /**
     * Call this first with anything that was caught. If it is an undeclared interruption, the thread's interrupt flag is set
     * again.
     *
     * @param culprit what was called, for the case that the error goes on: {@code the metric 'Sharpness' of the plugin 'acme'}
     * @throws VirtualMachineError what was caught, or one like it, if it is an error of the JVM itself; with the culprit as a
     *     suppressed {@link Culprit}
     */
    public static void hold(Throwable thrown, String culprit) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw named(fatal, new Culprit(culprit));
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    private static VirtualMachineError named(VirtualMachineError fatal, Culprit culprit) {
        fatal.addSuppressed(culprit);
        // The JVM makes its OutOfMemoryErrors in advance, and these keep nothing that is added to them.
        if (fatal instanceof OutOfMemoryError && fatal.getSuppressed().length == 0) {
            OutOfMemoryError another = new OutOfMemoryError(fatal.getMessage());
            another.setStackTrace(fatal.getStackTrace());
            another.addSuppressed(culprit);
            return another;
        }
        return fatal;
    }

    /**
     * What something that was thrown says, with the innermost cause, on one line and without a full stop: {@code
     * java.lang.ExceptionInInitializerError, caused by java.lang.IllegalStateException: no GPU}.
     */
    public static String describe(Throwable thrown) {
        Throwable innermost = innermost(thrown);
        String message = message(thrown);
        if (innermost == thrown || isSame(message, message(innermost))) {
            return one(thrown);
        }
        // An exception that is made of its cause alone repeats what that says.
        boolean repeats = message.contains(innermost.getClass().getName());
        if (repeats && thrown.getClass().getName().startsWith(CARRIERS)) {
            return one(innermost);
        }
        return (repeats ? thrown.getClass().getName() : one(thrown)) + ", caused by " + one(innermost);
    }

    /** Whether the cause has nothing to add; the JVM writes class names in two ways. */
    private static boolean isSame(String message, String ofCause) {
        return message.replace('/', '.').equals(ofCause.replace('/', '.'));
    }

    private static Throwable innermost(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable innermost = thrown;
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            innermost = cause;
        }
        return innermost;
    }

    private static String one(Throwable thrown) {
        String message = message(thrown);
        return thrown.getClass().getName() + (message.isEmpty() ? "" : ": " + message);
    }

    /** What it says, on one line and without a full stop; empty if nothing. Getting it runs its own code. */
    public static String message(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError broken) {
            return "(its message cannot be had: " + broken.getClass().getName() + ")";
        }
        return message == null ? "" : message.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    }

    /** What was running when the JVM failed. */
    public static final class Culprit extends Exception {
        private static final long serialVersionUID = 1L;

        Culprit(String name) {
            super(name, null, false, false);
        }

        /** What was called innermost, if it is known: {@code the metric 'Sharpness' of the plugin 'acme'}. */
        public static Optional<String> of(Throwable fatal) {
            for (Throwable suppressed : fatal.getSuppressed()) {
                if (suppressed instanceof Culprit culprit) {
                    return Optional.ofNullable(culprit.getMessage());
                }
            }
            return Optional.empty();
        }
    }
}
