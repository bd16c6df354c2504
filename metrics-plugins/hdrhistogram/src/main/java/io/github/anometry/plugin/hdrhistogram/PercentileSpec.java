package io.github.anometry.plugin.hdrhistogram;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import org.HdrHistogram.DoubleHistogram;

/**
 * A percentile of scores, by HdrHistogram: counts in bins that are as wide as so many significant digits.
 *
 * <p>It is off by a relative 10<sup>-digits</sup> at most, merged or not. Scores that are negative, or as far apart as no
 * histogram spans (a ratio of about 10<sup>15</sup> for 3 digits), are refused.
 */
@AnomalibMetricSpec(value = DoubleHistogram.class, name = "HdrPercentile", className = "HdrPercentile")
interface PercentileSpec {
    /** @param digits how many significant digits a score keeps, from 0 to 5 */
    @Create
    DoubleHistogram create(@Default("3") int digits);

    @Update
    void recordValue(@From("pred_score") double score);

    /** @param percentile which one, from 0 to 100 */
    @Result
    double getValueAtPercentile(@Default("50") double percentile);

    @Reset
    void reset();

    @Merge(support = MergeSupport.APPROXIMATE)
    void add(DoubleHistogram other);
}
