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
    BOOL;

    /** The name as NumPy spells it: {@code float32}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
