package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A wrapper of any metric of this module, written by hand in the way in which generated ones are.
 *
 * @param <M> the metric
 */
public final class TestMetric<M extends Metric<MetricResult>> implements AnomalibMetric<MetricResult> {
    private final WrappedMetric<M, MetricResult> wrapped;
    private final Class<?> type;
    private final Update<M> update;

    private TestMetric(WrappedMetric<M, MetricResult> wrapped, Class<?> type, Update<M> update) {
        this.wrapped = wrapped;
        this.type = type;
        this.update = update;
    }

    /** The call of the metric's {@code update} with its tensors in order. */
    @FunctionalInterface
    public interface Update<M> {
        void accept(M metric, List<Tensor> arguments);
    }

    /** How a metric is bound. */
    public record Binding(String name, String prefix, boolean strict, List<String> arguments, List<Field<?>> fields) {
        FieldBinding toFieldBinding() {
            Map<String, Field<?>> byArgument = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                byArgument.put(arguments.get(i), fields.get(i));
            }
            return new FieldBinding(name, prefix, strict, byArgument);
        }
    }

    public static <M extends Metric<MetricResult> & Mergeable<M>> TestMetric<M> mergeable(
            Binding binding, Map<String, Object> parameters, Class<M> type, Supplier<M> factory, Update<M> update) {
        return new TestMetric<>(
                WrappedMetric.mergeable(binding.toFieldBinding(), parameters, factory::get), type, update);
    }

    public static <M extends Metric<MetricResult>> TestMetric<M> unmergeable(
            Binding binding, Map<String, Object> parameters, Class<M> type, Supplier<M> factory, Update<M> update) {
        return new TestMetric<>(WrappedMetric.of(binding.toFieldBinding(), parameters, factory::get), type, update);
    }

    private void accept(M metric, Batch batch) {
        update.accept(
                metric,
                fields().stream().map(field -> (Tensor) batch.get(field)).toList());
    }

    @Override
    public String name() {
        return wrapped.name();
    }

    @Override
    public List<Field<?>> fields() {
        return wrapped.fields();
    }

    @Override
    public boolean strict() {
        return wrapped.strict();
    }

    @Override
    public Map<String, Object> parameters() {
        return wrapped.parameters();
    }

    @Override
    public void update(Batch batch) {
        wrapped.update(batch, metric -> accept(metric, batch));
    }

    @Override
    public MetricResult compute() {
        return wrapped.compute();
    }

    @Override
    public MetricResult result() {
        return wrapped.result();
    }

    @Override
    public MetricResult forward(Batch batch) {
        return wrapped.forward(batch, metric -> accept(metric, batch));
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public TestMetric<M> copy() {
        return new TestMetric<>(wrapped.copy(), type, update);
    }

    @Override
    public MergeSupport mergeSupport() {
        return wrapped.mergeSupport();
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        if (!(other instanceof TestMetric<?> that) || that.type != type) {
            throw wrapped.cannotMerge(other);
        }
        @SuppressWarnings("unchecked") // it wraps a metric of the same type
        TestMetric<M> alike = (TestMetric<M>) that;
        wrapped.merge(alike.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
    }
}
