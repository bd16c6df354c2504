package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.api.wrapper.ConfigReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a metric from its name and settings.
 *
 * @param <M> the metric
 */
public final class TestProvider<M extends Metric<MetricResult> & Mergeable<M>> implements MetricProvider {
    private final MetricDescriptor descriptor;
    private final Class<M> type;
    private final Function<Settings, M> factory;
    private final TestMetric.Update<M> update;

    TestProvider(
            String name,
            Class<M> type,
            List<ArgumentDescriptor> arguments,
            List<ParameterDescriptor> parameters,
            Function<Settings, M> factory,
            TestMetric.Update<M> update) {
        this.descriptor = new MetricDescriptor(name, "", "", type.getName(), arguments, parameters);
        this.type = type;
        this.factory = factory;
        this.update = update;
    }

    /** An argument by its Java name, in one word. */
    static ArgumentDescriptor argument(String name, String defaultField) {
        return new ArgumentDescriptor(name, true, Optional.of(defaultField), "");
    }

    static ParameterDescriptor parameter(String name, String type, String defaultValue) {
        return new ParameterDescriptor(
                name, type, Optional.of(defaultValue), defaultValue.equals("none"), List.of(), "");
    }

    static ParameterDescriptor choice(String name, String defaultValue, List<String> allowed) {
        return new ParameterDescriptor(name, "choice", Optional.of(defaultValue), false, allowed, "");
    }

    @Override
    public MetricDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public AnomalibMetric<?> create(MetricConfig config) {
        Settings settings = new Settings(new ConfigReader(descriptor, config));
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < descriptor.arguments().size(); i++) {
            fields.add(
                    settings.reader.hasFields()
                            ? settings.reader.tensorField(i)
                            : Field.tensor(
                                    descriptor.arguments().get(i).defaultField().orElseThrow()));
        }
        TestMetric.Binding binding = new TestMetric.Binding(
                descriptor.name(),
                config.prefix(),
                config.strict(),
                descriptor.arguments().stream().map(ArgumentDescriptor::name).toList(),
                fields);
        return TestMetric.mergeable(binding, parameters(config), type, () -> factory.apply(settings), update);
    }

    private Map<String, Object> parameters(MetricConfig config) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (ParameterDescriptor parameter : descriptor.parameters()) {
            Object given = config.parameters().get(parameter.name());
            parameters.put(
                    parameter.name(), given == null ? parameter.defaultValue().orElseThrow() : given);
        }
        return parameters;
    }

    /** A metric's settings as its constructor wants them. */
    static final class Settings {
        private final ConfigReader reader;

        private Settings(ConfigReader reader) {
            this.reader = reader;
        }

        <T> T get(String parameter, Class<T> type, T defaultValue) {
            List<T> values = new ArrayList<>(List.of(defaultValue));
            reader.set(parameter, type, value -> values.set(0, value));
            return values.get(0);
        }

        @Nullable
        Double optionalNumber(String parameter) {
            List<Double> values = new ArrayList<>();
            reader.setNullable(parameter, Double.class, value -> {
                if (value != null) {
                    values.add(value);
                }
            });
            return values.isEmpty() ? null : values.get(0);
        }
    }
}
