package io.github.anometry.api.error;

import org.jspecify.annotations.Nullable;

/**
 * An error whose message a user can act on: what is wrong, where, why, and what to do. Control characters in the message, for
 * example in file names, are escaped, so that it can be printed and logged as it is.
 */
public abstract sealed class AnometryException extends RuntimeException
        permits ConfigurationException, DataException, RunException {
    private static final long serialVersionUID = 1L;

    AnometryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
