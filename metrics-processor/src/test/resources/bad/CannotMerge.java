package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import library.Odd;
import library.RowCounts;

@CreateAnomalibMetric(
        value = Odd.class,
        defaultFields = "pred_score",
        results = @Result(method = "first"),
        merge = @Merge(support = MergeSupport.EXACT))
interface CannotMerge {}

@CreateAnomalibMetric(
        value = RowCounts.class,
        defaultFields = {"pred_score", "gt_label", "pred_score"},
        update = @Update(method = "perRow"),
        results = @Result(method = "summary"),
        merge = @Merge(method = "reduces", support = MergeSupport.EXACT))
interface Misspelt {}
