package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The mean of the scores, and their sum. */
@AnomalibMetricSpec(DistributionSummary.class)
interface MicrometerSummary {
    @Create
    static DistributionSummary create() {
        return DistributionSummary.builder("scores").register(new SimpleMeterRegistry());
    }

    @Update
    void record(@From("pred_score") double amount);

    @Result
    double mean();

    @Result
    double totalAmount();
}
