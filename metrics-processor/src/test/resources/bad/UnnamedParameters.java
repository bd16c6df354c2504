package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Area;
import library.RowCounts;

@CreateAnomalibMetric(
        value = Area.class,
        defaultFields = {"gt_label", "pred_score"},
        oneShot = @OneShot(method = "of"))
interface UnnamedParameters {}

@CreateAnomalibMetric(
        value = RowCounts.class,
        defaultFields = {"pred_score", "gt_label", "pred_score"},
        update = @Update(method = "perRow"),
        results = @Result(method = "summary"))
interface OfInstance {}
