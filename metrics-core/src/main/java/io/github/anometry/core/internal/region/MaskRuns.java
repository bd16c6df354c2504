package io.github.anometry.core.internal.region;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the runs of a mask: adjacent anomalous (non-zero) pixels of a row. */
public final class MaskRuns {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private MaskRuns() {}

    /** The first anomalous pixel from {@code start} on, or {@code end}. */
    public static int start(byte[] mask, int start, int end) {
        int pixel = start;
        // Most pixels are normal, so eight are tested together.
        while (pixel + Long.BYTES <= end && (long) LONGS.get(mask, pixel) == 0) {
            pixel += Long.BYTES;
        }
        while (pixel < end && mask[pixel] == 0) {
            pixel++;
        }
        return pixel;
    }

    /** The first normal pixel from {@code start} on, or {@code end}. */
    public static int end(byte[] mask, int start, int end) {
        int pixel = start;
        while (pixel < end && mask[pixel] != 0) {
            pixel++;
        }
        return pixel;
    }
}
