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
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Accuracy, F1, precision, recall, G-measure or Matthews correlation of a classifier, by ND4J's Evaluation.
 *
 * <p>One output is the probability of class 1, which counts as predicted above the threshold; of several, one for each
 * class, the greatest is. Two classes are measured as class 1 against class 0 (but the Matthews correlation and the
 * G-measure as the mean over both), more as the mean over classes. Where nothing is predicted or nothing is true it gives 0.
 */
@AnomalibMetricSpec(
        value = Evaluation.class,
        name = "Nd4jEvaluation",
        className = "Nd4jEvaluation",
        direction = Direction.HIGHER_IS_BETTER)
interface EvaluationSpec {
    /** @param threshold above which the single output predicts class 1; of no effect on more than two outputs */
    @Create
    static Evaluation create(@Default("0.5") double threshold) {
        return new Evaluation(threshold);
    }

    /**
     * @param labels what is true, 0 or 1
     * @param predictions the probability of each class
     */
    @Update
    void eval(
            @From("gt_label") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray labels,
            @From("pred_score") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray predictions);

    /** @param measure what of it is the value */
    @Result
    double getValue(@Default("f1") Evaluation.Metric measure);

    @Merge(support = MergeSupport.EXACT)
    void merge(Evaluation other);
}
