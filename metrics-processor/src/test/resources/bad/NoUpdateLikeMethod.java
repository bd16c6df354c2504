package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import library.Area;
import library.Unlike;

@CreateAnomalibMetric(value = Unlike.class, defaultFields = "pred_score")
interface NoUpdateLikeMethod {}

@CreateAnomalibMetric(value = Area.class, defaultFields = {"gt_label", "pred_score"})
interface OnlyFunctions {}

@CreateAnomalibMetric(value = String.class, defaultFields = "pred_score")
interface NothingAtAll {}
