package good;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import library.Area;
import library.Built;
import library.Careful;
import library.Evaluation;
import library.FMeasure;
import library.Mean;
import library.RowCounts;

/** Wraps third-party classes by the attributes of one annotation each. */
@CreateAnomalibMetric(
        value = Mean.class,
        name = "MeanScore",
        defaultFields = "pred_score",
        create = @Create(factory = "create"),
        update = @Update(method = "accept"),
        merge = @Merge(method = "combine", support = MergeSupport.APPROXIMATE))
@CreateAnomalibMetric(
        value = Area.class,
        defaultFields = {"gt_label", "pred_score"},
        oneShot = @OneShot(method = "of"),
        merge = @Merge(support = MergeSupport.EXACT))
@CreateAnomalibMetric(
        value = Area.class,
        name = "AreaOfInstance",
        className = "AreaOfInstance",
        defaultFields = {"gt_label", "pred_score"},
        create = @Create(field = "INSTANCE"),
        oneShot = @OneShot(method = "score"))
@CreateAnomalibMetric(
        value = FMeasure.class,
        defaultFields = {"gt_label", "pred_label"},
        create = @Create(defaults = "1"),
        oneShot = @OneShot(method = "score"))
@CreateAnomalibMetric(
        value = Built.class,
        defaultFields = "pred_score",
        create = @Create(builder = "builder", setters = {"alpha", "withLimit"}, defaults = {"0.25", "10"}))
@CreateAnomalibMetric(
        value = RowCounts.class,
        defaultFields = {"pred_score", "gt_label", "pred_score"},
        update = @Update(method = "perRow"),
        finish = @Finish(RowCounts.Summary.class),
        results = {@Result(field = "share"), @Result(field = "bins")},
        merge = @Merge(method = "reduce", support = MergeSupport.APPROXIMATE))
@CreateAnomalibMetric(
        value = Careful.class,
        defaultFields = "pred_score",
        create = @Create(setters = "setScale"),
        reset = @Reset(method = "reset"),
        merge = @Merge(method = "merge", support = MergeSupport.APPROXIMATE))
@CreateAnomalibMetric(
        value = Evaluation.class,
        defaultFields = {"gt_label", "pred_label"},
        create = @Create(types = {}),
        update = @Update(method = "eval"),
        results = @Result(method = "perClass"),
        merge = @Merge(method = "merge", support = MergeSupport.EXACT, copy = "copy"))
final class Attributes {
    private Attributes() {}
}
