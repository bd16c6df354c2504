package io.github.anometry.cli.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The demo's two kinds of files. */
final class DemoFiles {
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private DemoFiles() {}

    /** A TIFF of one uncompressed strip of float32 (TIFF 6.0, section 2; SampleFormat 3). */
    static void writeMap(Path file, float[] pixels, int side) throws IOException {
        int data = pixels.length * Float.BYTES;
        int[][] tags = {
            {256, LONG, side}, // ImageWidth
            {257, LONG, side}, // ImageLength
            {258, SHORT, Float.SIZE}, // BitsPerSample
            {259, SHORT, 1}, // Compression: none
            {262, SHORT, 1}, // PhotometricInterpretation: black is zero
            {273, LONG, 8}, // StripOffsets: right behind the header
            {277, SHORT, 1}, // SamplesPerPixel
            {278, LONG, side}, // RowsPerStrip
            {279, LONG, data}, // StripByteCounts
            {339, SHORT, 3}, // SampleFormat: floating point
        };
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + data + 2 + 12 * tags.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8 + data);
        for (float pixel : pixels) {
            bytes.putFloat(pixel);
        }
        bytes.putShort((short) tags.length);
        for (int[] tag : tags) {
            bytes.putShort((short) tag[0]).putShort((short) tag[1]).putInt(1).putInt(tag[2]);
        }
        bytes.putInt(0);
        Files.write(file, bytes.array());
    }

    /** A grey PNG of 0 and 255. */
    static void writeMask(Path file, float[] pixels, int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % side, i / side, 0, pixels[i] > 0 ? 255 : 0);
        }
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("this Java cannot write PNG files");
        }
    }
}
