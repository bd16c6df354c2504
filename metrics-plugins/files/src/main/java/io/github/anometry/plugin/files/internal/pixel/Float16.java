package io.github.anometry.plugin.files.internal.pixel;

/** IEEE 754 half precision; every value of it is a float32. */
final class Float16 {
    private static final int MANTISSA_BITS = 10;
    private static final int MANTISSA = 0x3FF;
    private static final int INFINITE = 0x1F;
    /** The value of a subnormal's last bit. */
    private static final float SMALLEST = 0x1p-24f;
    /** From half's exponent bias, 15, to float's, 127. */
    private static final int REBIAS = 127 - 15;

    private Float16() {}

    static float toFloat(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >>> MANTISSA_BITS) & INFINITE;
        int mantissa = bits & MANTISSA;
        if (exponent == 0) {
            float magnitude = mantissa * SMALLEST;
            return Float.intBitsToFloat(sign | Float.floatToRawIntBits(magnitude));
        }
        int wideExponent = exponent == INFINITE ? 0xFF : exponent + REBIAS;
        return Float.intBitsToFloat(sign | (wideExponent << 23) | (mantissa << (23 - MANTISSA_BITS)));
    }
}
