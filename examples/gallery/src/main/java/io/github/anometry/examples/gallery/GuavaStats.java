package io.github.anometry.examples.gallery;

import com.google.common.math.StatsAccumulator;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;

@CreateAnomalibMetric(
        value = StatsAccumulator.class,
        defaultFields = "pred_score",
        update = @Update(method = "add"),
        results = {@Result(method = "mean"), @Result(method = "populationStandardDeviation"), @Result(method = "max")},
        undefinedWhen = IllegalStateException.class,
        merge = @Merge(method = "addAll", support = MergeSupport.APPROXIMATE))
interface GuavaStats {}
