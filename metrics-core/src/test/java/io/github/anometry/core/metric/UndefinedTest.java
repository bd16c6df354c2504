package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.testing.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the data do not define is undefined, and says why. */
class UndefinedTest {
    private static final Tensor SCORES = Tensor.of(new float[] {0.1f, 0.7f}, 1, 1, 2);
    private static final Tensor ALL_NORMAL = Tensor.of(new boolean[] {false, false}, 1, 1, 2);
    private static final Tensor ALL_ANOMALOUS = Tensor.of(new boolean[] {true, true}, 1, 1, 2);

    private static String reason(Subject subject, Tensor values, Tensor truth) {
        AnomalibMetric<?> metric = subject.create();
        metric.update(Subject.batch(values, truth));
        assertThat(metric.result().asDouble()).isNaN();
        return metric.result().undefinedReason().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AUROC", "AveragePrecision", "AUPR", "F1Max", "PGn", "PBn", "ROC", "BinaryPrecisionRecallCurve"})
    void rankingWithoutAnomalousElements(String metric) {
        assertThat(reason(new Subject(metric, Map.of()), SCORES, ALL_NORMAL))
                .isEqualTo("no element is anomalous (2 are normal), and the measure needs at least one that is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUROC", "PGn", "PBn", "ROC"})
    void rankingWithoutNormalElements(String metric) {
        assertThat(reason(new Subject(metric, Map.of()), SCORES, ALL_ANOMALOUS))
                .isEqualTo("no element is normal (2 are anomalous), and the measure needs at least one that is");
    }

    /** Of those over regions another test says that there is no region. */
    static Stream<Subject> notOverRegions() {
        return Subject.all().filter(subject -> !subject.metric().endsWith("PRO"));
    }

    @ParameterizedTest
    @MethodSource("notOverRegions")
    void anyMetricOverNothing(Subject subject) {
        Tensor none = Tensor.of(new float[0], 0, 4, 4);
        assertThat(reason(subject, none, none)).isEqualTo("there is no data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRO", "AUPRO", "SPRO", "AUSPRO"})
    void regionsWhereThereAreNone(String metric) {
        assertThat(reason(new Subject(metric, Map.of()), SCORES, ALL_NORMAL))
                .isEqualTo("no mask has an anomalous region");
        Tensor none = Tensor.of(new float[0], 0, 4, 4);
        assertThat(reason(new Subject(metric, Map.of()), none, none)).isEqualTo("no mask has an anomalous region");
    }

    @Test
    void overlapWithoutNormalPixels() {
        assertThat(reason(new Subject("AUPRO", Map.of()), SCORES, ALL_ANOMALOUS))
                .isEqualTo("no element is normal (2 are anomalous), and the measure needs at least one that is");
    }

    @Test
    void saturatedOverlapWithoutNormalPixels() {
        assertThat(reason(new Subject("AUSPRO", Map.of()), SCORES, ALL_ANOMALOUS))
                .isEqualTo("every pixel is in a region, and the measure needs at least one that is not");
    }

    @ParameterizedTest
    @CsvSource({
        "F1Score, 'nothing is anomalous and nothing was predicted anomalous'",
        "FBeta, 'nothing is anomalous and nothing was predicted anomalous'",
        "IoU, 'nothing is anomalous and nothing was predicted anomalous'",
        "Dice, 'nothing is anomalous and nothing was predicted anomalous'",
        "Precision, nothing was predicted anomalous",
        "Recall, nothing is anomalous",
        "MCC, nothing is anomalous",
        "BalancedAccuracy, nothing is anomalous",
    })
    void labelsWithoutAPositive(String metric, String cause) {
        Tensor nothing = Tensor.of(new boolean[] {false, false}, 1, 1, 2);
        assertThat(reason(new Subject(metric, Map.of()), nothing, ALL_NORMAL))
                .isEqualTo(cause + ", so the measure divides zero by zero; set zero_division to give it a value");
    }

    @ParameterizedTest
    @CsvSource({
        "F1Score, 'nothing is anomalous and nothing was predicted anomalous'",
        "FBeta, 'nothing is anomalous and nothing was predicted anomalous'",
        "IoU, 'nothing is anomalous and nothing was predicted anomalous'",
        "Dice, 'nothing is anomalous and nothing was predicted anomalous'",
        "Precision, nothing was predicted anomalous",
        "Recall, nothing is anomalous",
        "Accuracy, nothing is anomalous",
    })
    void macroAveragesWithoutANegative(String metric, String cause) {
        Tensor everything = Tensor.of(new boolean[] {true, true}, 1, 1, 2);
        assertThat(reason(new Subject(metric, Map.of("average", "macro")), everything, ALL_ANOMALOUS))
                .isEqualTo("with the classes swapped: " + cause
                        + ", so the measure divides zero by zero; set zero_division to give it a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Specificity", "BalancedAccuracy", "MCC"})
    void labelsWithoutANegative(String metric) {
        assertThat(reason(new Subject(metric, Map.of()), SCORES, ALL_ANOMALOUS))
                .isEqualTo(
                        "nothing is normal, so the measure divides zero by zero; set zero_division to give it a value");
    }

    @Test
    void macroSpecificityWithoutAPositive() {
        assertThat(reason(new Subject("Specificity", Map.of("average", "macro")), SCORES, ALL_NORMAL))
                .isEqualTo("with the classes swapped: nothing is normal, so the measure divides "
                        + "zero by zero; set zero_division to give it a value");
    }

    @ParameterizedTest
    @CsvSource({"0.8, nothing was predicted anomalous", "0.1, nothing was predicted normal"})
    void correlationWithPredictionsThatAreAllAlike(double threshold, String cause) {
        Tensor both = Tensor.of(new boolean[] {false, true}, 1, 1, 2);
        assertThat(reason(new Subject("MCC", Map.of("threshold", threshold)), SCORES, both))
                .isEqualTo(cause + ", so the measure divides zero by zero; set zero_division to give it a value");
    }

    @Test
    void samplewiseWhereNoSampleDefinesIt() {
        Subject recall = new Subject("Recall", Map.of("samplewise", true));
        assertThat(reason(recall, SCORES, ALL_NORMAL))
                .isEqualTo("the one sample does not define the measure; set zero_division to give it a value");
        assertThat(reason(recall, SCORES.reshape(2), ALL_NORMAL.reshape(2)))
                .isEqualTo("none of the 2 samples defines the measure; set zero_division to give it a value");
    }

    @Test
    void neverUpdated() {
        assertThat(new Subject("AUROC", Map.of()).create().result().undefinedReason())
                .contains("no batch with values and truth was seen");
        assertThat(new RocArea().compute().undefinedReason()).contains("there is no data");
        assertThat(new RegionRecall(0.5f, 8).compute().undefinedReason()).contains("no mask has an anomalous region");
        assertThat(new SaturatedRecall(0.5f).compute().undefinedReason()).contains("no mask has an anomalous region");
    }

    private static final Map<String, Object> HALF_UP = Map.of("fpr_bounds", List.of(0.5, 1));

    private static Tensor row(float... scores) {
        return Tensor.of(scores, scores.length / 2, 1, 2);
    }

    private static String onGrid(int thresholds, double lower, double upper, float... normalScores) {
        Subject subject = new Subject(
                "AUPIMO",
                Map.of(
                        "mode",
                        "grid",
                        "num_thresholds",
                        thresholds,
                        "fpr_bounds",
                        List.of(lower, upper),
                        "force",
                        true));
        float[] scores = Arrays.copyOf(normalScores, normalScores.length + 2);
        boolean[] mask = new boolean[scores.length];
        mask[normalScores.length] = true;
        return reason(subject, row(scores), Tensor.of(mask, scores.length / 2, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIMO", "AUPIMO"})
    void overlapOfImagesWithoutOneOfEachKind(String metric) {
        Subject subject = new Subject(metric, Map.of());
        assertThat(reason(subject, SCORES, ALL_NORMAL))
                .isEqualTo("no image is anomalous (1 is normal), and the measure needs at least one that is");
        assertThat(reason(subject, SCORES, ALL_ANOMALOUS))
                .isEqualTo("no image is normal (1 is anomalous), and the measure needs at least one that is");
        assertThat(reason(subject, row(1, 2, 3, 4), Tensor.of(new int[4], 2, 1, 2)))
                .isEqualTo("no image is anomalous (2 are normal), and the measure needs at least one that is");
        assertThat(reason(subject, row(1, 2, 3, 4), Tensor.of(new int[] {0, 1, 1, 0}, 2, 1, 2)))
                .isEqualTo("no image is normal (2 are anomalous), and the measure needs at least one that is");
        Tensor none = Tensor.of(new float[0], 0, 4, 4);
        assertThat(reason(subject, none, none)).isEqualTo("there is no data");
    }

    @Test
    void overlapBelowTheLowestRateThatIsAttained() {
        Tensor mask = Tensor.of(new int[] {0, 0, 1, 0}, 2, 1, 2);
        assertThat(reason(new Subject("AUPIMO", Map.of()), row(1, 2, 3, 4), mask))
                .isEqualTo(
                        "fpr_bounds begin at 1.0E-5, but the lowest false positive rate above 0 is 0.5, because 1 of the "
                                + "2 pixels of normal images has the highest score; a rate of 1.0E-5 takes 100000 "
                                + "such pixels, only one of them with the highest score. Add normal images, or raise the lower bound");
        assertThat(reason(new Subject("AUPIMO", HALF_UP), row(2, 2, 3, 4), mask))
                .isEqualTo("fpr_bounds begin at 0.5, but the lowest false positive rate above 0 is 1, because 2 of the "
                        + "2 pixels of normal images have the highest score; a rate of 0.5 takes 2 such pixels, only "
                        + "one of them with the highest score. Add normal images, or raise the lower bound");
    }

    @Test
    void overlapBetweenBoundsThatAttainOneRate() {
        Subject subject = new Subject("AUPIMO", Map.of("fpr_bounds", List.of(0.5, 0.6), "bounds", "attainable"));
        assertThat(reason(subject, row(1, 2, 3, 4), Tensor.of(new int[] {0, 0, 1, 0}, 2, 1, 2)))
                .isEqualTo(
                        "the attainable false positive rate nearest to 0.5 and to 0.6 is the same, 0.5; set fpr_bounds "
                                + "further apart, or bounds: exact");
    }

    @Test
    void overlapOnAGridThatTheNormalScoresDoNotSpan() {
        assertThat(onGrid(5, 0.5, 0.6, 1, 2))
                .isEqualTo("the same one of 5 thresholds is nearest to the false positive rates 0.5 and 0.6, with 0.5; "
                        + "raise num_thresholds, or set mode: exact");
        assertThat(onGrid(5, 0.5, 1, Float.NEGATIVE_INFINITY, 2))
                .isEqualTo(
                        "the pixels of normal images score from -Infinity to 2, a range that float32 cannot divide into "
                                + "equal steps; set mode: exact");
        assertThat(onGrid(5, 0.5, 1, -3e38f, 3e38f))
                .endsWith("a range that float32 cannot divide into equal steps; set mode: exact");
        assertThat(onGrid(5, 0.5, 1, 1, Math.nextUp(1f)))
                .isEqualTo(
                        "there are no 5 different float32 thresholds in equal steps from 1 to 1.0000001192092896; lower "
                                + "num_thresholds, or set mode: exact");
        Subject curves = new Subject("PIMO", Map.of("mode", "grid"));
        assertThat(reason(curves, row(2, 2, 3, 4), Tensor.of(new int[] {0, 0, 1, 0}, 2, 1, 2)))
                .isEqualTo(
                        "all pixels of normal images have the score 2, so there is no range for thresholds; set mode: "
                                + "exact");
    }
}
