package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import org.hipparchus.stat.descriptive.StreamingStatistics;

@CreateAnomalibMetric(
        value = StreamingStatistics.class,
        defaultFields = "pred_score",
        create =
                @Create(
                        builder = "builder",
                        setters = {"moments", "sumOfLogs", "extrema"},
                        defaults = {"true", "true", "true"}),
        update = @Update(method = "addValue"),
        results = {@Result(method = "getMean"), @Result(method = "getVariance"), @Result(method = "getGeometricMean")},
        reset = @Reset(method = "clear"),
        merge = @Merge(method = "aggregate", support = MergeSupport.APPROXIMATE))
interface HipparchusStreaming {}
