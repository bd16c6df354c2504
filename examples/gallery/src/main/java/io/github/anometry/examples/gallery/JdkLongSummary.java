package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.LongSummaryStatistics;

/** The number and the share of anomalous images. */
@AnomalibMetricSpec(LongSummaryStatistics.class)
interface JdkLongSummary {
    @Create
    LongSummaryStatistics create();

    @Update
    void accept(@From("gt_label") long label);

    @Result
    long getSum();

    @Result
    double getAverage();

    @Merge(support = MergeSupport.EXACT)
    void combine(LongSummaryStatistics other);
}
