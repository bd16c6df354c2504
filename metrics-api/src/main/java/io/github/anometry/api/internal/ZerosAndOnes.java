package io.github.anometry.api.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** Truth values as numbers. */
public final class ZerosAndOnes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BITS = 0x0101_0101_0101_0101L;

    private ZerosAndOnes() {}

    /**
     * Whether the bytes from {@code from} to before {@code to} are all 0 or 1. Read eight at a time, because most inputs are
     * masks.
     */
    public static boolean are(byte[] bytes, int from, int to) {
        long bits = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            bits |= (long) LONGS.get(bytes, i);
        }
        for (; i < to; i++) {
            bits |= bytes[i];
        }
        return (bits & ~BITS) == 0;
    }

    /**
     * Elements that are 0, and 1 or {@code alsoTrue}, but not both. They are read as doubles, because one next to 1 is 1 as float32.
     *
     * @param refused the error for the element at an index
     */
    public static boolean[] convert(
            int size, IntToDoubleFunction elements, int alsoTrue, IntFunction<RuntimeException> refused) {
        boolean[] converted = new boolean[size];
        double one = 0;
        for (int i = 0; i < size; i++) {
            double element = elements.applyAsDouble(i);
            if (element == 0) {
                continue;
            }
            boolean known = element == 1 || element == alsoTrue;
            if (!known || (one != 0 && element != one)) {
                throw refused.apply(i);
            }
            one = element;
            converted[i] = true;
        }
        return converted;
    }
}
