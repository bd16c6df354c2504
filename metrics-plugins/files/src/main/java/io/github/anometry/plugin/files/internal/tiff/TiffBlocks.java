package io.github.anometry.plugin.files.internal.tiff;

import io.github.anometry.plugin.files.internal.pixel.DecodedBytes;
import io.github.anometry.plugin.files.internal.pixel.InflatedBytes;
import io.github.anometry.plugin.files.internal.pixel.LzwBytes;
import io.github.anometry.plugin.files.internal.pixel.PackedSamples;
import io.github.anometry.plugin.files.internal.pixel.PixelSink;
import java.io.IOException;

/**
 * Decodes the strips or tiles of a TIFF file row by row. Only the part inside the image counts: tiles usually extend
 * beyond the image, and a writer may have filled up the last strip.
 */
final class TiffBlocks {
    private final byte[] file;
    private final TiffHeader header;
    private final PixelSink sink;
    /** The samples per pixel in a block. */
    private final int bands;

    private final int size;
    private final byte[] row;
    /** The row as whole elements. */
    private final byte[] samples;

    private TiffBlocks(byte[] file, TiffHeader header, PixelSink sink) {
        this.file = file;
        this.header = header;
        this.sink = sink;
        this.bands = header.bandsOfBlock();
        this.size = header.type().size();
        this.row = new byte[(int) header.rowPart(columns(0))];
        boolean inPlace = header.bits() >= Byte.SIZE && header.predictor() != TiffPredictor.FLOATS;
        int width = header.predictor() == TiffPredictor.FLOATS ? header.blocks().width() : columns(0);
        this.samples = inPlace ? row : new byte[Math.multiplyExact(width * bands, size)];
    }

    static void decode(byte[] file, TiffHeader header, PixelSink sink) throws IOException {
        new TiffBlocks(file, header, sink).decode();
    }

    private void decode() throws IOException {
        int inPlane = header.blocksAcross() * header.blocksDown();
        for (int i = 0; i < header.blocks().offsets().length; i++) {
            int left = i % inPlane % header.blocksAcross() * header.blocks().width();
            int top = i % inPlane / header.blocksAcross() * header.blocks().height();
            try (DecodedBytes bytes = open(i)) {
                decode(bytes, i / inPlane, top, left);
            } catch (IOException e) {
                throw new IOException(TiffMessages.inBlock(header.blocks().tiled(), i, e.getMessage()), e);
            }
        }
    }

    private DecodedBytes open(int block) {
        int offset = (int) header.blocks().offsets()[block];
        int length = (int) header.blocks().lengths()[block];
        return switch (header.compression()) {
            case TiffHeader.DEFLATE -> new InflatedBytes(file, new int[] {offset}, new int[] {length});
            case TiffHeader.LZW -> new LzwBytes(file, offset, length, LzwBytes.Variant.ofTiff(file, offset, length));
            case TiffHeader.PACK_BITS -> new PackBitsBytes(file, offset, length);
            default -> new StoredBytes(file, offset, length);
        };
    }

    private void decode(DecodedBytes bytes, int plane, int top, int left) throws IOException {
        int columns = columns(left);
        int length = (int) header.rowPart(columns);
        long beyond = header.rowLength() - length;
        int bottom = top + Math.min(header.blocks().height(), header.height() - top);
        for (int y = top; y < bottom; y++) {
            bytes.read(row, 0, length);
            undo(columns);
            sink.put(plane, y, left, 1, samples, columns);
            if (beyond > 0 && y < bottom - 1) {
                bytes.skip(beyond);
            }
        }
        bytes.finish();
    }

    /** The columns of a block that are inside the image. */
    private int columns(int left) {
        return Math.min(header.blocks().width(), header.width() - left);
    }

    private void undo(int columns) {
        if (header.predictor() == TiffPredictor.FLOATS) {
            TiffPredictor.addBytes(row, header.blocks().width() * bands, bands, size, header.order(), samples);
            return;
        }
        int count = columns * bands;
        if (header.bits() < Byte.SIZE) {
            PackedSamples.unpack(row, 0, header.bits(), samples, count);
        }
        if (header.predictor() == TiffPredictor.DIFFERENCES) {
            TiffPredictor.addDifferences(samples, count, bands, header.bits(), header.order());
        }
    }
}
