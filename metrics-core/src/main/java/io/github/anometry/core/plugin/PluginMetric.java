package io.github.anometry.core.plugin;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A metric of a plugin, called as its code must be.
 *
 * @param <R> what is computed
 */
final class PluginMetric<R> implements AnomalibMetric<R> {
    private final String label;
    private final AnomalibMetric<R> metric;
    private final PluginCalls calls;

    /** @param label what the metric is called in errors: the name by which its provider made it */
    PluginMetric(String label, AnomalibMetric<R> metric, PluginCalls calls) {
        this.label = label;
        this.metric = metric;
        this.calls = calls;
    }

    @Override
    public String name() {
        return calls.call(label, metric::name);
    }

    @Override
    public List<Field<?>> fields() {
        return calls.call(label, metric::fields);
    }

    @Override
    public boolean strict() {
        return calls.call(label, metric::strict);
    }

    @Override
    public Map<String, Object> parameters() {
        return calls.call(label, metric::parameters);
    }

    /** With the plugin's id. A metric that is found under another name than the one it was made by could not be made again. */
    @Override
    public Optional<MetricRecipe> recipe() {
        return calls.call(label, metric::recipe)
                .filter(recipe -> recipe.metric().equals(label))
                .map(recipe -> recipe.named(calls.plugin() + ":" + label));
    }

    @Override
    public Direction direction() {
        return calls.call(label, metric::direction);
    }

    @Override
    public void update(Batch batch) {
        calls.run(label, () -> metric.update(batch));
    }

    @Override
    public R compute() {
        return calls.call(label, metric::compute);
    }

    @Override
    public MetricResult result() {
        return calls.call(label, metric::result);
    }

    @Override
    public Optional<Curve> curve(double step) {
        return calls.call(label, () -> metric.curve(step));
    }

    @Override
    public Optional<SampleValues> sampleValues() {
        return calls.call(label, metric::sampleValues);
    }

    @Override
    public R forward(Batch batch) {
        return calls.call(label, () -> metric.forward(batch));
    }

    @Override
    public void reset() {
        calls.run(label, metric::reset);
    }

    @Override
    public AnomalibMetric<R> copy() {
        return new PluginMetric<>(label, calls.call(label, metric::copy), calls);
    }

    @Override
    public MergeSupport mergeSupport() {
        return calls.call(label, metric::mergeSupport);
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        calls.run(label, () -> metric.merge(other instanceof PluginMetric<?> ofPlugin ? ofPlugin.metric : other));
    }

    @Override
    public long updateCount() {
        return calls.call(label, metric::updateCount);
    }

    @Override
    public void shareState(StatePool pool) {
        calls.run(label, () -> metric.shareState(pool));
    }

    @Override
    public void write(StateOutput out) {
        calls.run(label, () -> metric.write(out));
    }

    @Override
    public void read(StateInput in) {
        calls.run(label, () -> metric.read(in));
    }

    @Override
    public String toString() {
        return calls.call(label, metric::toString);
    }
}
