package io.github.anometry.api.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells bytes that are truth values already, eight at a time, because so many are masks. */
public final class ZerosAndOnes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BITS = 0x0101_0101_0101_0101L;

    private ZerosAndOnes() {}

    /** Whether the bytes from {@code from} to before {@code to} are all 0 or 1. */
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
}
