package io.github.anometry.examples.gallery;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;

@CreateAnomalibMetric(
        value = DDSketch.class,
        defaultFields = "anomaly_map",
        create = @Create(factory = "unboundedDense", in = DDSketches.class, defaults = "0.01"),
        update = @Update(method = "accept", types = double.class),
        results = {
            @Result(name = "p99", method = "getValueAtQuantile", arguments = "0.99"),
            @Result(name = "median", method = "getValueAtQuantile", arguments = "0.5")
        },
        reset = @Reset(method = "clear"),
        merge = @Merge(method = "mergeWith", support = MergeSupport.EXACT))
interface DatadogSketch {}
