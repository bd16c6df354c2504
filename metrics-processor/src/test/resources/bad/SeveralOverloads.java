package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import library.Quantiles;

@CreateAnomalibMetric(
        value = Quantiles.class,
        defaultFields = "pred_score",
        create = @Create(factory = "newInstance"))
interface SeveralOverloads {}
