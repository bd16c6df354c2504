package io.github.anometry.plugin.files.internal.resize;

/**
 * The element at ⌊i · from / to⌋ of each axis, as PyTorch's {@code interpolate} with {@code nearest} and OpenCV's {@code
 * resize} with {@code INTER_NEAREST}; these round the quotient, and may take the neighbour where the exact position is whole.
 */
public final class Nearest {
    private Nearest() {}

    /** Resizes an image, row by row. */
    public static byte[] resize(byte[] values, int height, int width, int toHeight, int toWidth) {
        int[] columns = sources(width, toWidth);
        int[] rows = sources(height, toHeight);
        byte[] resized = new byte[Math.multiplyExact(toHeight, toWidth)];
        for (int row = 0; row < toHeight; row++) {
            int from = rows[row] * width;
            int at = row * toWidth;
            for (int x = 0; x < toWidth; x++) {
                resized[at + x] = values[from + columns[x]];
            }
        }
        return resized;
    }

    private static int[] sources(int from, int to) {
        int[] sources = new int[to];
        for (int i = 0; i < to; i++) {
            sources[i] = (int) ((long) i * from / to);
        }
        return sources;
    }
}
