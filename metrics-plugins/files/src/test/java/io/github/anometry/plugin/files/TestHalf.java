package io.github.anometry.plugin.files;

/** Half precision by its definition, slowly. */
final class TestHalf {
    private TestHalf() {}

    /** The bits of a value that is a half. */
    static short of(double value) {
        for (int bits = 0; bits < 0x10000; bits++) {
            if (Double.compare(value((short) bits), value) == 0) {
                return (short) bits;
            }
        }
        throw new IllegalArgumentException(value + " is no half");
    }

    static double value(short bits) {
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
