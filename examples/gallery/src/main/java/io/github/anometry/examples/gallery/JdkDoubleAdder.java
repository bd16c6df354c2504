package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import java.util.concurrent.atomic.DoubleAdder;

/** The sum of all pixels. */
@AnomalibMetricSpec(DoubleAdder.class)
interface JdkDoubleAdder {
    @Update
    void add(@From("anomaly_map") double pixel);

    @Result
    double sum();

    @Reset
    void reset();

    @Merge(support = MergeSupport.APPROXIMATE)
    static void merge(DoubleAdder adder, DoubleAdder other) {
        adder.add(other.sum());
    }
}
