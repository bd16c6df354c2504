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
 * <p>A single output is the probability of class 1, which is predicted above the threshold; of several outputs, one for
 * each class, the greatest is predicted. For two classes the value is that of class 1 (but for the Matthews correlation
 * and the G-measure the mean over both), for more the mean over classes. It is 0 if nothing is predicted or nothing is
 * true.
 */
@AnomalibMetricSpec(
        value = Evaluation.class,
        name = "Nd4jEvaluation",
        className = "Nd4jEvaluation",
        direction = Direction.HIGHER_IS_BETTER)
interface EvaluationSpec {
    /** @param threshold above which the single output predicts class 1; ignored for more than two outputs */
    @Create
    static Evaluation create(@Default("0.5") double threshold) {
        return new Evaluation(threshold);
    }

    /**
     * @param labels the ground truth, 0 or 1
     * @param predictions the probability of each class
     */
    @Update
    void eval(
            @From("gt_label") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray labels,
            @From("pred_score") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray predictions);

    /** @param measure the measure to report */
    @Result
    double getValue(@Default("f1") Evaluation.Metric measure);

    @Merge(support = MergeSupport.EXACT)
    void merge(Evaluation other);
}
