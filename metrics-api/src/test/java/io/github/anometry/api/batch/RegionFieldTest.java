package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.DataException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Regions are channels of their saturation area, and nothing else is taken for one. */
class RegionFieldTest {
    private static final String ADVICE =
            " A channel is one region: 0 outside of it and, on each of its pixels, the number of them that must be found.";

    private static void assertRefused(Tensor regions, String message) {
        ImageBatch.Builder batch = ImageBatch.builder();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> batch.gtRegions(regions))
                .withMessage(message);
    }

    /** Two images of two pixels with two channels: regions that overlap, and an image with one region only. */
    static Stream<Tensor> numbers() {
        return Stream.of(
                Tensor.of(new int[] {2, 2, 0, 1, 0, 1, 0, 0}, 2, 2, 1, 2),
                Tensor.of(new long[] {2, 2, 0, 1, 0, 1, 0, 0}, 2, 2, 1, 2),
                Tensor.of(new float[] {2, 2, 0, 1, -0.0f, 1, 0, 0}, 2, 2, 1, 2),
                Tensor.of(new double[] {2, 2, 0, 1, 0, 1, 0, 0}, 2, 2, 1, 2),
                Tensor.ofUnsignedBytes(new byte[] {2, 2, 0, 1, 0, 1, 0, 0}, 2, 2, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersOfPixelsAreInts(Tensor regions) {
        Tensor kept = ImageBatch.builder().gtRegions(regions).build().get(Field.GT_REGIONS);

        assertThat(kept).hasToString("int32[2, 2, 1, 2]");
        assertThat(kept.toIntArray()).containsExactly(2, 2, 0, 1, 0, 1, 0, 0);
    }

    @Test
    void intsAreNotCopied() {
        Tensor regions = Tensor.of(new int[4], 1, 1, 2, 2);

        assertThat(ImageBatch.builder().gtRegions(regions).build().get(Field.GT_REGIONS))
                .isSameAs(regions);
    }

    @Test
    void masksDoNotSaySaturation() {
        assertRefused(
                Tensor.of(new boolean[4], 1, 1, 2, 2),
                "Field 'gt_regions' got bool[1, 1, 2, 2], which marks regions, but does not say when they are saturated."
                        + ADVICE + " Without saturation, that is the area of the region.");
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "0.5, 0.5", "NaN, NaN", "Infinity, Infinity", "3e9, 3000000000", "1e-320, 1.0E-320"})
    void otherNumbersCountNoPixels(double element, String value) {
        assertRefused(
                Tensor.of(new double[] {0, 0, 0, 0, 0, element}, 1, 3, 1, 2),
                "Field 'gt_regions' has the value " + value + " at [0, 2, 0, 1], which is not a number of pixels."
                        + ADVICE);
    }

    @Test
    void aChannelHasOneRegion() {
        assertRefused(
                Tensor.of(new int[] {0, 0, 0, 1, 2, 0, 2, 1}, 2, 1, 2, 2),
                "Field 'gt_regions' has the values 2 and 1 in the channel [1, 0], the latter first at [1, 0, 1, 1]."
                        + ADVICE + " Give each region a channel of its own.");
    }

    @Test
    void aRegionIsSaturatedByItsPixels() {
        assertRefused(
                Tensor.of(new int[] {0, 0, 0, 1, 0, 0, 0, 2}, 1, 2, 2, 2),
                "Field 'gt_regions' has the value 2 in the channel [0, 1], whose region has only 1 pixel." + ADVICE
                        + " Give the area of the region at most.");
        assertRefused(
                Tensor.of(new int[] {0, 7, 7, 7}, 1, 1, 2, 2),
                "Field 'gt_regions' has the value 7 in the channel [0, 0], whose region has only 3 pixels." + ADVICE
                        + " Give the area of the region at most.");
    }
}
