package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.concurrent.atomic.LongAdder;

/** How many pixels are anomalous. */
@AnomalibMetricSpec(LongAdder.class)
interface JdkLongAdder {
    @Update
    void add(@From("gt_mask") long pixel);

    @Result
    long sum();

    @Reset
    void reset();

    @Merge(support = MergeSupport.EXACT)
    static void merge(LongAdder adder, LongAdder other) {
        adder.add(other.sum());
    }
}
