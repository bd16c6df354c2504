package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.tiff.TiffFile;
import io.github.anometry.plugin.files.internal.tiff.TiffHeader;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every supported kind of TIFF file, pixel by pixel. */
class TiffCorpusTest {
    private static final int[][] SIZES = {{7, 5}, {17, 33}, {1, 1}};

    private static final List<Kind> KINDS = List.of(
            new Kind("u1", 1, 0, 1),
            new Kind("u1", 2, 0, 3),
            new Kind("u1", 4, 0, 15),
            new Kind("u1", 8, 0, 255),
            new Kind("u2", 16, 0, 65535),
            new Kind("u4", 32, 0, 4294967295.0),
            new Kind("u8", 64, 0, 0x1p63),
            new Kind("i1", 8, -128, 127),
            new Kind("i2", 16, -32768, 32767),
            new Kind("i4", 32, -2147483648.0, 2147483647),
            new Kind("i8", 64, -0x1p63, 0x1p62),
            new Kind("f2", 16, -65504, 65504),
            new Kind("f4", 32, -3.4028234663852886e38, Float.POSITIVE_INFINITY),
            new Kind("f8", 64, -1.7976931348623157e308, 4.9e-324));

    private static final List<UnaryOperator<TestTiff>> LAYOUTS = List.of(
            tiff -> tiff,
            tiff -> tiff.rowsPerStrip(3),
            tiff -> tiff.rowsPerStrip(4).fillsLastStrip(),
            tiff -> tiff.tiles(16, 16),
            tiff -> tiff.tiles(32, 48));

    private static final List<UnaryOperator<TestTiff>> COMPRESSIONS = List.of(
            tiff -> tiff,
            tiff -> tiff.compression(TestTiff.DEFLATE),
            tiff -> tiff.compression(TestTiff.OLD_DEFLATE),
            tiff -> tiff.compression(TestTiff.LZW),
            TestTiff::oldLzw,
            tiff -> tiff.compression(TestTiff.PACK_BITS));

    /** Samples of one type, with its extremes. */
    private record Kind(String type, int bits, double low, double high) {
        /** A few distinct values, most of them 0, as in masks; or as many as possible. */
        double[] values(int count, boolean mask) {
            Random random = new Random(bits + count);
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = mask && random.nextInt(4) > 0 ? 0 : (random.nextBoolean() ? random.nextInt(256) : 0);
                if (bits < 8) {
                    values[i] %= 1 << bits;
                } else if (type.equals("i1")) {
                    values[i] = (byte) values[i];
                } else if (type.startsWith("f")) {
                    values[i] /= 8;
                } else if (bits > 8) {
                    values[i] *= 1 << (bits / 2 - 2);
                }
                values[i] = mask ? Math.max(0, values[i]) : values[i];
            }
            if (!mask && count > 1) {
                values[count / 2] = low;
                values[count - 1] = high;
            }
            return values;
        }

        List<Integer> predictors() {
            return type.startsWith("f") ? List.of(1, 2, 3) : List.of(1, 2);
        }

        @Override
        public String toString() {
            return type + " of " + bits + " bits";
        }
    }

    /** Accepts each way of storing the samples. */
    private interface Check {
        void of(TestTiff tiff, String name);
    }

    private static int everyWay(Kind kind, int height, int width, int samples, double[] values, Check check) {
        int count = 0;
        for (int predictor : kind.predictors()) {
            for (int compression = 0; compression < COMPRESSIONS.size(); compression++) {
                if (predictor > 1 && (compression == 0 || compression == 5)) {
                    continue;
                }
                for (int layout = 0; layout < LAYOUTS.size(); layout++) {
                    for (int variant = 0; variant < (samples > 1 ? 4 : 2); variant++) {
                        TestTiff tiff = new TestTiff(height, width, kind.type(), values)
                                .bits(kind.bits())
                                .samples(samples)
                                .predictor(predictor);
                        tiff = LAYOUTS.get(layout)
                                .apply(COMPRESSIONS.get(compression).apply(tiff));
                        tiff = variant % 2 == 1 ? tiff.bigEndian() : tiff;
                        tiff = variant / 2 == 1 ? tiff.planar() : tiff;
                        check.of(
                                tiff,
                                kind + ", " + height + " x " + width + " x " + samples + ", predictor " + predictor
                                        + ", compression " + compression + ", layout " + layout + ", variant "
                                        + variant);
                        count++;
                    }
                }
            }
        }
        return count;
    }

    @Test
    void maps() {
        int count = 0;
        for (Kind kind : KINDS) {
            for (int[] size : SIZES) {
                double[] values = kind.values(size[0] * size[1], false);
                count += everyWay(kind, size[0], size[1], 1, values, (tiff, name) -> {
                    Tensor map = TiffFile.map(name, tiff.bytes()).values();
                    if (!Arrays.equals(map.toDoubleArray(), values) || map.dimension(0) != size[0]) {
                        fail(name);
                    }
                });
            }
        }
        assertThat(count).isGreaterThan(4_000);
    }

    @Test
    void masks() {
        int count = 0;
        for (Kind kind : KINDS) {
            for (int[] size : SIZES) {
                for (int samples : new int[] {1, 2, 3, 5}) {
                    double[] values = kind.values(size[0] * size[1] * samples, true);
                    boolean[] expected = anyColour(values, samples, samples >= 3 ? 3 : 1);
                    count += everyWay(kind, size[0], size[1], samples, values, (tiff, name) -> {
                        Tensor mask = TiffFile.mask(name, tiff.bytes()).pixels();
                        if (!Arrays.equals(mask.toBooleanArray(), expected)) {
                            fail(name);
                        }
                    });
                }
            }
        }
        assertThat(count).isGreaterThan(20_000);
    }

    private static boolean[] anyColour(double[] values, int samples, int colours) {
        boolean[] any = new boolean[values.length / samples];
        for (int i = 0; i < values.length; i++) {
            any[i / samples] |= i % samples < colours && values[i] > 0;
        }
        return any;
    }

    @Test
    void palettes() {
        int count = 0;
        for (int bits : new int[] {1, 2, 4, 8, 16}) {
            Kind kind = new Kind(bits == 16 ? "u2" : "u1", bits, 0, (1 << bits) - 1);
            long[] colours = new long[3 << bits];
            for (int i = 0; i < colours.length; i++) {
                colours[i] = i % (1 << bits) % 3 == 0 ? 256 * (i % 7) : 0;
            }
            for (int[] size : SIZES) {
                for (int samples = 1; samples <= 2; samples++) {
                    double[] values = kind.values(size[0] * size[1] * samples, false);
                    boolean[] expected = new boolean[size[0] * size[1]];
                    for (int i = 0; i < expected.length; i++) {
                        int index = (int) values[i * samples];
                        expected[i] = colours[index] + colours[index + (1 << bits)] + colours[index + (2 << bits)] > 0;
                    }
                    count += everyWay(kind, size[0], size[1], samples, values, (tiff, name) -> {
                        Tensor mask = TiffFile.mask(
                                        name, tiff.tag(262, 3).tag(320, colours).bytes())
                                .pixels();
                        if (!Arrays.equals(mask.toBooleanArray(), expected)) {
                            fail(name);
                        }
                    });
                }
            }
        }
        assertThat(count).isGreaterThan(3_000);
    }

    /** Masks are mostly black, and deflate shrinks them to a thousandth. */
    @Test
    void flatImages() {
        for (int size : new int[] {384, 640, 2048}) {
            TestTiff mask = new TestTiff(size, size, "u1", new double[size * size * 3]).samples(3);
            assertThat(TiffFile.mask("rgb", mask.compression(TestTiff.DEFLATE).bytes())
                            .pixels()
                            .size())
                    .isEqualTo(size * size);
            double[] values = new double[size * size];
            values[size * size - 1] = 1;
            for (int predictor = 1; predictor <= 3; predictor++) {
                byte[] bytes = new TestTiff(size, size, "f4", values)
                        .compression(TestTiff.DEFLATE)
                        .predictor(predictor)
                        .bytes();
                assertThat(bytes.length * 512L).isLessThan(4L * size * size);
                assertThat(TiffFile.map("flat", bytes).values().toDoubleArray()).isEqualTo(values);
            }
            byte[] bilevel = new TestTiff(size, size, "u1", values)
                    .bits(1)
                    .compression(TestTiff.DEFLATE)
                    .bytes();
            assertThat(TiffFile.map("bilevel", bilevel).values().toDoubleArray())
                    .isEqualTo(values);
        }
    }

    /** Data after the pixels are no damage: a tile's other rows, bytes after a stream, and a full table. */
    @Test
    void longStringsOfLzw() {
        int size = 200;
        double[] values = new double[size * size];
        Random random = new Random(5);
        for (int i = 0; i < values.length; i++) {
            values[i] = i < values.length / 2 ? random.nextInt(256) : 0;
        }
        for (boolean old : new boolean[] {false, true}) {
            TestTiff tiff = new TestTiff(size, size, "u1", values);
            byte[] bytes = (old ? tiff.oldLzw() : tiff.compression(TestTiff.LZW)).bytes();
            assertThat(TiffFile.map("lzw", bytes).values().toDoubleArray()).isEqualTo(values);
        }
    }

    /** A check sum, or a length, detects each damaged bit and each missing tail. */
    @Test
    void damagedStreams() {
        List<String> silent = new ArrayList<>();
        int refused = 0;
        Random random = new Random(9);
        for (Kind kind : KINDS) {
            double[] values = kind.values(17 * 33, false);
            for (int predictor : kind.predictors()) {
                byte[] right = new TestTiff(17, 33, kind.type(), values)
                        .bits(kind.bits())
                        .predictor(predictor)
                        .compression(TestTiff.DEFLATE)
                        .bytes();
                int end = 8 + (int) TiffHeader.read("x", right).blocks().lengths()[0];
                for (int round = 0; round < 200; round++) {
                    byte[] damaged = right.clone();
                    int at = 8 + random.nextInt(end - 8);
                    if (round % 4 == 0) {
                        Arrays.fill(damaged, at, end, (byte) 0);
                    } else {
                        damaged[at] ^= (byte) (1 << random.nextInt(8));
                    }
                    try {
                        if (!Arrays.equals(TiffFile.map("x", damaged).values().toDoubleArray(), values)) {
                            silent.add(kind + ", predictor " + predictor + ", byte " + at);
                        }
                    } catch (DataException e) {
                        refused++;
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refused).isGreaterThan(4_000);
    }
}
