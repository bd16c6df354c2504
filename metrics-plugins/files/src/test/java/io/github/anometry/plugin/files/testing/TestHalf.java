package io.github.anometry.plugin.files.testing;

import java.util.HashMap;
import java.util.Map;

/** Half precision by its definition. */
public final class TestHalf {
    private static final Map<Double, Short> BITS = new HashMap<>();

    static {
        for (int bits = 0xFFFF; bits >= 0; bits--) {
            BITS.put(value((short) bits), (short) bits);
        }
    }

    private TestHalf() {}

    /** The bits of a value that is a half. */
    public static short of(double value) {
        Short bits = BITS.get(value);
        if (bits == null) {
            throw new IllegalArgumentException(value + " is not a half");
        }
        return bits;
    }

    public static double value(short bits) {
        int exponent = (bits >> 10) & 31;
        int fraction = bits & 1023;
        double magnitude;
        if (exponent == 31) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            magnitude = Math.scalb((double) fraction, -24);
        } else {
            magnitude = Math.scalb(1024.0 + fraction, exponent - 25);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}
