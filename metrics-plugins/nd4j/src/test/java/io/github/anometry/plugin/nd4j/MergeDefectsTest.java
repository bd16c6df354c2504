package io.github.anometry.plugin.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.nd4j.Nd4jTensors;
import io.github.anometry.plugin.testing.TestBatches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.evaluation.IEvaluation;
import org.nd4j.evaluation.classification.EvaluationBinary;
import org.nd4j.evaluation.classification.EvaluationCalibration;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.evaluation.regression.RegressionEvaluation;

/** The defects of ND4J's own merge methods, which the adapters avoid. */
final class MergeDefectsTest {
    private static final List<ImageBatch> BATCHES = TestBatches.withoutTies(1);

    @Test
    void anEmptyRocSharesTheMemoryOfTheOther() {
        ROC other = evaluated(new ROC(), BATCHES.get(0));
        ROC empty = new ROC();
        empty.merge(other);
        assertThat(empty.getProbAndLabel()).isSameAs(other.getProbAndLabel());

        evaluated(empty, BATCHES.get(1));
        evaluated(other, BATCHES.get(2)); // where the other has just written
        double expected =
                evaluated(evaluated(new ROC(), BATCHES.get(0)), BATCHES.get(1)).calculateAUC();
        assertThat(empty.calculateAUC()).isNotCloseTo(expected, within(1e-3));
    }

    @Test
    void theWrapperOfRocDoesNot() {
        requireIndependence(Nd4jROC.builder().build());
        requireIndependence(Nd4jROCBinary.builder().build());
        requireIndependence(Nd4jROCMultiClass.builder().build());
    }

    @Test
    void anEmptyEvaluationBinarySharesTheCountsOfTheOther() {
        EvaluationBinary other = evaluated(new EvaluationBinary(), BATCHES.get(0));
        EvaluationBinary empty = new EvaluationBinary();
        empty.merge(other);
        empty.merge(evaluated(new EvaluationBinary(), BATCHES.get(1)));
        assertThat(other.totalCount(0))
                .isEqualTo(BATCHES.get(0).size() + BATCHES.get(1).size());
    }

    @Test
    void theWrapperOfEvaluationBinaryDoesNot() {
        requireIndependence(Nd4jEvaluationBinary.builder().build());
    }

    @Test
    void anEmptyRegressionEvaluationForgetsWhatItTookInAtTheNextUpdate() {
        RegressionEvaluation empty = new RegressionEvaluation();
        empty.merge(evaluated(new RegressionEvaluation(), BATCHES.get(0)));
        evaluated(empty, BATCHES.get(1));
        assertThat(empty.meanSquaredError(0))
                .isEqualTo(evaluated(new RegressionEvaluation(), BATCHES.get(1)).meanSquaredError(0));
    }

    @Test
    void mergingEmptyRegressionEvaluationsSpoilsThem() {
        RegressionEvaluation evaluation = new RegressionEvaluation(1);
        evaluation.merge(new RegressionEvaluation(1));
        assertThat(evaluated(evaluation, BATCHES.get(0)).pearsonCorrelation(0)).isNaN();
    }

    @Test
    void theWrapperOfRegressionEvaluationDoesNeither() {
        Nd4jRegressionEvaluation merged = Nd4jRegressionEvaluation.builder()
                .measure(RegressionEvaluation.Metric.R2)
                .build();
        Nd4jRegressionEvaluation whole = merged.copy();
        merged.merge(merged.copy());
        for (ImageBatch batch : BATCHES.subList(0, 2)) {
            Nd4jRegressionEvaluation alone = merged.copy();
            alone.update(batch);
            merged.merge(alone);
            whole.update(batch);
        }
        merged.update(BATCHES.get(2));
        whole.update(BATCHES.get(2));
        assertThat(merged.compute()).isCloseTo(whole.compute(), within(1e-12));
        requireIndependence(Nd4jRegressionEvaluation.builder().build());
    }

    @Test
    void anEmptyEvaluationCalibrationCountsTwiceSoTheWrapperDoesNotMerge() {
        EvaluationCalibration other = evaluated(new EvaluationCalibration(), BATCHES.get(0));
        EvaluationCalibration empty = new EvaluationCalibration();
        empty.merge(other);
        assertThat(empty.getRDiagBinTotalCount().sumNumber().longValue())
                .isEqualTo(2L * BATCHES.get(0).size());
        assertThat(Nd4jEvaluationCalibration.builder().build().mergeSupport()).isEqualTo(MergeSupport.NONE);
    }

    /** After merging into an empty one, updating either does not change the other. */
    private static void requireIndependence(AnomalibMetric<Double> other) {
        other.update(BATCHES.get(0));
        AnomalibMetric<Double> merged = other.copy();
        merged.merge(other);
        AnomalibMetric<Double> more = other.copy();
        more.update(BATCHES.get(1));
        merged.merge(more);
        other.update(BATCHES.get(2));

        AnomalibMetric<Double> expected = other.copy();
        expected.update(BATCHES.get(0));
        expected.update(BATCHES.get(1));
        assertThat(merged.compute()).isCloseTo(expected.compute(), within(1e-12));
        AnomalibMetric<Double> expectedOther = other.copy();
        expectedOther.update(BATCHES.get(0));
        expectedOther.update(BATCHES.get(2));
        assertThat(other.compute()).isCloseTo(expectedOther.compute(), within(1e-12));
    }

    private static <E extends IEvaluation<?>> E evaluated(E evaluation, ImageBatch batch) {
        evaluation.eval(
                Nd4jTensors.toINDArray(batch.get(Field.GT_LABEL), DType.FLOAT64).reshape(-1, 1),
                Nd4jTensors.toINDArray(batch.get(Field.PRED_SCORE), DType.FLOAT64)
                        .reshape(-1, 1));
        return evaluation;
    }
}
