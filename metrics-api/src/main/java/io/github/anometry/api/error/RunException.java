package io.github.anometry.api.error;

import io.github.anometry.api.internal.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** A run did not finish. Partial results are available from the subclasses. */
public abstract non-sealed class RunException extends AnometryException {
    private static final long serialVersionUID = 1L;

    protected RunException(String message, @Nullable Throwable cause) {
        super(VisibleText.line(message), cause);
    }
}
