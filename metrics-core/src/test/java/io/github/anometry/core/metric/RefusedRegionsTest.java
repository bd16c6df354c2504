package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions that are none, or whose saturation cannot be, are refused with their place, and leave a metric as it was. */
class RefusedRegionsTest {
    private static final String SATURATION_ADVICE =
            "A channel is one region: 0 outside of it and, on each of its pixels, the number of them that must be found, "
                    + "its area at most.";
    private static final String SHAPE_ADVICE =
            "Regions are [N, K, H, W]: of each of N images K channels of its height and width, one for each region.";
    private static final Tensor SCORES = Tensor.of(new float[] {0.1f, 0.7f, 0.3f, 0.9f}, 2, 1, 2);

    private static Batch batch(Tensor values, Tensor regions) {
        return Batch.builder()
                .put(Subject.VALUES, values)
                .put(Subject.REGIONS, regions)
                .put(Field.IMAGE_PATH, List.of("a.png", "b.png"))
                .build();
    }

    private static void assertRefused(String metric, Tensor values, Tensor regions, String problem, String advice) {
        AnomalibMetric<?> subject = new Subject(metric, Map.of()).create();
        subject.update(batch(SCORES, Tensor.of(new int[] {0, 1, 1, 1}, 2, 1, 1, 2)));
        MetricResult before = subject.result();
        Batch bad = batch(values, regions);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> subject.update(bad))
                .withMessage(problem + ", read by " + metric + ". " + advice);

        assertThat(before.isDefined()).isTrue();
        assertThat(subject.result()).isEqualTo(before);
    }

    private static void assertRefused(Tensor regions, String problem, String advice) {
        assertRefused("SPRO", SCORES, regions, problem, advice);
        assertRefused("AUSPRO", SCORES, regions, problem, advice);
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "0.5, 0.5", "NaN, NaN", "Infinity, Infinity", "3e9, 3000000000"})
    void aSaturationThatIsNoNumberOfPixels(double value, String text) {
        assertRefused(
                Tensor.of(new double[] {0, 0, 0, 0, 0, 0, value, 0}, 2, 2, 1, 2),
                "The value at [1, 1, 0, 0] is " + text
                        + ", which is not a number of pixels, in field 'regions' of batch 2 (b.png)",
                SATURATION_ADVICE);
    }

    @Test
    void twoSaturationsInOneChannel() {
        assertRefused(
                Tensor.of(new int[] {2, 1, 0, 0}, 2, 1, 1, 2),
                "The region at [0, 0, 0, 1] has the saturation areas 2 and 1 in field 'regions' of batch 2 (a.png)",
                SATURATION_ADVICE);
    }

    @Test
    void aSaturationThatExceedsTheArea() {
        assertRefused(
                Tensor.of(new int[] {0, 0, 2, 0}, 2, 1, 1, 2),
                "The region at [1, 0, 0, 0] has 1 pixel, but the saturation area 2 in field 'regions' of batch 2 (b.png)",
                SATURATION_ADVICE);
        assertRefused(
                Tensor.of(new int[] {0, 0, 9, 9}, 2, 1, 1, 2),
                "The region at [1, 0, 0, 1] has 2 pixels, but the saturation area 9 in field 'regions' of batch 2 (b.png)",
                SATURATION_ADVICE);
    }

    @Test
    void masksInPlaceOfSaturations() {
        assertRefused(
                Tensor.of(new boolean[4], 2, 1, 1, 2),
                "Boolean regions, which do not say when they are saturated, in field 'regions' of batch 2",
                SATURATION_ADVICE);
    }

    @Test
    void regionsWithoutAnAxisForChannels() {
        assertRefused(
                Tensor.of(new int[4], 2, 1, 2),
                "Shape [2, 1, 2], which is not the shape of regions, in field 'regions' of batch 2",
                SHAPE_ADVICE);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "2, 2"})
    void regionsOfOtherImages(int height, int width) {
        Tensor values = Tensor.of(new float[6], 2, 1, 3);
        for (String metric : List.of("SPRO", "AUSPRO")) {
            assertRefused(
                    metric,
                    values,
                    Tensor.of(new int[2 * height * width], 2, 1, height, width),
                    "Shape [2, 1, " + height + ", " + width
                            + "] does not match images of shape [2, 1, 3] in field 'regions' of batch 2",
                    SHAPE_ADVICE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPRO", "AUSPRO"})
    void valuesThatAreNoImages(String metric) {
        assertRefused(
                metric,
                SCORES.reshape(2, 2, 1, 1),
                Tensor.of(new int[4], 2, 1, 1, 2),
                "Shape [2, 2, 1, 1], which is not the shape of images, in field 'values' of batch 2",
                "Regions belong to images: [H, W], [N, H, W] or [N, 1, H, W].");
    }

    @Test
    void oneImageMayComeWithOrWithoutBatchAndChannelAxis() {
        Tensor map = Tensor.of(new float[] {0.9f, 0.6f, 0.1f, 0.8f}, 2, 2);
        Tensor regions = Tensor.of(new float[] {2, 2, 2, 0}, 1, 1, 2, 2);
        SaturatedRecall metric = new SaturatedRecall(0.7f);
        metric.update(map, regions);
        metric.update(map.reshape(1, 2, 2), regions);
        metric.update(map.reshape(1, 1, 2, 2), regions);
        assertThat(metric.compute()).isEqualTo(MetricResult.of(0.5));
    }
}
