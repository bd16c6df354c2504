package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import java.io.EOFException;
import java.io.IOException;

/** Palette indices stored as run lengths of 4 or 8 bits. Nothing is put for skipped pixels. */
final class BmpRuns {
    private static final int END_OF_ROW = 0;
    private static final int END_OF_IMAGE = 1;
    private static final int PASS_OVER = 2;

    private final byte[] file;
    private final int bits;
    private int at;

    /** Receives each pixel. */
    interface Indices {
        void put(int row, int x, int index);
    }

    BmpRuns(byte[] file, int offset, int bits) {
        this.file = file;
        this.at = offset;
        this.bits = bits;
    }

    void decode(int width, int height, Indices indices) throws IOException {
        int row = 0;
        int x = 0;
        // Some writers leave out the end marker if the last row is full.
        while (row < height && !(row == height - 1 && x == width && at >= file.length)) {
            int count = next();
            int value = next();
            int control = count > 0 ? -1 : value;
            switch (control) {
                case END_OF_ROW -> {
                    row++;
                    x = 0;
                }
                case END_OF_IMAGE -> {
                    return;
                }
                case PASS_OVER -> {
                    x += next();
                    row += next();
                }
                default -> {
                    int pixels = count > 0 ? count : value;
                    int bytes = count > 0 ? 0 : (pixels * bits + 7) / Byte.SIZE;
                    if (pixels > width - x || bytes > file.length - at) {
                        throw new IOException(BitmapMessages.runTooLong());
                    }
                    for (int i = 0; i < pixels; i++) {
                        int packed = count > 0 ? value : file[at + i * bits / Byte.SIZE];
                        boolean isLow = bits == Byte.SIZE || i % 2 == 1;
                        indices.put(row, x + i, (packed >> (isLow ? 0 : 4)) & ((1 << bits) - 1));
                    }
                    x += pixels;
                    at += bytes + bytes % 2;
                }
            }
        }
    }

    private int next() throws IOException {
        if (at >= file.length) {
            throw new EOFException(FormatMessages.tooFewBytes());
        }
        return file[at++] & 0xFF;
    }
}
