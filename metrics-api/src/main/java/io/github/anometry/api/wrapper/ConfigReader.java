package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Messages;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a metric's set-up from text for its builder, against what the metric says of itself. */
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
                        given, Messages.unknownParameter(descriptor.name(), given, known), null);
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

    /** Whether the set-up names the fields. */
    public boolean hasFields() {
        return config.fields().isPresent();
    }

    /** Whether the set-up names so many fields; optional arguments at the end may be without. */
    public boolean hasFields(int count) {
        return config.fields().filter(names -> names.size() == count).isPresent();
    }

    /** The tensor field of the argument at {@code index}. */
    public Field<Tensor> tensorField(int index) {
        return field(index, Field::tensor);
    }

    /** The field with a text per sample of the argument at {@code index}. */
    public Field<List<String>> textField(int index) {
        return field(index, Field::strings);
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

    /** Hands a parameter to the builder if the set-up has it. */
    public <T> void set(String parameter, Class<T> type, Consumer<T> setter) {
        if (config.parameters().containsKey(parameter)) {
            Object value = config.parameters().get(parameter);
            setter.accept(ParameterValue.convert(descriptor.name(), describe(parameter), value, type));
        }
    }

    /** Hands a parameter to the builder if the set-up has it; {@code none} and null are null. */
    public <T> void setNullable(String parameter, Class<T> type, Consumer<@Nullable T> setter) {
        if (!config.parameters().containsKey(parameter)) {
            return;
        }
        Object value = config.parameters().get(parameter);
        if (value == null || (value instanceof String text && text.equalsIgnoreCase("none"))) {
            setter.accept(null);
        } else {
            setter.accept(ParameterValue.convert(descriptor.name(), describe(parameter), value, type));
        }
    }

    /** The error for a metric whose making threw a checked exception. */
    public ConfigurationException cannotBeMade(Exception thrown) {
        return new ConfigurationException(
                null,
                Messages.metricCannotBeMade(config.prefix() + descriptor.name(), Messages.failure(thrown)),
                thrown);
    }

    private ParameterDescriptor describe(String parameter) {
        return descriptor.parameters().stream()
                .filter(candidate -> candidate.name().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
