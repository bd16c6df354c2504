package io.github.anometry.api.error;

import io.github.anometry.api.internal.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** Data that cannot be measured: a wrong shape, a value out of range, an unreadable file. */
public final class DataException extends AnometryException {
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        this(message, null);
    }

    public DataException(String message, @Nullable Throwable cause) {
        super(VisibleText.line(message), cause);
    }
}
