package io.github.anometry.api.batch;

import java.util.Locale;

/** The type of a tensor's elements. */
public enum DType {
    FLOAT32,
    FLOAT64,
    INT32,
    INT64,
    /** 0 to 255. */
    UINT8,
    BOOL,
    /**
     * Booleans of which some are ignored: normal, anomalous, or neither, because it is not known or does not count. Such an
     * element has no value as a number.
     */
    MASK;

    /** The name as NumPy spells it: {@code float32}; that of a mask is {@code mask}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
