package io.github.anometry.plugin.files.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes BMP files, valid and invalid ones. */
public final class TestBmp {
    private final int height;
    private final int width;
    private final int bits;
    private final int[] pixels;
    private int headerSize = 40;
    private int compression;
    private boolean topDown;
    private int[] palette = {};
    private int announcedColours;
    private int[] masks = {};

    /** @param pixels from left to right and from top to bottom: indices, or colours with blue in the lowest bits */
    public TestBmp(int height, int width, int bits, int... pixels) {
        this.height = height;
        this.width = width;
        this.bits = bits;
        this.pixels = pixels;
    }

    /** @param colours 0xRRGGBB of each index */
    public TestBmp palette(int... colours) {
        palette = colours;
        return this;
    }

    public TestBmp announcedColours(int count) {
        announcedColours = count;
        return this;
    }

    public TestBmp topDown() {
        topDown = true;
        return this;
    }

    /** 12: that of OS/2, with colours of three bytes. */
    public TestBmp headerSize(int size) {
        headerSize = size;
        return this;
    }

    public TestBmp compression(int method) {
        compression = method;
        return this;
    }

    /** The bits of red, green and blue. */
    public TestBmp masks(int... bitsOfColours) {
        masks = bitsOfColours;
        return compression(3);
    }

    public byte[] bytes() {
        byte[] data = compression == 1 || compression == 2 ? runs() : rows();
        return bytes(data);
    }

    public byte[] bytes(byte... data) {
        boolean isCore = headerSize == 12;
        int offset = 14 + headerSize + (headerSize == 40 ? 4 * masks.length : 0) + palette.length * (isCore ? 3 : 4);
        ByteBuffer file = ByteBuffer.allocate(offset + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B')
                .put((byte) 'M')
                .putInt(offset + data.length)
                .putInt(0)
                .putInt(offset);
        file.putInt(headerSize);
        if (isCore) {
            file.putShort((short) width)
                    .putShort((short) height)
                    .putShort((short) 1)
                    .putShort((short) bits);
        } else {
            file.putInt(width)
                    .putInt(topDown ? -height : height)
                    .putShort((short) 1)
                    .putShort((short) bits);
            file.putInt(compression).putInt(data.length).putInt(0).putInt(0).putInt(announcedColours);
            file.putInt(0);
            for (int mask : masks) {
                file.putInt(mask);
            }
            file.position(offset - palette.length * 4);
        }
        for (int colour : palette) {
            file.put((byte) colour).put((byte) (colour >> 8)).put((byte) (colour >> 16));
            if (!isCore) {
                file.put((byte) 0);
            }
        }
        return file.put(data).array();
    }

    private int pixel(int row, int x) {
        return pixels[(topDown ? row : height - 1 - row) * width + x];
    }

    private byte[] rows() {
        int rowLength = (width * bits + 31) / 32 * 4;
        byte[] rows = new byte[rowLength * height];
        for (int row = 0; row < height; row++) {
            for (int x = 0; x < width; x++) {
                int at = row * rowLength + x * bits / 8;
                if (bits < 8) {
                    rows[at] |= (byte) (pixel(row, x) << (8 - bits - x * bits % 8));
                } else {
                    for (int b = 0; b < bits / 8; b++) {
                        rows[at + b] = (byte) (pixel(row, x) >> (8 * b));
                    }
                }
            }
        }
        return rows;
    }

    /** Runs of one pixel if it repeats, else of three or four different ones; skips zeros at a row's end. */
    private byte[] runs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int perByte = 8 / bits;
        for (int row = 0; row < height; row++) {
            int end = width;
            while (end > 0 && pixel(row, end - 1) == 0) {
                end--;
            }
            int x = 0;
            while (x < end) {
                int same = 1;
                while (same < 255 && x + same < end && pixel(row, x + same) == pixel(row, x)) {
                    same++;
                }
                int different = Math.min(4, end - x);
                if (same > 1 || different < 3) {
                    out.write(same);
                    out.write(perByte == 1 ? pixel(row, x) : pixel(row, x) * 17);
                    x += same;
                    continue;
                }
                out.write(0);
                out.write(different);
                int bytes = 0;
                for (int i = 0; i < different; i += perByte, bytes++) {
                    int low = i + 1 < different ? pixel(row, x + i + 1) : 0;
                    out.write(perByte == 1 ? pixel(row, x + i) : (pixel(row, x + i) << 4) | low);
                }
                if (bytes % 2 == 1) {
                    out.write(0);
                }
                x += different;
            }
            out.write(0);
            out.write(row == height - 1 ? 1 : 0);
        }
        return out.toByteArray();
    }
}
