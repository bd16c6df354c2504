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
import org.nd4j.evaluation.classification.ROCMultiClass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The area under the ROC curve or under the precision-recall curve, by ND4J's ROCMultiClass: the mean over classes,
 * each against the others.
 *
 * <p>It shares the defects of {@link Nd4jROC}: wrong areas if scores tie, and thus wrong merges.
 */
@AnomalibMetricSpec(
        value = ROCMultiClass.class,
        name = "Nd4jROCMultiClass",
        className = "Nd4jROCMultiClass",
        direction = Direction.HIGHER_IS_BETTER)
interface RocMultiClassSpec {
    /**
     * @param thresholdSteps how many thresholds, evenly spaced from 0 to 1; 0: every score is one
     * @param rocRemoveRedundantPts whether to leave out points of the curves on lines between others
     */
    @Create
    ROCMultiClass create(@Default("0") int thresholdSteps, @Default("true") boolean rocRemoveRedundantPts);

    /**
     * @param labels the ground truth, 0 or 1
     * @param predictions the score of each class
     */
    @Update
    void eval(
            @From("gt_label") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray labels,
            @From("pred_score") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray predictions);

    /** @param measure the area to report */
    @Result
    double getValue(@Default("auroc") ROCMultiClass.Metric measure);

    @Merge(support = MergeSupport.APPROXIMATE)
    static void merge(ROCMultiClass roc, ROCMultiClass other) {
        SeveralRocs.merged(roc.getUnderlying(), other.getUnderlying(), "classes")
                .ifPresent(roc::setUnderlying);
    }
}
