package io.github.anometry.core.internal.region;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the runs of a mask: adjacent anomalous pixels of a row, which are 1. */
public final class MaskRuns {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private MaskRuns() {}

    /** The first anomalous pixel from {@code start} on, or {@code end}. */
    public static int start(byte[] mask, int start, int end) {
        int pixel = start;
        do {
            // Most pixels are normal, so eight are tested together.
            while (pixel + Long.BYTES <= end && (long) LONGS.get(mask, pixel) == 0) {
                pixel += Long.BYTES;
            }
            while (pixel < end && mask[pixel] == 0) {
                pixel++;
            }
            // Ignored pixels, which few masks have.
            while (pixel < end && mask[pixel] != 0 && mask[pixel] != 1) {
                pixel++;
            }
        } while (pixel < end && mask[pixel] == 0);
        return pixel;
    }

    /** The first pixel that is not anomalous from {@code start} on, or {@code end}. */
    public static int end(byte[] mask, int start, int end) {
        int pixel = start;
        while (pixel < end && mask[pixel] == 1) {
            pixel++;
        }
        return pixel;
    }
}
