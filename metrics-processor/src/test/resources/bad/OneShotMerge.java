package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.MergeSupport;
import library.Area;

@CreateAnomalibMetric(
        value = Area.class,
        defaultFields = {"gt_label", "pred_score"},
        oneShot = @OneShot(method = "of"),
        merge = @Merge(method = "unite", copy = "clone", support = MergeSupport.EXACT))
interface OneShotMerge {}
