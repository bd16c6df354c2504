package io.github.anometry.examples.wrapping;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.examples.wrapping.library.Area;
import io.github.anometry.examples.wrapping.library.Evaluation;
import io.github.anometry.examples.wrapping.library.Mean;
import io.github.anometry.examples.wrapping.library.Smoothed;

// tour:attributes
@CreateAnomalibMetric(
        value = Mean.class,
        name = "MeanScore",
        className = "MeanScore",
        defaultFields = "pred_score",
        create = @Create(factory = "create"),
        update = @Update(method = "accept"),
        results = @Result(method = "getAsDouble"),
        merge = @Merge(method = "combine", support = MergeSupport.APPROXIMATE))
// end
// tour:one-shot
@CreateAnomalibMetric(
        value = Area.class,
        defaultFields = {"gt_label", "pred_score"},
        oneShot = @OneShot(method = "of"))
// end
// tour:static-field
@CreateAnomalibMetric(
        value = Area.class,
        name = "PlainArea",
        className = "PlainArea",
        defaultFields = {"gt_label", "pred_score"},
        create = @Create(field = "PLAIN"),
        oneShot = @OneShot(method = "score"))
// end
// tour:builder
@CreateAnomalibMetric(
        value = Smoothed.class,
        defaultFields = "pred_score",
        create =
                @Create(
                        builder = "builder",
                        setters = {"alpha", "withWarmUp"},
                        defaults = {"0.25", "10"}))
// end
// tour:overloads
@CreateAnomalibMetric(
        value = Evaluation.class,
        name = "Rates",
        className = "Rates",
        defaultFields = {"gt_label", "pred_score"},
        create = @Create(types = float.class, defaults = "0.5"),
        update =
                @Update(
                        method = "eval",
                        types = {boolean[].class, float[].class}),
        results = {
            @Result(name = "accuracy", method = "getValue", arguments = "accuracy"),
            @Result(name = "error_rate", method = "getValue", arguments = "error_rate")
        },
        reset = @Reset(method = "clear"),
        merge = @Merge(method = "merge", copy = "copy", support = MergeSupport.EXACT))
// end
final class Attributes {
    private Attributes() {}
}
