package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import jsat.math.OnLineStatistics;

@CreateAnomalibMetric(
        value = OnLineStatistics.class,
        defaultFields = "pred_score",
        create = @Create(types = {}),
        update = @Update(method = "add", types = double.class),
        results = {
            @Result(method = "getMean"),
            @Result(method = "getStandardDeviation"),
            @Result(method = "getSkewness")
        },
        merge = @Merge(method = "add", support = MergeSupport.APPROXIMATE))
interface JsatOnLineStatistics {}
