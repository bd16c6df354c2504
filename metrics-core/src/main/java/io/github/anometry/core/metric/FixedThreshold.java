package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.Ranges;
import java.util.List;

/**
 * A given threshold: its value is that number.
 *
 * <p>It is defined before any batch.
 */
@CreateAnomalibMetric(className = "ManualThreshold", name = "ManualThreshold")
public final class FixedThreshold implements StatefulMetric<MetricResult, FixedThreshold> {
    private final double value;

    /** @param defaultValue the threshold; may be infinite */
    public FixedThreshold(@Default("0.5") double defaultValue) {
        this.value = Ranges.number("default_value", defaultValue);
    }

    /** Does nothing: the threshold does not depend on data. */
    public void update() {}

    @Override
    public MetricResult compute() {
        return MetricResult.of(value);
    }

    @Override
    public List<Shared<?>> states() {
        return List.of();
    }
}
