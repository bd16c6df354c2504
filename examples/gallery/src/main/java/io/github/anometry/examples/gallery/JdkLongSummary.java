package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.LongSummaryStatistics;

@CreateAnomalibMetric(
        value = LongSummaryStatistics.class,
        defaultFields = "gt_label",
        create = @Create(types = {}),
        update = @Update(method = "accept", types = long.class),
        results = {@Result(method = "getSum"), @Result(method = "getAverage")},
        merge = @Merge(method = "combine", support = MergeSupport.EXACT))
interface JdkLongSummary {}
