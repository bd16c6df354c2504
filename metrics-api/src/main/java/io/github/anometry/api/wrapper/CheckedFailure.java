package io.github.anometry.api.wrapper;

import java.util.Objects;

/**
 * Carries a checked exception of a wrapped class through methods that declare none. If it is an interruption, the thread's
 * interrupt flag is set again.
 */
public final class CheckedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CheckedFailure(Throwable cause) {
        super(Objects.requireNonNull(cause));
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    /** What failed: the checked exception inside, or the failure itself. */
    public static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CheckedFailure && cause != null ? cause : failure;
    }
}
