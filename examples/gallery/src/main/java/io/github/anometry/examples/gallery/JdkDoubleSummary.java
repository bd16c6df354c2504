package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.DoubleSummaryStatistics;

@CreateAnomalibMetric(
        value = DoubleSummaryStatistics.class,
        defaultFields = "pred_score",
        create = @Create(types = {}),
        update = @Update(method = "accept"),
        results = {@Result(method = "getAverage"), @Result(method = "getMin"), @Result(method = "getMax")},
        merge = @Merge(method = "combine", support = MergeSupport.APPROXIMATE))
interface JdkDoubleSummary {}
