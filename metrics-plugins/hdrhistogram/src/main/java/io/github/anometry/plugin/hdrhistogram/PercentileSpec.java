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
 * A percentile of scores, by HdrHistogram, which counts scores in bins whose width is set by the number of significant
 * digits.
 *
 * <p>The relative error is at most 10<sup>-digits</sup>, merged or not. Rejects negative scores, and scores too far
 * apart for one histogram (a ratio of about 10<sup>15</sup> for 3 digits).
 */
@AnomalibMetricSpec(value = DoubleHistogram.class, name = "HdrPercentile", className = "HdrPercentile")
interface PercentileSpec {
    /** @param digits how many significant digits a score keeps, from 0 to 5 */
    @Create
    DoubleHistogram create(@Default("3") int digits);

    @Update
    void recordValue(@From("pred_score") double score);

    /** @param percentile the percentile, from 0 to 100 */
    @Result
    double getValueAtPercentile(@Default("50") double percentile);

    @Reset
    void reset();

    @Merge(support = MergeSupport.APPROXIMATE)
    void add(DoubleHistogram other);
}
