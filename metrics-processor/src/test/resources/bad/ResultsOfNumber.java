package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Result;
import library.Area;

@CreateAnomalibMetric(
        value = Area.class,
        defaultFields = {"gt_label", "pred_score"},
        oneShot = @OneShot(method = "of"),
        results = @Result(method = "area"))
interface ResultsOfNumber {}
