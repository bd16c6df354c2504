package io.github.anometry.plugin.nd4j;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.ArrayForm;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import org.nd4j.evaluation.classification.EvaluationCalibration;
import org.nd4j.evaluation.curves.ReliabilityDiagram;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The expected calibration error of probabilities, from the bins of ND4J's EvaluationCalibration, with its reliability
 * diagram as the tensors {@code mean_predictions} and {@code fraction_positives} (one element for each non-empty bin).
 *
 * <p>Predictions outside [0, 1] fall into no bin. It cannot merge: when merging into an empty instance, ND4J's method
 * counts everything twice, in both instances, and leaves out the histograms.
 */
@AnomalibMetricSpec(
        value = EvaluationCalibration.class,
        name = "Nd4jEvaluationCalibration",
        className = "Nd4jEvaluationCalibration",
        direction = Direction.LOWER_IS_BETTER)
interface EvaluationCalibrationSpec {
    /**
     * @param reliabilityDiagNumBins how many bins the reliability diagram has
     * @param histogramNumBins how many bins the histograms have
     */
    @Create
    EvaluationCalibration create(@Default("10") int reliabilityDiagNumBins, @Default("50") int histogramNumBins);

    /**
     * @param labels the ground truth, 0 or 1
     * @param predictions the probability of each class
     */
    @Update
    void eval(
            @From("gt_label") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray labels,
            @From("pred_score") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray predictions);

    /** @param outputIndex index of the output, from 0 */
    @Result
    static MetricResult calibration(EvaluationCalibration evaluation, @Default("0") int outputIndex) {
        INDArray sums = evaluation.getRDiagBinSumPredictions();
        INDArray positives = evaluation.getRDiagBinPosCount();
        INDArray totals = evaluation.getRDiagBinTotalCount();
        double error = 0;
        double count = 0;
        for (int bin = 0; bin < evaluation.getReliabilityDiagNumBins(); bin++) {
            error += Math.abs(sums.getDouble(bin, outputIndex) - positives.getDouble(bin, outputIndex));
            count += totals.getDouble(bin, outputIndex);
        }
        ReliabilityDiagram diagram = evaluation.getReliabilityDiagram(outputIndex);
        return MetricResult.from(error / count)
                .withTensor("mean_predictions", Tensor.of(diagram.getMeanPredictedValueX()))
                .withTensor("fraction_positives", Tensor.of(diagram.getFractionPositivesY()));
    }
}
