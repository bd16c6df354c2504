package io.github.anometry.examples.gallery;

import com.clearspring.analytics.stream.quantile.TDigest;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.Random;

/** A quantile of the scores; the digest is randomised, with a seed for reproducible results. */
@AnomalibMetricSpec(value = TDigest.class, undefinedWhen = IllegalArgumentException.class)
interface StreamTDigest {
    /**
     * @param compression how exact it is
     * @param seed of the digest's random numbers
     */
    @Create
    static TDigest create(@Default("100") double compression, @Default("0") long seed) {
        return new TDigest(compression, new Random(seed));
    }

    @Update
    void add(@From("anomaly_map") double score);

    /** @param q which quantile */
    @Result
    double quantile(@Default("0.99") double q);

    /** The digest throws if it is empty. */
    @Merge(support = MergeSupport.APPROXIMATE)
    static void merge(TDigest digest, TDigest other) {
        if (other.size() > 0) {
            digest.add(other);
        }
    }
}
