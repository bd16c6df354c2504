package io.github.anometry.plugin.files.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes GIF files, valid and invalid ones. */
public final class TestGif {
    private final int height;
    private final int width;
    private final int bits;
    private final byte[] palette;
    private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
    private boolean global = true;

    /** @param colours 0xRRGGBB of each index, as many as the bits can encode */
    public TestGif(int height, int width, int bits, int... colours) {
        this.height = height;
        this.width = width;
        this.bits = bits;
        this.palette = new byte[3 << bits];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (byte) (i / 3 < colours.length ? colours[i / 3] >> (16 - 8 * (i % 3)) : 0);
        }
    }

    /** The palette precedes each image instead of all of them. */
    public TestGif localPalette() {
        global = false;
        return this;
    }

    public TestGif frame(boolean interlaced, int... indices) {
        byte[] ordered = new byte[width * height];
        int[][] passes = interlaced ? new int[][] {{0, 8}, {4, 8}, {2, 4}, {1, 2}} : new int[][] {{0, 1}};
        int row = 0;
        for (int[] pass : passes) {
            for (int y = pass[0]; y < height; y += pass[1], row++) {
                for (int x = 0; x < width; x++) {
                    ordered[row * width + x] = (byte) indices[y * width + x];
                }
            }
        }
        return frame(0, 0, interlaced, TestLzw.gif(ordered, Math.max(2, bits)));
    }

    public TestGif frame(int left, int top, boolean interlaced, byte[] data) {
        // extensions for viewers: a transparent colour, which still counts
        frames.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 1, 0, 0, 1, 0});
        int flags = (interlaced ? 0x40 : 0) | (global ? 0 : 0x80 | (bits - 1));
        ByteBuffer descriptor = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        descriptor.put((byte) 0x2C).putShort((short) left).putShort((short) top);
        descriptor.putShort((short) width).putShort((short) height).put((byte) flags);
        frames.writeBytes(descriptor.array());
        if (!global) {
            frames.writeBytes(palette);
        }
        frames.write(Math.max(2, bits));
        for (int at = 0; at < data.length; at += 255) {
            int length = Math.min(255, data.length - at);
            frames.write(length);
            frames.write(data, at, length);
        }
        frames.write(0);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(7)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) (global ? 0x80 | (bits - 1) : 0))
                .array());
        if (global) {
            out.writeBytes(palette);
        }
        out.writeBytes(frames.toByteArray());
        out.write(0x3B);
        return out.toByteArray();
    }
}
