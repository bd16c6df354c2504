package io.github.anometry.plugin.tribuo;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

/**
 * The average precision, by Tribuo.
 *
 * <p>All scores are kept as float64 and sorted as objects when the value is requested.
 */
@AnomalibMetricSpec(
        value = LabelEvaluationUtil.class,
        name = "TribuoAveragePrecision",
        className = "TribuoAveragePrecision",
        direction = Direction.HIGHER_IS_BETTER)
interface AveragePrecisionSpec {
    /**
     * @param target the ground truth
     * @param score the predicted score
     */
    @OneShot
    double averagedPrecision(@From("gt_label") boolean[] target, @From("pred_score") double[] score);

    @Merge(support = MergeSupport.EXACT)
    void merge(LabelEvaluationUtil other);
}
