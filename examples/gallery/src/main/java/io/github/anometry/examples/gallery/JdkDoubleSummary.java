package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.DoubleSummaryStatistics;

/** The mean, least and greatest score. */
@AnomalibMetricSpec(DoubleSummaryStatistics.class)
interface JdkDoubleSummary {
    @Create
    DoubleSummaryStatistics create();

    @Update
    void accept(@From("pred_score") double score);

    @Result
    double getAverage();

    @Result
    double getMin();

    @Result
    double getMax();

    @Merge(support = MergeSupport.APPROXIMATE)
    void combine(DoubleSummaryStatistics other);
}
