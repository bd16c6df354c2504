package io.github.anometry.examples.thirdparty;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;
import org.apache.mahout.classifier.evaluation.Auc;

/**
 * The area under the ROC curve, by Mahout.
 *
 * <p>It keeps at most one buffer of scores per class, sampled at random beyond that. It treats scores from 0 to 1 as
 * probabilities, so it rejects no scores but misjudges its entropy, which is not read here. It cannot merge.
 */
@AnomalibMetricSpec(
        value = Auc.class,
        name = "MahoutAUC",
        className = "MahoutAUC",
        direction = Direction.HIGHER_IS_BETTER)
interface MahoutAucSpec {
    /** @param maxBufferSize how many scores of each class to keep */
    @Create(setters = "setMaxBufferSize")
    Auc create(@Default("10000") int maxBufferSize);

    @Update
    void add(@From("gt_label") int label, @From("pred_score") double score);

    @Result
    double auc();
}
