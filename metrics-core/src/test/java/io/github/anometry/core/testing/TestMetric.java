package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import java.util.List;
import java.util.function.Supplier;

/**
 * An adapter of any metric of this module, written by hand in the way in which generated ones are.
 *
 * @param <M> the metric
 */
public final class TestMetric<M extends Metric<MetricResult>> extends BoundMetric<M, MetricResult> {
    private final List<String> arguments;
    private final Update<M> update;

    private TestMetric(MetricSettings settings, Factory<M> factory, List<String> arguments, Update<M> update) {
        super(settings, factory);
        this.arguments = arguments;
        this.update = update;
    }

    /** The call of the metric's {@code update} with its tensors in order. */
    @FunctionalInterface
    public interface Update<M> {
        void accept(M metric, List<Tensor> arguments);
    }

    /** How a metric is bound. */
    public record Binding(String name, String prefix, boolean strict, List<String> arguments, List<Field<?>> fields) {
        private MetricSettings settings() {
            MetricDescriptor.Builder descriptor = MetricDescriptor.builder(name, "x." + name);
            arguments.forEach(argument -> descriptor.tensor(argument, null, ""));
            return new Builder(descriptor.build(), this).bound();
        }
    }

    private static final class Builder extends MetricBuilder<Builder> {
        private Builder(MetricDescriptor descriptor, Binding binding) {
            super(descriptor);
            feed(binding.fields().toArray(Field<?>[]::new));
            prefix(binding.prefix());
            strict(binding.strict());
        }

        private MetricSettings bound() {
            return settings();
        }
    }

    public static <M extends Metric<MetricResult>> TestMetric<M> of(
            Binding binding, Supplier<M> factory, Update<M> update) {
        return new TestMetric<>(binding.settings(), factory::get, binding.arguments(), update);
    }

    @Override
    protected void feed(M metric, Arguments batch) {
        update.accept(metric, arguments.stream().map(batch::tensor).toList());
    }

    @Override
    public TestMetric<M> copy() {
        return new TestMetric<>(settings(), factory(), arguments, update);
    }
}
