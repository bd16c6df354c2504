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
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The area under the ROC curve or under the precision-recall curve, by ND4J's ROC.
 *
 * <p><b>It is wrong if scores tie</b>: equal scores are visited one by one, in the order of ND4J's sort, instead of
 * together, so a detector that gives every image the same score may get any area from 0 (positives last) to 1. Without
 * ties it equals the built-in AUROC. With threshold steps it is an approximation for scores from 0 to 1. It takes
 * minutes for a few million scores.
 *
 * <p>Merging is exact if no scores tie, and otherwise as arbitrary as the value. (ND4J's method lets an empty instance
 * share the memory of the other; here it gets a copy.)
 */
@AnomalibMetricSpec(value = ROC.class, name = "Nd4jROC", className = "Nd4jROC", direction = Direction.HIGHER_IS_BETTER)
interface RocSpec {
    /**
     * @param thresholdSteps how many thresholds, evenly spaced from 0 to 1; 0: every score is one
     * @param rocRemoveRedundantPts whether to leave out points of the curves on lines between others
     */
    @Create
    ROC create(@Default("0") int thresholdSteps, @Default("true") boolean rocRemoveRedundantPts);

    /**
     * @param labels the ground truth, 0 or 1
     * @param predictions the score of class 1, or the probability of both classes
     */
    @Update
    void eval(
            @From("gt_label") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray labels,
            @From("pred_score") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray predictions);

    /** @param measure the area to report */
    @Result
    double getValue(@Default("auroc") ROC.Metric measure);

    @Merge(support = MergeSupport.APPROXIMATE)
    static void merge(ROC roc, ROC other) {
        roc.merge(other);
        if (other.getProbAndLabel() != null && roc.getProbAndLabel() == other.getProbAndLabel()) {
            roc.setProbAndLabel(other.getProbAndLabel().dup());
        }
    }
}
