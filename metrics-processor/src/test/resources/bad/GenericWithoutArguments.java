package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import library.Highest;

@CreateAnomalibMetric(value = Highest.class, defaultFields = "pred_score")
interface GenericWithoutArguments {}
