package good;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import library.Quantiles;

/** Wraps a class with abstract methods, whose parameters have names only by {@code -parameters}. */
@CreateAnomalibMetric(
        value = Quantiles.class,
        defaultFields = "anomaly_map",
        create = @Create(factory = "newInstance", types = int.class, defaults = "200"),
        update = @Update(types = float.class),
        results = {
            @Result(name = "median", method = "getQuantile", arguments = "0.5"),
            @Result(name = "upper", method = "getQuantile", arguments = {"0.95", "exclusive"}),
            @Result(method = "getCenters")
        },
        reset = @Reset(method = "reset"),
        merge = @Merge(method = "merge", support = MergeSupport.EXACT))
interface AttributesOfAbstract {}
