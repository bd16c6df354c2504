package io.github.anometry.plugin.tdigest;

import com.tdunning.math.stats.TDigest;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.List;

/**
 * A quantile of scores, by a merging t-digest.
 *
 * <p>The digest keeps about as many means of neighbouring scores as its compression, finer towards both ends, and
 * interpolates between them. It has no proven error bound. Over 100,000 scores with compression 100, the rank of a
 * quantile was at most 0.2 % off, and 1.1 % after merging ten digests (20 random sets, 999 quantiles each). Reading the
 * value compresses the digest, so intermediate reads change later values slightly.
 */
@AnomalibMetricSpec(value = TDigest.class, name = "TDigestQuantile", className = "TDigestQuantile")
interface QuantileSpec {
    /** @param compression about how many means to keep */
    @Create(factory = "createMergingDigest")
    TDigest create(@Default("100") double compression);

    @Update
    void add(@From("pred_score") double score);

    /** @param q which quantile, from 0 to 1 */
    @Result
    double quantile(@Default("0.5") double q);

    /**
     * As a list, because the digest shuffles at random when it merges a single other one; and not if it is empty, which
     * fails.
     */
    @Merge(support = MergeSupport.APPROXIMATE)
    static void merge(TDigest digest, TDigest other) {
        if (other.size() > 0) {
            digest.add(List.of(other));
        }
    }
}
