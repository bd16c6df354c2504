package io.github.anometry.examples.gallery;

import com.clearspring.analytics.stream.cardinality.HyperLogLog;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;

/** The approximate number of distinct scores. */
@AnomalibMetricSpec(HyperLogLog.class)
interface StreamHyperLogLog {
    /** @param deviation the relative standard deviation of the estimate */
    @Create
    HyperLogLog create(@Default("0.01") double deviation);

    @Update
    static void offer(HyperLogLog log, @From("anomaly_map") float score) {
        log.offer(score);
    }

    @Result
    long cardinality();

    @Merge(support = MergeSupport.EXACT)
    void addAll(HyperLogLog other);
}
