package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricDescriptor;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The base class of generated builders. A builder adds the parameters of its metric and the types of its fields.
 *
 * @param <B> the builder itself
 */
public abstract class MetricBuilder<B extends MetricBuilder<B>> {
    private final MetricDescriptor descriptor;
    private List<Field<?>> fields = List.of();
    private String prefix = "";
    private boolean strict = true;

    /** @param descriptor names the metric and its arguments, and the fields that feed these by default */
    protected MetricBuilder(MetricDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** The prefix of the metric's name in results; empty by default. */
    public final B prefix(String value) {
        this.prefix = Objects.requireNonNull(value);
        return self();
    }

    /** Whether a batch that lacks a field is an error; if not, it is skipped. By default it is an error. */
    public final B strict(boolean value) {
        this.strict = value;
        return self();
    }

    /** Sets the fields of the first arguments, in order; the default fields feed the others. */
    protected final B feed(Field<?>... first) {
        this.fields = List.of(first);
        return self();
    }

    @SuppressWarnings("unchecked") // what B is
    private B self() {
        return (B) this;
    }

    /**
     * The value of a mandatory parameter.
     *
     * @param parameter its name in text
     * @throws ConfigurationException if it was not
     */
    protected final <T> T required(String parameter, @Nullable T value) {
        if (value == null) {
            throw new ConfigurationException(parameter, Messages.parameterNotSet(descriptor.name(), parameter), null);
        }
        return value;
    }

    /**
     * The settings so far, without parameters.
     *
     * @throws ConfigurationException if no field feeds an argument that needs one
     */
    protected final MetricSettings settings() {
        Map<String, Field<?>> arguments = new LinkedHashMap<>();
        Set<String> optional = new LinkedHashSet<>();
        int required = descriptor.requiredFields();
        for (int i = 0; i < descriptor.arguments().size(); i++) {
            ArgumentDescriptor argument = descriptor.arguments().get(i);
            Optional<Field<?>> field = i < fields.size() ? Optional.of(fields.get(i)) : defaultField(argument);
            if (field.isEmpty() && i < required) {
                throw new ConfigurationException(
                        "fields", Messages.fieldsNotSet(descriptor.name(), argument.name()), null);
            }
            field.ifPresent(some -> arguments.put(argument.name(), some));
            if (argument.optional()) {
                optional.add(argument.name());
            }
        }
        return new MetricSettings(descriptor, new FieldBinding(descriptor.name(), prefix, strict, arguments, optional));
    }

    private static Optional<Field<?>> defaultField(ArgumentDescriptor argument) {
        return argument.defaultField().map(name -> argument.tensor() ? Field.tensor(name) : Field.strings(name));
    }
}
