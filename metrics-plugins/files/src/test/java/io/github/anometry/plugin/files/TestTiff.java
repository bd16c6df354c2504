package io.github.anometry.plugin.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes TIFF files of whole-byte samples, right and wrong ones. */
final class TestTiff {
    static final int NONE = 1;
    static final int DEFLATE = 8;
    static final int PACK_BITS = 32773;

    private final int width;
    private final int height;
    private final String type;
    private final double[] values;
    private final Map<Integer, long[]> tags = new TreeMap<>();
    private int samples = 1;
    private int compression = NONE;
    private int predictor = 1;
    private int blockWidth;
    private int blockHeight;
    private long nextPage;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    /** @param type f2, u1, i4, ... */
    TestTiff(int height, int width, String type, double... values) {
        this.width = width;
        this.height = height;
        this.type = type;
        this.values = values;
        this.blockWidth = width;
        this.blockHeight = height;
    }

    TestTiff bigEndian() {
        order = ByteOrder.BIG_ENDIAN;
        return this;
    }

    TestTiff samples(int count) {
        samples = count;
        return this;
    }

    TestTiff compression(int method) {
        compression = method;
        return this;
    }

    TestTiff predictor(int method) {
        predictor = method;
        return this;
    }

    TestTiff rowsPerStrip(int rows) {
        blockHeight = rows;
        return this;
    }

    TestTiff tiles(int tileHeight, int tileWidth) {
        blockHeight = tileHeight;
        blockWidth = tileWidth;
        return this;
    }

    TestTiff nextPage(long offset) {
        nextPage = offset;
        return this;
    }

    /** Sets or replaces a tag; no values: leaves it out. */
    TestTiff tag(int tag, long... tagValues) {
        tags.put(tag, tagValues);
        return this;
    }

    byte[] bytes() {
        int size = type.charAt(1) - '0';
        boolean tiled = blockWidth != width;
        List<byte[]> blocks = new ArrayList<>();
        for (int top = 0; top < height; top += blockHeight) {
            int rows = tiled ? blockHeight : Math.min(blockHeight, height - top);
            for (int left = 0; left < width; left += blockWidth) {
                blocks.add(compress(block(top, left, rows, size)));
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
        all.put(258, repeat(size * 8L));
        all.put(259, new long[] {compression});
        all.put(262, new long[] {samples >= 3 ? 2 : 1});
        all.put(277, new long[] {samples});
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

    private byte[] block(int top, int left, int rows, int size) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int row = top; row < top + rows; row++) {
            double[] line = new double[blockWidth * samples];
            for (int i = 0; i < line.length; i++) {
                int column = left + i / samples;
                if (row < height && column < width) {
                    line[i] = values[(row * width + column) * samples + i % samples];
                }
            }
            block.writeBytes(predict(line, size));
        }
        return block.toByteArray();
    }

    private byte[] predict(double[] line, int size) {
        String ordered = (order == ByteOrder.BIG_ENDIAN ? ">" : "<") + type;
        if (predictor == 2) {
            for (int i = line.length - 1; i >= samples; i--) {
                line[i] -= line[i - samples];
            }
        }
        if (predictor != 3) {
            return TestNpy.data(ordered, line);
        }
        byte[] big = TestNpy.data(">" + type, line);
        byte[] planes = new byte[big.length];
        for (int i = 0; i < line.length; i++) {
            for (int b = 0; b < size; b++) {
                planes[b * line.length + i] = big[i * size + b];
            }
        }
        for (int i = planes.length - 1; i >= samples; i--) {
            planes[i] -= planes[i - samples];
        }
        return planes;
    }

    private byte[] compress(byte[] block) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (compression) {
            case DEFLATE -> {
                Deflater deflater = new Deflater();
                deflater.setInput(block);
                deflater.finish();
                byte[] buffer = new byte[1024];
                while (!deflater.finished()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
                deflater.end();
            }
            case PACK_BITS -> {
                for (int at = 0; at < block.length; at += 128) {
                    int count = Math.min(128, block.length - at);
                    out.write(count - 1);
                    out.write(block, at, count);
                }
            }
            default -> out.writeBytes(block);
        }
        return out.toByteArray();
    }
}
