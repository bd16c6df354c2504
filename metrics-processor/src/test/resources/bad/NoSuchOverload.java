package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Update;
import library.Quantiles;

@CreateAnomalibMetric(
        value = Quantiles.class,
        defaultFields = "pred_score",
        create = @Create(factory = "newInstance", types = long.class),
        update = @Update(types = double[].class))
interface NoSuchOverload {}
