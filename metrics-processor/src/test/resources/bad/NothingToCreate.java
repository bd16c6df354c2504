package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.OneShot;
import library.Area;

@CreateAnomalibMetric(
        value = Area.class,
        defaultFields = {"gt_label", "pred_score"},
        create = @Create(field = "INSTANCE"),
        oneShot = @OneShot(method = "of"))
interface NothingToCreate {}
