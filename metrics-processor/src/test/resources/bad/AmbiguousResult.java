package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import library.Odd;

@CreateAnomalibMetric(value = Odd.class, defaultFields = "pred_score")
interface AmbiguousResult {}
