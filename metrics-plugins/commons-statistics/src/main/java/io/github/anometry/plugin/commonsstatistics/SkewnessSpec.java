package io.github.anometry.plugin.commonsstatistics;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import org.apache.commons.statistics.descriptive.Skewness;

/**
 * The skewness of scores, by Apache Commons Statistics.
 *
 * <p>One pass in constant memory. Merging is off by rounding: a relative 1e-12 of the largest score.
 */
@AnomalibMetricSpec(value = Skewness.class, name = "CommonsStatisticsSkewness", className = "CommonsStatisticsSkewness")
interface SkewnessSpec {
    /** @param biased whether to divide as for a whole population, not as for a sample of it */
    @Create(factory = "create", setters = "setBiased")
    Skewness create(@Default("false") boolean biased);

    @Update
    void accept(@From("pred_score") double score);

    @Result
    double getAsDouble();

    @Merge(support = MergeSupport.APPROXIMATE)
    Skewness combine(Skewness other);
}
