package io.github.anometry.plugin.files.internal.png;

import io.github.anometry.plugin.files.internal.pixel.DecodedBytes;
import io.github.anometry.plugin.files.internal.pixel.InflatedBytes;
import io.github.anometry.plugin.files.internal.pixel.PackedSamples;
import io.github.anometry.plugin.files.internal.pixel.PixelSink;
import java.io.IOException;
import java.util.List;

/** Decodes the pixels of a PNG file row by row, in one pass or, if the image is interlaced, in seven. */
final class PngRows {
    private static final List<Pass> ONE = List.of(new Pass(0, 0, 1, 1));
    private static final List<Pass> SEVEN = List.of(
            new Pass(0, 0, 8, 8),
            new Pass(0, 4, 8, 8),
            new Pass(4, 0, 8, 4),
            new Pass(0, 2, 4, 4),
            new Pass(2, 0, 4, 2),
            new Pass(0, 1, 2, 2),
            new Pass(1, 0, 2, 1));

    private final PngChunks chunks;
    private final PixelSink sink;

    /** The first row and column of each pass, and the steps to the next ones. */
    private record Pass(int top, int left, int rows, int columns) {}

    private PngRows(PngChunks chunks, PixelSink sink) {
        this.chunks = chunks;
        this.sink = sink;
    }

    static void decode(byte[] file, PngChunks chunks, PixelSink sink) throws IOException {
        int[] offsets = chunks.data().stream().mapToInt(PngChunks.Part::offset).toArray();
        int[] lengths = chunks.data().stream().mapToInt(PngChunks.Part::length).toArray();
        PngRows rows = new PngRows(chunks, sink);
        try (DecodedBytes bytes = new InflatedBytes(file, offsets, lengths)) {
            for (Pass pass : chunks.interlaced() ? SEVEN : ONE) {
                rows.decode(bytes, pass);
            }
            bytes.finish();
        }
    }

    private void decode(DecodedBytes bytes, Pass pass) throws IOException {
        int columns = (chunks.width() - pass.left() + pass.columns() - 1) / pass.columns();
        if (columns <= 0) {
            return; // a pass without pixels has no rows, not even empty ones
        }
        int bits = chunks.bits();
        int count = columns * chunks.bands();
        int pixelBytes = Math.max(1, chunks.bands() * bits / Byte.SIZE);
        // The filter's number precedes the row's bytes.
        byte[] row = new byte[1 + (int) (((long) count * bits + 7) / Byte.SIZE)];
        byte[] above = new byte[row.length];
        byte[] samples = new byte[bits < Byte.SIZE ? count : row.length - 1];
        for (int y = pass.top(); y < chunks.height(); y += pass.rows()) {
            bytes.read(row, 0, row.length);
            PngFilter.undo(row[0], row, above, pixelBytes);
            if (bits < Byte.SIZE) {
                PackedSamples.unpack(row, 1, bits, samples, count);
            } else {
                System.arraycopy(row, 1, samples, 0, samples.length);
            }
            sink.put(0, y, pass.left(), pass.columns(), samples, columns);
            byte[] next = above;
            above = row;
            row = next;
        }
    }
}
