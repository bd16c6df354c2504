package io.github.anometry.api.wrapper;

import java.util.Objects;

/** Carries a checked exception of a wrapped class through methods that declare none. */
public final class CheckedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CheckedFailure(Exception cause) {
        super(Objects.requireNonNull(cause));
    }

    /** What failed: the checked exception inside, or the failure itself. */
    public static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CheckedFailure && cause != null ? cause : failure;
    }
}
