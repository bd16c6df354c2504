package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.testing.Subject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"AUROC", "AveragePrecision", "AUPR", "F1Max", "ROC", "BinaryPrecisionRecallCurve"})
    void rankingWithoutAnomalousElements(String metric) {
        assertThat(reason(new Subject(metric, Map.of()), SCORES, ALL_NORMAL))
                .isEqualTo("no element is anomalous (2 are normal), and the measure needs at least one that is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUROC", "ROC"})
    void rankingWithoutNormalElements(String metric) {
        assertThat(reason(new Subject(metric, Map.of()), SCORES, ALL_ANOMALOUS))
                .isEqualTo("no element is normal (2 are anomalous), and the measure needs at least one that is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AUROC",
                "AveragePrecision",
                "AUPR",
                "F1Max",
                "ROC",
                "BinaryPrecisionRecallCurve",
                "F1Score",
                "Accuracy",
                "Precision",
                "Recall",
                "MinMax"
            })
    void anyMetricOverNothing(String metric) {
        Tensor none = Tensor.of(new float[0], 0, 4, 4);
        assertThat(reason(new Subject(metric, Map.of()), none, none)).isEqualTo("there is no data");
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
        "Precision, nothing was predicted anomalous",
        "Recall, nothing is anomalous",
    })
    void labelsWithoutAPositive(String metric, String cause) {
        Tensor nothing = Tensor.of(new boolean[] {false, false}, 1, 1, 2);
        assertThat(reason(new Subject(metric, Map.of()), nothing, ALL_NORMAL))
                .isEqualTo(cause + ", so the measure divides zero by zero; set zero_division to give it a value");
    }

    @ParameterizedTest
    @CsvSource({
        "F1Score, 'nothing is anomalous and nothing was predicted anomalous'",
        "Precision, nothing was predicted anomalous",
        "Recall, nothing is anomalous",
        "Accuracy, nothing is anomalous",
    })
    void macroAveragesWithoutANegative(String metric, String cause) {
        Tensor everything = Tensor.of(new boolean[] {true, true}, 1, 1, 2);
        assertThat(reason(new Subject(metric, Map.of("average", "macro")), everything, ALL_ANOMALOUS))
                .isEqualTo("with the normal class in the anomalous one's place: " + cause
                        + ", so the measure divides zero by zero; set zero_division to give it a value");
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
        assertThat(new RocArea(null, true).compute().undefinedReason()).contains("there is no data");
        assertThat(new RegionRecall(0.5f, 8).compute().undefinedReason()).contains("no mask has an anomalous region");
        assertThat(new SaturatedRecall(0.5f).compute().undefinedReason()).contains("no mask has an anomalous region");
    }
}
