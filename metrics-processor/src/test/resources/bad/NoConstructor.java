package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import library.Mean;
import library.Quantiles;

@CreateAnomalibMetric(value = Quantiles.class, defaultFields = "pred_score")
interface NoConstructor {}

@CreateAnomalibMetric(value = Mean.class, defaultFields = "pred_score")
interface WithoutPublicConstructor {}
