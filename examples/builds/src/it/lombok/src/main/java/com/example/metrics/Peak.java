package com.example.metrics;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import lombok.Builder;
import lombok.Getter;

/** The highest score above a floor: a third-party class with a Lombok builder. */
@Builder
@CreateAnomalibMetric(
        value = Peak.class,
        className = "PeakMetric",
        defaultFields = "pred_score",
        create = @Create(builder = "builder", setters = "floor", defaults = "0.75"))
class Peak {
    private final double floor;

    @Getter
    private double highest;

    void update(double score) {
        highest = Math.max(highest, Math.max(floor, score));
    }
}
