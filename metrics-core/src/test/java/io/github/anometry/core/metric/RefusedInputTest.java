package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be measured is refused with its place, and leaves a metric as it was. */
class RefusedInputTest {
    private static final String NAN_ADVICE =
            "NaN is neither above nor below any threshold. Look for a division by zero or "
                    + "an overflow in the model, and write its scores again.";
    private static final String SHAPE_ADVICE =
            "Scores and targets describe the same elements one by one; give both the same shape.";
    private static final String LABEL_ADVICE =
            "A target is 0 (normal) or 1 (anomalous), or boolean. Map other values to these first.";
    private static final String MASK_ADVICE =
            "A mask is boolean, 0/1 or 0/255, not a mix. Threshold it first, for example mask > 0.";
    private static final String IMAGE_ADVICE = "Regions belong to images: [H, W], [N, H, W] or [N, 1, H, W].";

    private static final Tensor SCORES = Tensor.of(new float[] {0.1f, 0.7f, 0.3f, 0.9f}, 2, 1, 2);
    private static final Tensor TARGETS = Tensor.of(new int[] {0, 1, 1, 0}, 2, 1, 2);

    private static void assertRefused(Subject subject, Tensor values, Tensor truth, String message) {
        AnomalibMetric<?> metric = subject.create();
        metric.update(Subject.batch(SCORES, TARGETS));
        MetricResult before = metric.result();
        Batch bad = Subject.builder(values, truth)
                .put(Field.IMAGE_PATH, values.dimension(0) == 2 ? List.of("a.png", "b.png") : List.of("a.png"))
                .build();

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> metric.update(bad))
                .withMessage(message);

        assertThat(metric.result()).isEqualTo(before);
        assertThat(metric.updateCount()).isEqualTo(1);
        metric.update(Subject.batch(SCORES, TARGETS));
        AnomalibMetric<?> undisturbed = subject.create();
        undisturbed.update(Subject.batch(SCORES, TARGETS));
        undisturbed.update(Subject.batch(SCORES, TARGETS));
        assertThat(metric.result()).isEqualTo(undisturbed.result());
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void aScoreThatIsNaN(Subject subject) {
        assertRefused(
                subject,
                Tensor.of(new float[] {0.1f, 0.2f, 0.3f, Float.NaN}, 2, 1, 2),
                TARGETS,
                "1 of 4 scores is NaN, at [1, 0, 1] in field 'values' of batch 2 (b.png), read by " + subject.name()
                        + ". " + NAN_ADVICE);
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void severalScoresThatAreNaN(Subject subject) {
        assertRefused(
                subject,
                Tensor.of(new double[] {0.1, Double.NaN, 0.3, Double.NaN}, 2, 1, 2),
                TARGETS,
                "2 of 4 scores are NaN, the first at [0, 0, 1] in field 'values' of batch 2 (a.png), read by "
                        + subject.name() + ". " + NAN_ADVICE);
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadTruth")
    void aTargetThatIsNeitherNormalNorAnomalous(Subject subject) {
        assertRefused(
                subject,
                SCORES,
                Tensor.of(new int[] {0, 1, 2, 0}, 2, 1, 2),
                "The target at [1, 0, 0] is 2 in field 'truth' of batch 2 (b.png), read by " + subject.name() + ". "
                        + (subject.readsRegions() ? MASK_ADVICE : LABEL_ADVICE));
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadTruth")
    void aTargetThatIsNaN(Subject subject) {
        assertRefused(
                subject,
                SCORES,
                Tensor.of(new float[] {Float.NaN, 1, 0, 0}, 2, 1, 2),
                "The target at [0, 0, 0] is NaN in field 'truth' of batch 2 (a.png), read by " + subject.name() + ". "
                        + (subject.readsRegions() ? MASK_ADVICE : LABEL_ADVICE));
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadTruth")
    void aDoubleTargetThatIsOnlyNearlyOne(Subject subject) {
        assertRefused(
                subject,
                SCORES,
                Tensor.of(new double[] {0, 1, 1 - 1e-12, 0}, 2, 1, 2),
                "The target at [1, 0, 0] is 0.999999999999 in field 'truth' of batch 2 (b.png), read by "
                        + subject.name() + ". " + (subject.readsRegions() ? MASK_ADVICE : LABEL_ADVICE));
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadTruth")
    void aMaskOf0And255OnlyWhereMasksAreRead(Subject subject) {
        Tensor bytes = Tensor.ofUnsignedBytes(new byte[] {0, (byte) 255, (byte) 255, 0}, 2, 1, 2);
        if (subject.readsRegions()) {
            AnomalibMetric<?> metric = subject.create();
            metric.update(Subject.batch(SCORES, bytes));
            AnomalibMetric<?> ofOnes = subject.create();
            ofOnes.update(Subject.batch(SCORES, TARGETS));
            assertThat(metric.result()).isEqualTo(ofOnes.result());
        } else {
            assertRefused(
                    subject,
                    SCORES,
                    bytes,
                    "The target at [0, 0, 1] is 255 in field 'truth' of batch 2 (a.png), read by " + subject.name()
                            + ". " + LABEL_ADVICE);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadRegions")
    void aMaskThatMixes1And255(Subject subject) {
        assertRefused(
                subject,
                SCORES,
                Tensor.of(new int[] {0, 1, 255, 0}, 2, 1, 2),
                "The target at [1, 0, 0] is 255 in field 'truth' of batch 2 (b.png), read by " + subject.name() + ". "
                        + MASK_ADVICE);
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadTruth")
    void targetsOfAnotherShape(Subject subject) {
        assertRefused(
                subject,
                SCORES,
                Tensor.of(new int[] {0, 1, 1, 0, 1, 1}, 2, 1, 3),
                "Shape [2, 1, 3] does not match scores of shape [2, 1, 2] in field 'truth' of batch 2, read by "
                        + subject.name() + ". " + SHAPE_ADVICE);
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadTruth")
    void asManyTargetsInAnotherShape(Subject subject) {
        assertRefused(
                subject,
                Tensor.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 2, 2, 3),
                Tensor.of(new int[12], 2, 3, 2),
                "Shape [2, 3, 2] does not match scores of shape [2, 2, 3] in field 'truth' of batch 2, read by "
                        + subject.name() + ". " + SHAPE_ADVICE);
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadRegions")
    void scoresInWhichThereAreNoRegions(Subject subject) {
        assertRefused(
                subject,
                Tensor.of(new float[] {1, 2}),
                Tensor.of(new int[] {0, 1}),
                "Shape [2], which is not the shape of images, in field 'values' of batch 2, read by " + subject.name()
                        + ". " + IMAGE_ADVICE);
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadRegions")
    void masksOfSeveralChannels(Subject subject) {
        assertRefused(
                subject,
                SCORES,
                Tensor.of(new int[12], 2, 3, 1, 2),
                "Shape [2, 3, 1, 2], which is not the shape of images, in field 'truth' of batch 2, read by "
                        + subject.name() + ". " + IMAGE_ADVICE);
    }

    @Test
    void withoutAWrapperTheArgumentIsNamed() {
        RocArea metric = new RocArea();
        assertThatExceptionOfType(MetricInputException.class)
                .isThrownBy(() ->
                        metric.update(Tensor.of(new float[] {0.1f, Float.NaN}), Tensor.of(new boolean[] {true, false})))
                .withMessage("1 of 2 scores is NaN, at [1] in argument 'score'. " + NAN_ADVICE)
                .satisfies(refusal -> assertThat(refusal.sample()).hasValue(1));
        assertThat(metric.compute().undefinedReason()).contains("there is no data");
    }

    @Test
    void aNaNFarBehindIsFoundAndCounted() {
        float[] scores = new float[10_000];
        scores[4096] = Float.NaN;
        scores[9_999] = Float.NaN;
        ScoreRange metric = new ScoreRange();
        assertThatExceptionOfType(MetricInputException.class)
                .isThrownBy(() -> metric.update(Tensor.of(scores, 100, 100)))
                .withMessage("2 of 10000 scores are NaN, the first at [40, 96] in argument 'score'. " + NAN_ADVICE);
        RocArea auroc = new RocArea();
        assertThatExceptionOfType(MetricInputException.class)
                .isThrownBy(() -> auroc.update(Tensor.of(scores), Tensor.of(new boolean[10_000])))
                .withMessage("2 of 10000 scores are NaN, the first at [4096] in argument 'score'. " + NAN_ADVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIMO", "AUPIMO"})
    void imagesWithoutPixels(String metric) {
        Subject subject = new Subject(metric, Map.of());
        Tensor none = Tensor.of(new float[0], 2, 0, 4);
        assertRefused(
                subject,
                none,
                none,
                "Shape [2, 0, 4], which is not the shape of images, in field 'values' of batch 2, read by " + metric
                        + ". " + IMAGE_ADVICE);
    }
}
