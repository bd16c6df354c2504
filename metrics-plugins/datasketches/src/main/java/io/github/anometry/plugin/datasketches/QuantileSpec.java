package io.github.anometry.plugin.datasketches;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import org.apache.datasketches.kll.KllFloatsSketch;

/**
 * A quantile of scores, by a KLL sketch of Apache DataSketches.
 *
 * <p>The sketch keeps all of the first k scores, and then a random sample of about 3k, no matter how many there are. So
 * the quantile is exact for up to k scores. Beyond that, it is a score whose rank is within 1.33 % of the requested one
 * if k is 200, with a probability of 99 %; the bound is about inversely proportional to k (0.14 % for 2000) and also
 * holds after merging. As the sample is random, two runs over the same scores may differ within that bound.
 */
@AnomalibMetricSpec(value = KllFloatsSketch.class, name = "KllQuantile", className = "KllQuantile")
interface QuantileSpec {
    /** @param k the size of the sketch, from 8 to 65535 */
    @Create(factory = "newHeapInstance")
    KllFloatsSketch create(@Default("200") int k);

    @Update
    void update(@From("pred_score") float score);

    /** @param rank which quantile, from 0 to 1 */
    @Result
    float getQuantile(@Default("0.5") double rank);

    @Reset
    void reset();

    @Merge(support = MergeSupport.APPROXIMATE)
    void merge(KllFloatsSketch other);
}
