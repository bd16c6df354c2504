package io.github.anometry.examples.gallery;

import elki.math.MeanVariance;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;

@CreateAnomalibMetric(
        value = MeanVariance.class,
        defaultFields = "anomaly_map",
        create = @Create(types = {}),
        update = @Update(method = "put", types = double.class),
        results = {@Result(method = "getMean"), @Result(method = "getSampleVariance")},
        undefinedWhen = ArithmeticException.class,
        reset = @Reset(method = "reset"),
        merge = @Merge(method = "put", support = MergeSupport.APPROXIMATE))
interface ElkiMeanVariance {}
