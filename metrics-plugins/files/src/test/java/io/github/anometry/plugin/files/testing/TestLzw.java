package io.github.anometry.plugin.files.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Compresses by LZW, as in TIFF and GIF. */
public final class TestLzw {
    private TestLzw() {}

    public static byte[] tiff(byte[] data) {
        return compress(data, 8, false, 1);
    }

    public static byte[] oldTiff(byte[] data) {
        return compress(data, 8, true, 0);
    }

    /** @param valueBits of the data's bytes, which have no higher bits */
    public static byte[] gif(byte[] data, int valueBits) {
        return compress(data, valueBits, true, 0);
    }

    private static byte[] compress(byte[] data, int valueBits, boolean lowBitsFirst, int early) {
        int clear = 1 << valueBits;
        Codes codes = new Codes(lowBitsFirst);
        Map<Integer, Integer> table = new HashMap<>(); // of a string and the byte after it
        int width = valueBits + 1;
        codes.put(clear, width);
        int next = clear + 2;
        int string = -1;
        for (byte value : data) {
            int key = (string << 8) | (value & 0xFF);
            Integer longer = string < 0 ? Integer.valueOf(value & 0xFF) : table.get(key);
            if (longer != null) {
                string = longer;
                continue;
            }
            codes.put(string, width);
            table.put(key, next++);
            if (next + early > 1 << width && width < 12) {
                width++;
            } else if (next + early > 1 << width) {
                codes.put(clear, width);
                table.clear();
                next = clear + 2;
                width = valueBits + 1;
            }
            string = value & 0xFF;
        }
        if (string >= 0) {
            codes.put(string, width);
            next++;
        }
        if (next + early > 1 << width && width < 12) {
            width++;
        }
        codes.put(clear + 1, width);
        return codes.bytes();
    }

    private static final class Codes {
        private final boolean lowBitsFirst;
        private final BitSet bits = new BitSet();
        private int count;

        Codes(boolean lowBitsFirst) {
            this.lowBitsFirst = lowBitsFirst;
        }

        void put(int code, int width) {
            for (int i = 0; i < width; i++, count++) {
                bits.set(count, (code >> (lowBitsFirst ? i : width - 1 - i) & 1) != 0);
            }
        }

        byte[] bytes() {
            byte[] bytes = new byte[(count + 7) / 8];
            bits.stream().forEach(bit -> bytes[bit / 8] |= (byte) (lowBitsFirst ? 1 << bit % 8 : 0x80 >> bit % 8));
            return bytes;
        }
    }

    /** A TIFF file with a predictor, as an ImageIO writer makes it. */
    public static byte[] tiff(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("LZW");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
