package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Mean;
import library.Quantiles;

@CreateAnomalibMetric(
        value = Quantiles.class,
        defaultFields = "pred_score",
        update = @Update(types = float.class),
        results = @Result(method = "getQuantile", arguments = "0.5"))
interface NoConstructor {}

@CreateAnomalibMetric(value = Mean.class, defaultFields = "pred_score", update = @Update(method = "accept"))
interface WithoutPublicConstructor {}
