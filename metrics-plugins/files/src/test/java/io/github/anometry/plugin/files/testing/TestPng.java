package io.github.anometry.plugin.files.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Writes PNG files of any bit depth and colour type, valid and invalid ones. */
public final class TestPng {
    public static final int GREY = 0;
    public static final int RGB = 2;
    public static final int PALETTE = 3;
    public static final int GREY_ALPHA = 4;
    public static final int RGBA = 6;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private TestPng() {}

    public static byte[] chunk(String type, byte... data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    public static byte[] header(int height, int width, int bits, int colourType) {
        return header(height, width, bits, colourType, 0);
    }

    public static byte[] header(int height, int width, int bits, int colourType, int interlace) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) colourType)
                        .put(12, (byte) interlace)
                        .array());
    }

    public static byte[] file(byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    /** @param samples the samples of all pixels, one after the other */
    public static byte[] image(int height, int width, int bits, int colourType, int... samples) {
        return file(header(height, width, bits, colourType), data(height, bits, samples), chunk("IEND"));
    }

    /** @param colours red, green and blue of each index */
    public static byte[] palette(int height, int width, int bits, byte[] colours, int... indices) {
        return file(
                header(height, width, bits, PALETTE),
                chunk("PLTE", colours),
                data(height, bits, indices),
                chunk("IEND"));
    }

    public static byte[] data(int height, int bits, int... samples) {
        return chunk("IDAT", deflate(rows(height, bits, samples)));
    }

    /** Each row preceded by a zero: not filtered. */
    public static byte[] rows(int height, int bits, int... samples) {
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
        return rows;
    }

    /** The rows with the filters 0, 1, 2, 3, 4, 0, ... */
    public static byte[] filtered(int height, int bits, int bands, int... samples) {
        byte[] rows = rows(height, bits, samples);
        byte[] filtered = rows.clone();
        int length = rows.length / height;
        int distance = Math.max(1, bands * bits / 8);
        for (int y = 0; y < height; y++) {
            filtered[y * length] = (byte) (y % 5);
            for (int x = 1; x < length; x++) {
                int left = x > distance ? rows[y * length + x - distance] & 0xFF : 0;
                int up = y > 0 ? rows[(y - 1) * length + x] & 0xFF : 0;
                int corner = y > 0 && x > distance ? rows[(y - 1) * length + x - distance] & 0xFF : 0;
                int[] expected = {0, left, up, (left + up) / 2, nearest(left + up - corner, left, up, corner)};
                filtered[y * length + x] -= (byte) expected[y % 5];
            }
        }
        return filtered;
    }

    private static int nearest(int estimate, int... candidates) {
        int nearest = candidates[0];
        for (int candidate : candidates) {
            if (Math.abs(candidate - estimate) < Math.abs(nearest - estimate)) {
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The seven passes of an interlaced image, filtered. */
    public static byte[] interlaced(int height, int width, int bits, int bands, int... samples) {
        String[] passes = {
            "16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (char pass = '1'; pass <= '7'; pass++) {
            List<Integer> image = new ArrayList<>();
            int rows = 0;
            for (int y = 0; y < height; y++) {
                int before = image.size();
                for (int x = 0; x < width; x++) {
                    for (int band = 0; band < bands && passes[y % 8].charAt(x % 8) == pass; band++) {
                        image.add(samples[(y * width + x) * bands + band]);
                    }
                }
                rows += image.size() > before ? 1 : 0;
            }
            if (rows > 0) {
                int[] values = image.stream().mapToInt(Integer::intValue).toArray();
                out.writeBytes(filtered(rows, bits, bands, values));
            }
        }
        return out.toByteArray();
    }

    public static byte[] deflate(byte[] rows) {
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] buffer = new byte[rows.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    /** A mask of 0 and 255, as the JDK writes it. */
    public static byte[] mask(int height, int width, int... anomalous) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int pixel : anomalous) {
            image.getRaster().setSample(pixel % width, pixel / width, 0, 255);
        }
        return write(image, "png");
    }

    public static byte[] write(BufferedImage image, String format) {
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
