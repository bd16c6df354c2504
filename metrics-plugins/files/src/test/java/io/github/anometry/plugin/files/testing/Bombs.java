package io.github.anometry.plugin.files.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Small files of large images, all of whose pixels are 0. They are valid, and can be read with enough memory. */
public enum Bombs {
    PNG {
        @Override
        byte[] bytes(int height, int width) {
            byte[] rows = new byte[height * (1 + (width + 7) / 8)];
            return png(TestPng.header(height, width, 1, TestPng.GREY), rows);
        }
    },
    PNG_INTERLACED {
        @Override
        byte[] bytes(int height, int width) {
            byte[] rows = TestPng.interlaced(height, width, 1, 1, new int[height * width]);
            return png(TestPng.header(height, width, 1, TestPng.GREY, 1), rows);
        }
    },
    TIFF {
        @Override
        byte[] bytes(int height, int width) {
            return tiff(height, width).compression(TestTiff.DEFLATE).bytes();
        }
    },
    TIFF_TILES {
        @Override
        byte[] bytes(int height, int width) {
            return tiff(height, width)
                    .compression(TestTiff.DEFLATE)
                    .tiles(512, 512)
                    .bytes();
        }
    },
    TIFF_LZW {
        @Override
        byte[] bytes(int height, int width) {
            return tiff(height, width).compression(TestTiff.LZW).bytes();
        }
    },
    NPY {
        @Override
        byte[] bytes(int height, int width) {
            return TestNpy.file("<f4", shape(height, width), new byte[4 * height * width]);
        }

        @Override
        public Path write(Path file, int height, int width) throws IOException {
            Files.write(file, TestNpy.header(1, TestNpy.dictionary("<f4", false, shape(height, width))));
            extend(file, 4L * height * width);
            return file;
        }
    },
    NPZ {
        @Override
        byte[] bytes(int height, int width) {
            return TestNpy.npz(true, Map.of("a", NPY.bytes(height, width)));
        }
    },
    /** A mask, not a map. */
    GIF {
        @Override
        byte[] bytes(int height, int width) {
            return new TestGif(height, width, 1, 0, 1)
                    .frame(false, new int[height * width])
                    .bytes();
        }
    },
    /** A mask, not a map. */
    BMP {
        @Override
        byte[] bytes(int height, int width) {
            return new TestBmp(height, width, 8, new int[height * width]).bytes();
        }
    };

    abstract byte[] bytes(int height, int width);

    /** @return the file */
    public Path write(Path file, int height, int width) throws IOException {
        return Files.write(file, bytes(height, width));
    }

    /** Filled with zeros, which take no space on the disk. */
    public static void extend(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), channel.size() + bytes - 1);
        }
    }

    private static byte[] png(byte[] header, byte[] rows) {
        return TestPng.file(header, TestPng.chunk("IDAT", TestPng.deflate(rows)), TestPng.chunk("IEND"));
    }

    private static TestTiff tiff(int height, int width) {
        return new TestTiff(height, width, "f4", new double[height * width]).rowsPerStrip(height);
    }

    private static String shape(int height, int width) {
        return "(" + height + ", " + width + ")";
    }
}
