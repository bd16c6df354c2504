package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Built;
import library.RowCounts;

@CreateAnomalibMetric(
        value = RowCounts.class,
        defaultFields = {"pred_score", "gt_label", "pred_score"},
        create = @Create(defaults = {"1", "2"}),
        update = @Update(method = "perRow"),
        results = @Result(method = "summary"))
interface DefaultCount {}

@CreateAnomalibMetric(
        value = Built.class,
        defaultFields = "pred_score",
        create = @Create(builder = "builder", setters = "alpha", defaults = {"1", "2"}),
        results = @Result(method = "compute"))
interface OfBuilder {}
