package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.SharedMessages;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a metric's configuration from text for its builder, and checks it against the metric's descriptor. The methods that
 * read a parameter throw a {@link ConfigurationException} if its value is not of the type.
 */
public final class ConfigReader {
    private final MetricDescriptor descriptor;
    private final MetricConfig config;

    /** @throws ConfigurationException if a parameter is unknown or missing, or the number of fields is wrong */
    public ConfigReader(MetricDescriptor descriptor, MetricConfig config) {
        this.descriptor = descriptor;
        this.config = config;
        requireKnownParameters();
        requireFieldCount();
    }

    private void requireKnownParameters() {
        List<String> known =
                descriptor.parameters().stream().map(ParameterDescriptor::name).toList();
        for (String given : config.parameters().keySet()) {
            if (!known.contains(given)) {
                throw new ConfigurationException(
                        given, SharedMessages.unknownParameter(descriptor.name(), given, known), null);
            }
        }
        for (ParameterDescriptor parameter : descriptor.parameters()) {
            if (parameter.defaultValue().isEmpty() && !config.parameters().containsKey(parameter.name())) {
                throw new ConfigurationException(
                        parameter.name(), Messages.parameterNotSet(descriptor.name(), parameter.name()), null);
            }
        }
    }

    private void requireFieldCount() {
        List<String> arguments =
                descriptor.arguments().stream().map(ArgumentDescriptor::name).toList();
        int required = descriptor.requiredFields();
        int given = config.fields().map(List::size).orElse(required);
        if (given < required || given > arguments.size()) {
            throw new ConfigurationException("fields", wrongCount(arguments, required), null);
        }
        if (config.fields().isEmpty() && !descriptor.hasDefaultFields()) {
            throw new ConfigurationException(
                    "fields", Messages.fieldsMissing(descriptor.name(), arguments.subList(0, required)), null);
        }
    }

    private String wrongCount(List<String> arguments, int required) {
        List<String> given = config.fields().orElse(List.of());
        return required == arguments.size()
                ? Messages.wrongFieldCount(descriptor.name(), arguments, given)
                : Messages.fieldCountOutOfRange(descriptor.name(), arguments, required, given);
    }

    /** Sets what every builder has: the prefix, the strictness and, if the configuration names them, the fields. */
    public void setUp(MetricBuilder<?> builder) {
        builder.prefix(config.prefix());
        builder.strict(config.strict());
        if (config.fields().isPresent()) {
            builder.feed(fields().toArray(Field<?>[]::new));
        }
    }

    /** The fields that the configuration names, each of the type that its argument takes. */
    List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < config.fields().orElse(List.of()).size(); i++) {
            boolean tensor = descriptor.arguments().get(i).tensor();
            fields.add(tensor ? field(i, Field::tensor) : field(i, Field::strings));
        }
        return fields;
    }

    private <T> Field<T> field(int index, Function<String, Field<T>> byName) {
        String name = config.fields().orElseThrow().get(index);
        try {
            return byName.apply(name);
        } catch (IllegalArgumentException refused) {
            throw new ConfigurationException(
                    "fields",
                    Messages.wrongFieldType(
                            descriptor.name(), descriptor.arguments().get(index).name(), refused.getMessage()),
                    refused);
        }
    }

    /** Whether the configuration has the parameter; if not, the builder keeps its default. */
    public boolean has(String parameter) {
        return config.parameters().containsKey(parameter);
    }

    /** Whether the configuration sets the parameter to no value: {@code none} or null. */
    public boolean isNone(String parameter) {
        Object value = config.parameters().get(parameter);
        return has(parameter) && (value == null || (value instanceof String text && text.equalsIgnoreCase("none")));
    }

    public int intValue(String parameter) {
        return value(parameter, Integer.class);
    }

    public long longValue(String parameter) {
        return value(parameter, Long.class);
    }

    public float floatValue(String parameter) {
        return value(parameter, Float.class);
    }

    public double doubleValue(String parameter) {
        return value(parameter, Double.class);
    }

    public boolean booleanValue(String parameter) {
        return value(parameter, Boolean.class);
    }

    public String text(String parameter) {
        return value(parameter, String.class);
    }

    public float[] floats(String parameter) {
        return value(parameter, float[].class);
    }

    public double[] doubles(String parameter) {
        return value(parameter, double[].class);
    }

    public int[] ints(String parameter) {
        return value(parameter, int[].class);
    }

    public long[] longs(String parameter) {
        return value(parameter, long[].class);
    }

    public String[] texts(String parameter) {
        return value(parameter, String[].class);
    }

    public <E extends Enum<E>> E choice(String parameter, Class<E> type) {
        return value(parameter, type);
    }

    <T> T value(String parameter, Class<T> type) {
        Object value = config.parameters().get(parameter);
        return ParameterValue.convert(descriptor.name(), describe(parameter), value, type);
    }

    /** The error for a metric whose making threw a checked exception. */
    ConfigurationException cannotBeMade(Throwable thrown) {
        return new ConfigurationException(
                null,
                Messages.metricCannotBeMade(config.prefix() + descriptor.name(), ThirdPartyCode.describe(thrown)),
                thrown);
    }

    private ParameterDescriptor describe(String parameter) {
        return descriptor.parameters().stream()
                .filter(candidate -> candidate.name().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
