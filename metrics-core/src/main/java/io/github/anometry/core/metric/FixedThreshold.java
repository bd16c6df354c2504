package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.Ranges;
import java.util.List;

/**
 * A threshold that is given, not searched: its value is that number.
 *
 * <p>It reads no fields, so that it is defined before any batch was seen and whatever batches have.
 */
@CreateAnomalibMetric(className = "ManualThreshold", name = "ManualThreshold")
public final class FixedThreshold implements StatefulMetric<MetricResult, FixedThreshold> {
    private final double value;

    /** @param defaultValue the threshold; any number, also an infinite one */
    public FixedThreshold(@Default("0.5") double defaultValue) {
        this.value = Ranges.number("default_value", defaultValue);
    }

    /** Does nothing: no data change the threshold. */
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
