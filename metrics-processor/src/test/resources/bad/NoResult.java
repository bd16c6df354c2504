package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import library.Quiet;

@CreateAnomalibMetric(value = Quiet.class, defaultFields = "pred_score", create = @Create(types = int.class))
interface NoResult {}
