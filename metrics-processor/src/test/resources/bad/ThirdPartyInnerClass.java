package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import library.Odd;

@CreateAnomalibMetric(value = Odd.Inner.class, defaultFields = "pred_score")
interface ThirdPartyInnerClass {}
