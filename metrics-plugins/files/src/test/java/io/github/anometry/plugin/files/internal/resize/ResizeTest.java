package io.github.anometry.plugin.files.internal.resize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden values of OpenCV 4.6, PyTorch 1.13 and SciPy 1.10, for {@link #IMAGE} as a float32 array {@code a} of shape (3, 5)
 * and {@link #MASK} as uint8 {@code m} of shape (4, 6):
 *
 * <pre>{@code
 * cv2.resize(a, (w, h), interpolation=cv2.INTER_LINEAR)
 * torch.nn.functional.interpolate(torch.from_numpy(a)[None, None], size=(h, w), mode='bilinear', align_corners=False)
 * cv2.resize(m, (w, h), interpolation=cv2.INTER_NEAREST)  # equal to torch's mode='nearest'
 * scipy.ndimage.gaussian_filter(a, sigma)
 * torch.nn.functional.avg_pool2d(torch.from_numpy(a)[None, None], side, stride=1).max()
 * }</pre>
 */
class ResizeTest {
    private static final float[] IMAGE = {
        21.875f, 24.5f, 67.125f, 62.75f, 72.375f, 26.375f, 114.875f, 76.875f, 43.5f, 23.125f, 49.75f, 66.875f, 73.0f,
        43.125f, 45.75f
    };
    private static final byte[] MASK = {0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0};

    private static final float[] ENLARGED = {
        21.875f,
        22.53125f,
        23.84375f,
        35.15625f,
        56.46875f,
        66.03125f,
        63.84375f,
        65.15625f,
        69.96875f,
        72.375f,
        23.0f,
        29.023438f,
        41.070312f,
        52.710938f,
        63.945312f,
        66.65625f,
        60.84375f,
        58.46875f,
        59.53125f,
        60.0625f,
        25.25f,
        42.007812f,
        75.52344f,
        87.82031f,
        78.89844f,
        67.90625f,
        54.84375f,
        45.09375f,
        38.65625f,
        35.4375f,
        32.21875f,
        49.882812f,
        85.21094f,
        96.13281f,
        82.64844f,
        67.78125f,
        51.53125f,
        39.75f,
        32.4375f,
        28.78125f,
        43.90625f,
        52.648438f,
        70.13281f,
        77.64844f,
        75.19531f,
        66.28125f,
        50.90625f,
        42.4375f,
        40.875f,
        40.09375f,
        49.75f,
        54.03125f,
        62.59375f,
        68.40625f,
        71.46875f,
        65.53125f,
        50.59375f,
        43.78125f,
        45.09375f,
        45.75f
    };
    private static final float[] CHANGED = {
        22.203125f,
        40.484375f,
        64.390625f,
        71.171875f,
        24.379465f,
        49.075893f,
        63.194195f,
        64.671875f,
        30.908482f,
        74.85045f,
        59.60491f,
        45.171875f,
        37.4375f,
        100.625f,
        56.015625f,
        25.671875f,
        43.6317f,
        87.14509f,
        55.29241f,
        34.13616f,
        49.825893f,
        73.665184f,
        54.5692f,
        42.600445f,
        51.890625f,
        69.171875f,
        54.328125f,
        45.421875f
    };
    private static final float[] CHANGED_BY_TORCH = {
        22.203125f,
        40.484375f,
        64.390625f,
        71.171875f,
        24.379465f,
        49.075893f,
        63.194195f,
        64.671875f,
        30.908482f,
        74.85045f,
        59.60491f,
        45.17187f,
        37.4375f,
        100.625f,
        56.015625f,
        25.671875f,
        43.6317f,
        87.14509f,
        55.29241f,
        34.13616f,
        49.825893f,
        73.66518f,
        54.569195f,
        42.600445f,
        51.890625f,
        69.171875f,
        54.328125f,
        45.421875f
    };
    private static final float[] REDUCED = {31.03125f, 69.5625f, 59.35417f, 55.5625f, 73.96875f, 41.135414f};

    static Stream<Arguments> bilinear() {
        return Stream.of(
                Arguments.of("opencv and torch", 6, 10, ENLARGED),
                Arguments.of("opencv", 7, 4, CHANGED),
                Arguments.of("torch", 7, 4, CHANGED_BY_TORCH),
                Arguments.of("opencv", 2, 3, REDUCED),
                Arguments.of("opencv and torch", 1, 1, new float[] {76.875f}),
                Arguments.of("the image itself", 3, 5, IMAGE));
    }

    @ParameterizedTest
    @MethodSource("bilinear")
    void bilinearIsThatOfOthersToTwoUnitsInTheLastPlace(String of, int height, int width, float[] expected) {
        float[] resized = Bilinear.resize(IMAGE, 3, 5, height, width);
        assertThat(resized).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(resized[i]).as("%s [%d]", of, i).isCloseTo(expected[i], within(2 * Math.ulp(expected[i])));
        }
    }

    /** The plainest form of the definition, in float64. */
    private static double interpolated(float[] values, int height, int width, double y, double x) {
        double row = Math.max(0, Math.min(height - 1, y));
        double column = Math.max(0, Math.min(width - 1, x));
        double sum = 0;
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                sum += values[i * width + j]
                        * Math.max(0, 1 - Math.abs(row - i))
                        * Math.max(0, 1 - Math.abs(column - j));
            }
        }
        return sum;
    }

    @Test
    void bilinearIsTheDefinitionForAnySizes() {
        Random random = new Random(3);
        for (int run = 0; run < 300; run++) {
            int height = 1 + random.nextInt(9);
            int width = 1 + random.nextInt(9);
            int toHeight = 1 + random.nextInt(20);
            int toWidth = 1 + random.nextInt(20);
            float[] values = new float[height * width];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat();
            }
            float[] resized = Bilinear.resize(values, height, width, toHeight, toWidth);
            for (int y = 0; y < toHeight; y++) {
                for (int x = 0; x < toWidth; x++) {
                    double expected = interpolated(
                            values,
                            height,
                            width,
                            (y + 0.5) * height / toHeight - 0.5,
                            (x + 0.5) * width / toWidth - 0.5);
                    assertThat((double) resized[y * toWidth + x])
                            .as("%dx%d to %dx%d at %d, %d", height, width, toHeight, toWidth, y, x)
                            .isCloseTo(expected, within(1e-6));
                }
            }
        }
    }

    static Stream<Arguments> nearest() {
        return Stream.of(
                Arguments.of(3, 4, new byte[] {0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1}),
                Arguments.of(2, 3, new byte[] {0, 1, 0, 1, 1, 1}),
                Arguments.of(4, 6, MASK));
    }

    @ParameterizedTest
    @MethodSource("nearest")
    void nearestIsThatOfOpenCvAndTorch(int height, int width, byte[] expected) {
        assertThat(Nearest.resize(MASK, 4, 6, height, width)).isEqualTo(expected);
    }

    @Test
    void nearestRepeatsPixels() {
        byte[] twice = Nearest.resize(MASK, 4, 6, 8, 12);
        for (int i = 0; i < twice.length; i++) {
            assertThat(twice[i]).isEqualTo(MASK[i / 24 * 6 + i % 12 / 2]);
        }
    }

    static Stream<Arguments> gaussian() {
        return Stream.of(
                Arguments.of(1.0, new float[] {
                    36.334507f, 49.451275f, 59.384605f, 59.187485f, 56.845398f,
                    46.844147f, 59.758827f, 63.298008f, 54.715145f, 47.58678f,
                    54.051983f, 64.23706f, 63.964504f, 52.276222f, 43.93904f
                }),
                Arguments.of(0.4, new float[] {
                    22.303139f, 29.494467f, 65.70468f, 62.536114f, 70.04582f,
                    30.455612f, 104.636375f, 76.360634f, 44.821022f, 26.76478f,
                    49.613983f, 68.18079f, 71.76863f, 44.421093f, 44.767834f
                }),
                Arguments.of(4.0, new float[] {
                    54.08266f, 54.0989f, 54.125076f, 54.150593f, 54.16573f,
                    54.083187f, 54.09939f, 54.1255f, 54.150955f, 54.166054f,
                    54.083656f, 54.09982f, 54.12588f, 54.15128f, 54.16634f
                }));
    }

    @ParameterizedTest
    @MethodSource("gaussian")
    void gaussianIsThatOfSciPy(double sigma, float[] expected) {
        assertThat(Gaussian.smooth(IMAGE, 3, 5, sigma)).isEqualTo(expected);
    }

    @Test
    void pooledIsThatOfTorch() {
        assertThat(AveragePool.highest(IMAGE, 3, 5, 1)).isEqualTo(114.875f);
        assertThat(AveragePool.highest(IMAGE, 3, 5, 2)).isEqualTo(82.90625f);
        assertThat(AveragePool.highest(IMAGE, 3, 5, 3)).isEqualTo(63.625f);
    }

    @Test
    void meansOfTheHighestValues() {
        assertThat(HighestValues.mean(IMAGE.clone(), 1)).isEqualTo(114.875f);
        assertThat(HighestValues.mean(IMAGE.clone(), 2)).isEqualTo((114.875f + 76.875f) / 2);
        double sum = 0;
        for (float value : IMAGE) {
            sum += value;
        }
        assertThat(HighestValues.mean(IMAGE.clone(), IMAGE.length)).isEqualTo((float) (sum / IMAGE.length));
        float[] backwards = IMAGE.clone();
        Arrays.sort(backwards);
        assertThat(HighestValues.mean(backwards, 5)).isEqualTo(HighestValues.mean(IMAGE.clone(), 5));
    }
}
