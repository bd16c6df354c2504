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
import org.jspecify.annotations.Nullable;

/**
 * A metric of a plugin, called with its class loader and error handling.
 *
 * @param <R> the type of results
 */
final class PluginMetric<R extends @Nullable Object> implements AnomalibMetric<R> {
    private final String label;
    private final String subject;
    private final AnomalibMetric<R> metric;
    private final PluginCalls calls;

    /** @param label the metric's name in errors: the name by which its provider created it */
    PluginMetric(String label, AnomalibMetric<R> metric, PluginCalls calls) {
        this.label = label;
        this.subject = PluginKind.METRIC.noun() + " '" + label + "'";
        this.metric = metric;
        this.calls = calls;
    }

    @Override
    public String name() {
        return calls.call(subject, metric::name);
    }

    @Override
    public List<Field<?>> fields() {
        return calls.call(subject, metric::fields);
    }

    @Override
    public boolean strict() {
        return calls.call(subject, metric::strict);
    }

    @Override
    public Map<String, Object> parameters() {
        return calls.call(subject, metric::parameters);
    }

    /** With the plugin's id. A metric registered under another name could not be created again. */
    @Override
    public Optional<MetricRecipe> recipe() {
        return calls.call(subject, metric::recipe)
                .filter(recipe -> recipe.metric().equals(label))
                .map(recipe -> recipe.named(calls.plugin() + ":" + label));
    }

    @Override
    public Direction direction() {
        return calls.call(subject, metric::direction);
    }

    @Override
    public void update(Batch batch) {
        calls.run(subject, () -> metric.update(batch));
    }

    @Override
    public R compute() {
        return calls.call(subject, metric::compute);
    }

    @Override
    public MetricResult result() {
        return calls.call(subject, metric::result);
    }

    @Override
    public Optional<Curve> curve(double step) {
        return calls.call(subject, () -> metric.curve(step));
    }

    @Override
    public Optional<SampleValues> sampleValues() {
        return calls.call(subject, metric::sampleValues);
    }

    @Override
    public R forward(Batch batch) {
        return calls.call(subject, () -> metric.forward(batch));
    }

    @Override
    public void reset() {
        calls.run(subject, metric::reset);
    }

    @Override
    public AnomalibMetric<R> copy() {
        return new PluginMetric<>(label, calls.call(subject, metric::copy), calls);
    }

    @Override
    public MergeSupport mergeSupport() {
        return calls.call(subject, metric::mergeSupport);
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        calls.run(subject, () -> metric.merge(other instanceof PluginMetric<?> ofPlugin ? ofPlugin.metric : other));
    }

    @Override
    public long updateCount() {
        return calls.call(subject, metric::updateCount);
    }

    @Override
    public void shareState(StatePool pool) {
        calls.run(subject, () -> metric.shareState(pool));
    }

    @Override
    public void write(StateOutput out) {
        calls.run(subject, () -> metric.write(out));
    }

    @Override
    public void read(StateInput in) {
        calls.run(subject, () -> metric.read(in));
    }

    @Override
    public String toString() {
        return calls.call(subject, metric::toString);
    }
}
