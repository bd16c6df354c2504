/** Metrics of Smile, wrapped by one annotation each. */
@NullMarked
@CreateAnomalibMetric(
        value = AUC.class,
        name = "SmileAUC",
        className = "SmileAUC",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"gt_label", "pred_score"},
        oneShot = @OneShot(method = "of"))
@CreateAnomalibMetric(
        value = Accuracy.class,
        name = "SmileAccuracy",
        className = "SmileAccuracy",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"gt_label", "pred_label"},
        oneShot = @OneShot(method = "of"),
        merge = @Merge(support = MergeSupport.EXACT))
@CreateAnomalibMetric(
        value = FScore.class,
        name = "SmileFScore",
        className = "SmileFScore",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"gt_label", "pred_label"},
        create = @Create(types = double.class, defaults = "1"),
        oneShot = @OneShot(method = "score"),
        merge = @Merge(support = MergeSupport.EXACT))
package io.github.anometry.examples.smile;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import org.jspecify.annotations.NullMarked;
import smile.validation.metric.AUC;
import smile.validation.metric.Accuracy;
import smile.validation.metric.FScore;
