package io.github.anometry.plugin.commonsstatistics;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.MergeSupport;
import org.apache.commons.statistics.descriptive.Median;

/**
 * The median of scores, by Apache Commons Statistics.
 *
 * <p>All scores are kept as float64.
 */
@AnomalibMetricSpec(value = Median.class, name = "CommonsStatisticsMedian", className = "CommonsStatisticsMedian")
interface MedianSpec {
    @Create(factory = "withDefaults")
    Median create();

    @OneShot
    double evaluate(@From("pred_score") double[] scores);

    @Merge(support = MergeSupport.EXACT)
    void merge(Median other);
}
