package io.github.anometry.examples.thirdparty;

import hex.AUC2;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Constant;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;

/**
 * The areas under the ROC curve and (detail {@code pr_auc}) under the precision-recall curve, by H2O.
 *
 * <p>Exact as long as there are no more distinct scores than bins; beyond that, neighbouring scores share a bin,
 * depending on their order of arrival.
 */
@AnomalibMetricSpec(
        value = AUC2.AUCBuilder.class,
        name = "H2oAUC",
        className = "H2oAUC",
        direction = Direction.HIGHER_IS_BETTER)
interface H2oAucSpec {
    /** @param bins how many scores are kept distinct */
    @Create
    AUC2.AUCBuilder create(@Default("400") int bins);

    @Update
    void perRow(@From("pred_score") double score, @From("gt_label") int label, @Constant("1") double weight);

    @Finish
    AUC2 finish(AUC2.AUCBuilder builder);

    @Result(field = "_auc")
    double auc();

    @Result(field = "_pr_auc")
    double prAuc();

    @Merge(support = MergeSupport.APPROXIMATE)
    void reduce(AUC2.AUCBuilder other);
}
