package good;

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
import library.RowCounts;

/** The share of anomalous rows. */
@AnomalibMetricSpec(value = RowCounts.class, name = "Share", className = "Share", direction = Direction.LOWER_IS_BETTER)
interface RowCountsSpec {
    @Create
    RowCounts create(@Default("400") int bins);

    @Update
    void perRow(
            @From("pred_score") double prediction, @From("gt_label") int actual, @Constant("1") double weight);

    @Finish(method = "of")
    RowCounts.Summary summary(RowCounts counts);

    @Result(field = "share")
    double share();

    @Merge(method = "reduce", support = MergeSupport.EXACT)
    void takeIn(RowCounts other);
}
