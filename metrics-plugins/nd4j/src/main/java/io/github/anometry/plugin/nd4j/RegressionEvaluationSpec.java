package io.github.anometry.plugin.nd4j;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.ArrayForm;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.batch.DType;
import io.github.anometry.api.metric.MergeSupport;
import org.nd4j.evaluation.regression.RegressionEvaluation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Mean squared (MSE), mean absolute (MAE), root mean squared (RMSE) or relative squared error (RSE), Pearson
 * correlation (PC) or R², by ND4J's RegressionEvaluation: the mean over the columns. The MSE of a probability against a
 * label is its Brier score.
 *
 * <p>It adds float64 in order of arrival: merging is off by rounding, about a relative 1e-12.
 */
@AnomalibMetricSpec(
        value = RegressionEvaluation.class,
        name = "Nd4jRegressionEvaluation",
        className = "Nd4jRegressionEvaluation")
interface RegressionEvaluationSpec {
    /**
     * Sets the number of columns from the start: an instance that learns it by merging would forget everything at the
     * next update.
     *
     * @param columns how many columns there are
     */
    @Create
    RegressionEvaluation create(@Default("1") long columns);

    /**
     * @param labels the ground truth
     * @param predictions the predicted values
     */
    @Update
    void eval(
            @From("gt_label") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray labels,
            @From("pred_score") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray predictions);

    /** @param measure the measure to report */
    @Result
    double getValue(@Default("mse") RegressionEvaluation.Metric measure);

    @Merge(support = MergeSupport.APPROXIMATE)
    static void merge(RegressionEvaluation evaluation, RegressionEvaluation other) {
        if (other.getExampleCountPerColumn().sumNumber().doubleValue() == 0) {
            return; // else it would divide by zero
        }
        evaluation.merge(other);
        // ND4J's merge forgets these sums, which R² needs.
        evaluation.getSumLabels().addi(other.getSumLabels());
    }
}
