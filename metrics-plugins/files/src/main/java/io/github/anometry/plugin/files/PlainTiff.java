package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes the TIFF files that most programs write anomaly maps to: one channel of whole bytes, uncompressed or deflated,
 * without a predictor. Loads no imaging library, which would take longer than all of a small data set.
 */
final class PlainTiff {
    private PlainTiff() {}

    static boolean covers(TiffHeader header) {
        return header.samples() == 1
                && header.bits() >= 8
                && header.predictor() == 1
                && (header.compression() == TiffHeader.UNCOMPRESSED || header.compression() == TiffHeader.DEFLATE);
    }

    static Tensor decode(byte[] file, TiffHeader header) throws IOException {
        TiffHeader.Blocks blocks = header.blocks();
        int size = header.type().size();
        byte[] pixels = new byte[Math.multiplyExact(header.width() * header.height(), size)];
        for (int i = 0; i < blocks.offsets().length; i++) {
            byte[] block = block(file, header, i);
            int left = i % header.blocksAcross() * blocks.width();
            int top = i / header.blocksAcross() * blocks.height();
            int length = Math.min(blocks.width(), header.width() - left) * size;
            int rows = Math.min(blocks.height(), header.height() - top);
            for (int row = 0; row < rows; row++) {
                int target = ((top + row) * header.width() + left) * size;
                System.arraycopy(block, row * (int) header.rowLength(), pixels, target, length);
            }
        }
        ByteBuffer ordered = ByteBuffer.wrap(pixels).order(header.order());
        return header.type().decode(ordered, header.width() * header.height(), header.height(), header.width());
    }

    private static byte[] block(byte[] file, TiffHeader header, int index) throws IOException {
        int offset = (int) header.blocks().offsets()[index];
        byte[] block = new byte[Math.toIntExact(header.rowLength() * header.rows(index))];
        if (header.compression() == TiffHeader.UNCOMPRESSED) {
            System.arraycopy(file, offset, block, 0, block.length);
            return block;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, offset, (int) header.blocks().lengths()[index]);
            int done = 0;
            while (done < block.length) {
                int count = inflater.inflate(block, done, block.length - done);
                if (count == 0) {
                    throw new IOException(Messages.stripEnds());
                }
                done += count;
            }
            return block;
        } catch (DataFormatException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
