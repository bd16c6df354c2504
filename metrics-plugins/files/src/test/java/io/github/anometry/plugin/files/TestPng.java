package io.github.anometry.plugin.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Writes PNG files of any bit depth and colour type, right and wrong ones. */
final class TestPng {
    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGBA = 6;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private TestPng() {}

    static byte[] chunk(String type, byte... data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    static byte[] header(int height, int width, int bits, int colourType) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) colourType)
                        .array());
    }

    static byte[] file(byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    /** @param samples the samples of all pixels, one after the other */
    static byte[] image(int height, int width, int bits, int colourType, int... samples) {
        return file(header(height, width, bits, colourType), data(height, bits, samples), chunk("IEND"));
    }

    /** @param colours red, green and blue of each index */
    static byte[] palette(int height, int width, int bits, byte[] colours, int... indices) {
        return file(
                header(height, width, bits, PALETTE),
                chunk("PLTE", colours),
                data(height, bits, indices),
                chunk("IEND"));
    }

    static byte[] data(int height, int bits, int... samples) {
        int perRow = samples.length / height;
        int rowLength = (perRow * bits + 7) / 8;
        byte[] rows = new byte[height * (1 + rowLength)];
        for (int i = 0; i < samples.length; i++) {
            int row = i / perRow * (1 + rowLength) + 1;
            int bit = i % perRow * bits;
            if (bits == 16) {
                rows[row + bit / 8] = (byte) (samples[i] >> 8);
                rows[row + bit / 8 + 1] = (byte) samples[i];
            } else {
                rows[row + bit / 8] |= (byte) (samples[i] << (8 - bits - bit % 8));
            }
        }
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] buffer = new byte[rows.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return chunk("IDAT", Arrays.copyOf(buffer, length));
    }

    /** A mask of 0 and 255, as the JDK writes it. */
    static byte[] mask(int height, int width, int... anomalous) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int pixel : anomalous) {
            image.getRaster().setSample(pixel % width, pixel / width, 0, 255);
        }
        return write(image, "png");
    }

    static byte[] write(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
