package io.github.anometry.plugin.files.internal.png;

import java.io.IOException;

/** Undoes the filters of a PNG file's rows: a byte is stored as its difference from a prediction by its neighbours. */
final class PngFilter {
    private PngFilter() {}

    /**
     * Restores the row in place; the first byte of either row is not part of a pixel.
     *
     * @param above the row above it, or zeros
     * @param distance from a byte to that of the pixel on its left
     */
    static void undo(int filter, byte[] row, byte[] above, int distance) throws IOException {
        switch (filter) {
            case 0 -> {}
            case 1 -> left(row, distance);
            case 2 -> above(row, above);
            case 3 -> average(row, above, distance);
            case 4 -> paeth(row, above, distance);
            default -> throw new IOException(PngMessages.noSuchFilter(filter & 0xFF));
        }
    }

    private static void left(byte[] row, int distance) {
        for (int i = 1 + distance; i < row.length; i++) {
            row[i] += row[i - distance];
        }
    }

    private static void above(byte[] row, byte[] above) {
        for (int i = 1; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private static void average(byte[] row, byte[] above, int distance) {
        for (int i = 1; i < row.length; i++) {
            int left = i > distance ? row[i - distance] & 0xFF : 0;
            row[i] += (byte) ((left + (above[i] & 0xFF)) / 2);
        }
    }

    /** Of the three neighbours, the one nearest to left + above - corner. */
    private static void paeth(byte[] row, byte[] above, int distance) {
        for (int i = 1; i < row.length; i++) {
            int left = i > distance ? row[i - distance] & 0xFF : 0;
            int up = above[i] & 0xFF;
            int corner = i > distance ? above[i - distance] & 0xFF : 0;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int nearest;
            if (toLeft <= toUp && toLeft <= toCorner) {
                nearest = left;
            } else {
                nearest = toUp <= toCorner ? up : corner;
            }
            row[i] += (byte) nearest;
        }
    }
}
