package io.github.anometry.api.error;

import org.jspecify.annotations.Nullable;

/** An error whose message a user can act on: what is wrong, where, why, and what to do. */
public abstract sealed class AnometryException extends RuntimeException
        permits ConfigurationException, DataException, RunException {
    private static final long serialVersionUID = 1L;

    AnometryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
