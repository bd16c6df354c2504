package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Quantiles;

@CreateAnomalibMetric(
        value = Quantiles.class,
        defaultFields = "pred_score",
        create = @Create(factory = "newInstance", types = long.class),
        update = @Update(types = double[].class))
interface NoSuchOverload {}

@CreateAnomalibMetric(
        value = Quantiles.class,
        name = "Other",
        className = "Other",
        defaultFields = "pred_score",
        create = @Create(factory = "newInstance", types = int.class),
        update = @Update(types = float.class),
        results = @Result(method = "getQuantile"),
        reset = @Reset(method = "merge"))
interface OtherParameters {}

@CreateAnomalibMetric(
        value = Quantiles.class,
        name = "Few",
        className = "Few",
        defaultFields = "pred_score",
        create = @Create(builder = "newInstance"),
        update = @Update(types = {float.class, long.class}),
        results = @Result(method = "getQuantile", arguments = "0.5"))
interface TooFewFields {}
