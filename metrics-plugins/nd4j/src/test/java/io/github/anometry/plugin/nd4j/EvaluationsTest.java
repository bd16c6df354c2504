package io.github.anometry.plugin.nd4j;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.nd4j.Nd4jTensors;
import io.github.anometry.plugin.testing.TestBatches;
import io.github.anometry.plugin.testing.Values;
import io.github.anometry.plugin.testing.WrapperTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.nd4j.evaluation.IEvaluation;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.evaluation.classification.EvaluationBinary;
import org.nd4j.evaluation.classification.EvaluationCalibration;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.evaluation.classification.ROCBinary;
import org.nd4j.evaluation.classification.ROCMultiClass;
import org.nd4j.evaluation.curves.ReliabilityDiagram;
import org.nd4j.evaluation.regression.RegressionEvaluation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Each of ND4J's evaluations, compared with the same one called by hand. */
final class EvaluationsTest {
    @Nested
    final class WrappedEvaluation implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return Nd4jEvaluation.builder().threshold(0.6).build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return evaluate(new Evaluation(0.6), batches).f1();
        }

        @Override
        public int seeds() {
            return 3;
        }
    }

    @Nested
    final class WrappedEvaluationBinary implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return Nd4jEvaluationBinary.builder()
                    .measure(EvaluationBinary.Metric.MCC)
                    .build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return evaluate(new EvaluationBinary(), batches).matthewsCorrelation(0);
        }

        @Override
        public int seeds() {
            return 3;
        }
    }

    @Nested
    final class WrappedRoc implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return Nd4jROC.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return evaluate(new ROC(), batches).calculateAUC();
        }

        /** Without ties: with them, its value depends on the order. */
        @Override
        public List<? extends Batch> batches(long seed) {
            return TestBatches.fewWithoutTies(seed);
        }

        @Override
        public int seeds() {
            return 3;
        }

        @Override
        public double mergeBound() {
            return 1e-12;
        }
    }

    @Nested
    final class WrappedRocWithSteps implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return Nd4jROC.builder()
                    .thresholdSteps(20)
                    .measure(ROC.Metric.AUPRC)
                    .build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return evaluate(new ROC(20), batches).calculateAUCPR();
        }

        @Override
        public int seeds() {
            return 3;
        }

        @Override
        public double mergeBound() {
            return 0;
        }
    }

    @Nested
    final class WrappedRocBinary implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return Nd4jROCBinary.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return evaluate(new ROCBinary(), batches).calculateAUC(0);
        }

        /** Without ties: with them, its value depends on the order. */
        @Override
        public List<? extends Batch> batches(long seed) {
            return TestBatches.fewWithoutTies(seed);
        }

        @Override
        public int seeds() {
            return 3;
        }

        @Override
        public double mergeBound() {
            return 1e-12;
        }
    }

    @Nested
    final class WrappedRocMultiClass implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return Nd4jROCMultiClass.builder().build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return evaluate(new ROCMultiClass(), batches).calculateAUC(0);
        }

        /** Without ties: with them, its value depends on the order. */
        @Override
        public List<? extends Batch> batches(long seed) {
            return TestBatches.fewWithoutTies(seed);
        }

        @Override
        public int seeds() {
            return 3;
        }

        @Override
        public double mergeBound() {
            return 1e-12;
        }
    }

    @Nested
    final class WrappedRegressionEvaluation implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return Nd4jRegressionEvaluation.builder()
                    .measure(RegressionEvaluation.Metric.R2)
                    .build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return evaluate(new RegressionEvaluation(1), batches).rSquared(0);
        }

        @Override
        public int seeds() {
            return 3;
        }

        @Override
        public double mergeBound() {
            return 1e-9;
        }
    }

    @Nested
    final class WrappedEvaluationCalibration implements WrapperTest {
        @Override
        public AnomalibMetric<?> metric() {
            return Nd4jEvaluationCalibration.builder().histogramNumBins(2).build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            ReliabilityDiagram diagram =
                    evaluate(new EvaluationCalibration(10, 2), batches).getReliabilityDiagram(0);
            double[] predicted = diagram.getMeanPredictedValueX();
            double[] positive = diagram.getFractionPositivesY();
            int[] counts = nonEmptyBins(Values.of(batches, Field.PRED_SCORE));
            double error = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                error += counts[bin] * Math.abs(predicted[bin] - positive[bin]);
            }
            return error / Arrays.stream(counts).sum();
        }

        @Override
        public int seeds() {
            return 3;
        }
    }

    /** Batch by batch, labels first, as columns. */
    private static <E extends IEvaluation<?>> E evaluate(E evaluation, List<? extends Batch> batches) {
        for (Batch batch : batches) {
            INDArray labels = Nd4jTensors.toINDArray(batch.get(Field.GT_LABEL), DType.FLOAT64);
            INDArray scores = Nd4jTensors.toINDArray(batch.get(Field.PRED_SCORE), DType.FLOAT64);
            evaluation.eval(labels.reshape(-1, 1), scores.reshape(-1, 1));
        }
        return evaluation;
    }

    /** The number of predictions in each non-empty tenth of [0, 1]. */
    private static int[] nonEmptyBins(double[] predictions) {
        int[] counts = new int[10];
        for (double prediction : predictions) {
            if (prediction >= 0 && prediction <= 1) {
                int bin = 0;
                while (bin < 9 && prediction >= (bin + 1) * 0.1) {
                    bin++;
                }
                counts[bin]++;
            }
        }
        return Arrays.stream(counts).filter(count -> count > 0).toArray();
    }
}
