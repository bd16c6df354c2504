package io.github.anometry.api.error;

import io.github.anometry.api.internal.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** The data cannot be measured as it is: a wrong shape, a value out of range, a file that does not read. */
public final class DataException extends AnometryException {
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        this(message, null);
    }

    public DataException(String message, @Nullable Throwable cause) {
        super(VisibleText.line(message), cause);
    }
}
