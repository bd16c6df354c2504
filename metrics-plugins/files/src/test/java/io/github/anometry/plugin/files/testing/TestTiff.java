package io.github.anometry.plugin.files.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes TIFF files, valid and invalid ones. */
public final class TestTiff {
    public static final int NONE = 1;
    public static final int LZW = 5;
    public static final int DEFLATE = 8;
    public static final int OLD_DEFLATE = 32946;
    public static final int PACK_BITS = 32773;

    private final int width;
    private final int height;
    private final String type;
    private final double[] values;
    private final Map<Integer, long[]> tags = new TreeMap<>();
    private int bits;
    private int samples = 1;
    private boolean planar;
    private boolean tiled;
    private boolean oldLzw;
    private boolean fillsLastStrip;
    private int compression = NONE;
    private int predictor = 1;
    private int blockWidth;
    private int blockHeight;
    private long nextPage;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    /** @param type f2, u1, i4, ... */
    public TestTiff(int height, int width, String type, double... values) {
        this.width = width;
        this.height = height;
        this.type = type;
        this.values = values;
        this.blockWidth = width;
        this.blockHeight = height;
        this.bits = Byte.SIZE * (type.charAt(1) - '0');
    }

    /** Less than 8 bits per sample. */
    public TestTiff bits(int count) {
        bits = count;
        return this;
    }

    /** Each band in separate blocks. */
    public TestTiff planar() {
        planar = true;
        return this;
    }

    /** LZW as libraries before 1992 wrote it. */
    public TestTiff oldLzw() {
        oldLzw = true;
        return compression(LZW);
    }

    /** The last strip as high as the others, beyond the end of the image. */
    public TestTiff fillsLastStrip() {
        fillsLastStrip = true;
        return this;
    }

    public TestTiff bigEndian() {
        order = ByteOrder.BIG_ENDIAN;
        return this;
    }

    public TestTiff samples(int count) {
        samples = count;
        return this;
    }

    public TestTiff compression(int method) {
        compression = method;
        return this;
    }

    public TestTiff predictor(int method) {
        predictor = method;
        return this;
    }

    public TestTiff rowsPerStrip(int rows) {
        blockHeight = rows;
        return this;
    }

    public TestTiff tiles(int tileHeight, int tileWidth) {
        blockHeight = tileHeight;
        blockWidth = tileWidth;
        tiled = true;
        return this;
    }

    public TestTiff nextPage(long offset) {
        nextPage = offset;
        return this;
    }

    /** Sets or replaces a tag; without values, removes it. */
    public TestTiff tag(int tag, long... tagValues) {
        tags.put(tag, tagValues);
        return this;
    }

    public byte[] bytes() {
        List<byte[]> blocks = new ArrayList<>();
        for (int plane = 0; plane < (planar ? samples : 1); plane++) {
            for (int top = 0; top < height; top += blockHeight) {
                int rows = tiled || fillsLastStrip ? blockHeight : Math.min(blockHeight, height - top);
                for (int left = 0; left < width; left += blockWidth) {
                    blocks.add(compress(block(plane, top, left, rows)));
                }
            }
        }
        long[] offsets = new long[blocks.size()];
        long[] lengths = new long[blocks.size()];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[8]);
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = out.size();
            lengths[i] = blocks.get(i).length;
            out.writeBytes(blocks.get(i));
        }
        Map<Integer, long[]> all = new TreeMap<>();
        all.put(256, new long[] {width});
        all.put(257, new long[] {height});
        all.put(258, repeat(bits));
        all.put(259, new long[] {compression});
        all.put(262, new long[] {samples >= 3 ? 2 : 1});
        all.put(277, new long[] {samples});
        all.put(284, new long[] {planar ? 2 : 1});
        all.put(317, new long[] {predictor});
        all.put(339, repeat("?uif".indexOf(type.charAt(0))));
        if (tiled) {
            all.put(322, new long[] {blockWidth});
            all.put(323, new long[] {blockHeight});
        } else {
            all.put(278, new long[] {blockHeight});
        }
        all.put(tiled ? 324 : 273, offsets);
        all.put(tiled ? 325 : 279, lengths);
        all.putAll(tags);
        all.values().removeIf(tagValues -> tagValues.length == 0);
        return withDirectory(out, all);
    }

    private long[] repeat(long value) {
        long[] repeated = new long[samples];
        Arrays.fill(repeated, value);
        return repeated;
    }

    private byte[] withDirectory(ByteArrayOutputStream out, Map<Integer, long[]> all) {
        int start = out.size();
        ByteBuffer directory = ByteBuffer.allocate(2 + all.size() * 12 + 4).order(order);
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        directory.putShort((short) all.size());
        all.forEach((tag, tagValues) -> {
            directory.putShort((short) (int) tag).putShort((short) 4).putInt(tagValues.length);
            if (tagValues.length == 1) {
                directory.putInt((int) tagValues[0]);
            } else {
                directory.putInt(start + directory.capacity() + rest.size());
                ByteBuffer longs = ByteBuffer.allocate(4 * tagValues.length).order(order);
                for (long value : tagValues) {
                    longs.putInt((int) value);
                }
                rest.writeBytes(longs.array());
            }
        });
        directory.putInt((int) nextPage);
        out.writeBytes(directory.array());
        out.writeBytes(rest.toByteArray());
        ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).order(order);
        byte mark = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        file.put(mark).put(mark).putShort((short) 42).putInt(start);
        return file.array();
    }

    /** Beyond the image, all samples are 1. */
    private byte[] block(int plane, int top, int left, int rows) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        int bands = planar ? 1 : samples;
        for (int y = top; y < top + rows; y++) {
            double[] line = new double[blockWidth * bands];
            for (int i = 0; i < line.length; i++) {
                int x = left + i / bands;
                boolean inside = y < height && x < width;
                line[i] = inside ? values[(y * width + x) * samples + plane + i % bands] : 1;
            }
            block.writeBytes(bits < Byte.SIZE ? pack(line, bands) : predict(line, bands));
        }
        return block.toByteArray();
    }

    private byte[] pack(double[] line, int bands) {
        byte[] packed = new byte[(line.length * bits + 7) / 8];
        for (int i = 0; i < line.length; i++) {
            int before = predictor == 2 && i >= bands ? (int) line[i - bands] : 0;
            int sample = ((int) line[i] - before) & ((1 << bits) - 1);
            packed[i * bits / 8] |= (byte) (sample << (8 - bits - i * bits % 8));
        }
        return packed;
    }

    private byte[] predict(double[] line, int bands) {
        int size = bits / 8;
        byte[] big = TestNpy.data(">" + type, line);
        byte[] row = new byte[big.length];
        if (predictor == 3) {
            for (int i = 0; i < big.length; i++) {
                row[i % size * line.length + i / size] = big[i];
            }
            for (int i = row.length - 1; i >= bands; i--) {
                row[i] -= row[i - bands];
            }
            return row;
        }
        for (int i = 0; i < line.length; i++) {
            long sample = sample(big, i, size);
            if (predictor == 2 && i >= bands) {
                sample -= sample(big, i - bands, size);
            }
            for (int b = 0; b < size; b++) {
                int at = order == ByteOrder.BIG_ENDIAN ? size - 1 - b : b;
                row[i * size + at] = (byte) (sample >> (8 * b));
            }
        }
        return row;
    }

    private static long sample(byte[] big, int index, int size) {
        long sample = 0;
        for (int i = index * size; i < (index + 1) * size; i++) {
            sample = (sample << 8) | (big[i] & 0xFF);
        }
        return sample;
    }

    private byte[] compress(byte[] block) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (compression) {
            case DEFLATE, OLD_DEFLATE -> {
                Deflater deflater = new Deflater();
                deflater.setInput(block);
                deflater.finish();
                byte[] buffer = new byte[1024];
                while (!deflater.finished()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
                deflater.end();
            }
            case LZW -> out.writeBytes(oldLzw ? TestLzw.oldTiff(block) : TestLzw.tiff(block));
            case PACK_BITS -> packBits(block, out);
            default -> out.writeBytes(block);
        }
        return out.toByteArray();
    }

    /** Runs of the same byte, and of others, with no-ops between them. */
    private static void packBits(byte[] block, ByteArrayOutputStream out) {
        int at = 0;
        while (at < block.length) {
            int same = 1;
            while (same < 128 && at + same < block.length && block[at + same] == block[at]) {
                same++;
            }
            if (same > 1) {
                out.write(1 - same);
                out.write(block[at]);
                at += same;
            } else {
                int count = Math.min(3, block.length - at);
                out.write(count - 1);
                out.write(block, at, count);
                at += count;
            }
            out.write(-128);
        }
    }
}
