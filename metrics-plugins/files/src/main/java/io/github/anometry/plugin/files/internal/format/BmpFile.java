package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.PackedSamples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A mask in a BMP file: a pixel is anomalous if its colour is not black. ImageIO is not used because it fills a
 * truncated file with black.
 */
final class BmpFile {
    private final byte[] file;
    private final BmpHeader header;
    private final byte[] mask;

    private BmpFile(String where, byte[] file, BmpHeader header) {
        this.file = file;
        this.header = header;
        Heap.require(where, header.width(), header.height(), 1);
        this.mask = new byte[header.width() * header.height()];
    }

    static Mask mask(String where, byte[] file) {
        BmpHeader header = BmpHeader.read(where, file);
        BmpFile bmp = new BmpFile(where, file, header);
        try {
            if (header.isInRuns()) {
                bmp.decodeRuns();
            } else {
                bmp.decodeRows();
            }
        } catch (IOException e) {
            throw new DataException(BitmapMessages.damaged(where, "BMP", e.getMessage()), e);
        }
        return Mask.ofColours(Tensor.ofBooleans(bmp.mask, header.height(), header.width()));
    }

    private void decodeRows() {
        int width = header.width();
        int rowLength = (int) header.rowLength(); // the file has all rows, so this fits
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] indices = new byte[header.bits() <= Byte.SIZE ? width : 0];
        for (int row = 0; row < header.height(); row++) {
            int from = header.offset() + rowLength * row;
            int at = header.line(row) * width;
            if (header.bits() == Byte.SIZE) {
                System.arraycopy(file, from, indices, 0, width);
            } else if (header.bits() < Byte.SIZE) {
                PackedSamples.unpack(file, from, header.bits(), indices, width);
            }
            for (int x = 0; x < width; x++) {
                mask[at + x] = switch (header.bits()) {
                    case 16 -> colour(bytes.getShort(from + 2 * x) & 0xFFFF);
                    case 24 -> colour(bytes.getShort(from + 3 * x) | bytes.get(from + 3 * x + 2));
                    case 32 -> colour(bytes.getInt(from + 4 * x));
                    default -> index(indices[x] & 0xFF);
                };
            }
        }
    }

    private byte colour(int pixel) {
        return (byte) ((pixel & header.colourBits()) == 0 ? 0 : 1);
    }

    /** An index beyond the palette is black. */
    private byte index(int index) {
        boolean[] palette = header.palette();
        return (byte) (index < palette.length && palette[index] ? 1 : 0);
    }

    /** Skipped pixels have the index 0. */
    private void decodeRuns() throws IOException {
        BmpRuns runs = new BmpRuns(file, header.offset(), header.bits());
        if (index(0) != 0) {
            Arrays.fill(mask, (byte) 1);
        }
        runs.decode(header.width(), header.height(), (row, x, index) -> {
            mask[header.line(row) * header.width() + x] = index(index);
        });
    }
}
