package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.distribution.RangeState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lowest and the highest score, as the details {@code min} and {@code max}. */
@CreateAnomalibMetric(className = "MinMax", name = "MinMax")
public final class ScoreRange implements StatefulMetric<MetricResult, ScoreRange> {
    private final Shared<RangeState> range = new Shared<>(new RangeState());

    /**
     * Adds scores.
     *
     * @param score scores or anomaly maps, of any shape
     */
    public void update(Tensor score) {
        range.update(state -> state.add(score));
    }

    @Override
    public MetricResult compute() {
        RangeState state = range.state();
        if (state.isEmpty()) {
            return MetricResult.undefined(MetricMessages.noData());
        }
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("min", (double) state.min());
        details.put("max", (double) state.max());
        return MetricResult.of(details);
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(range);
    }
}
