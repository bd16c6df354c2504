package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.spi.MetricDescriptor;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The settings of a metric: its fields, its name and its parameters. Immutable. */
public final class MetricSettings {
    /** How a parameter without a value is shown. */
    private static final String NONE = "none";

    private final MetricDescriptor descriptor;
    private final FieldBinding binding;
    private final Map<String, Object> parameters;

    /** @param descriptor of the metric that the fields of {@code binding} feed */
    MetricSettings(MetricDescriptor descriptor, FieldBinding binding) {
        this(descriptor, binding, Map.of());
    }

    private MetricSettings(MetricDescriptor descriptor, FieldBinding binding, Map<String, Object> parameters) {
        this.descriptor = descriptor;
        this.binding = binding;
        this.parameters = parameters;
    }

    /**
     * These settings with another parameter, in the form in which settings are shown and compared: a list for an array, the
     * lower-case name of an enum constant, {@code "none"} for null.
     *
     * @param parameter its name in text
     */
    public MetricSettings with(String parameter, @Nullable Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(parameters);
        extended.put(parameter, shown(value));
        return new MetricSettings(descriptor, binding, Collections.unmodifiableMap(extended));
    }

    /** A value as settings are shown and compared. */
    static Object shown(@Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value.getClass().isArray() ? list(value) : value;
    }

    /** Arrays are equal by identity and print as noise; lists are what they hold. */
    private static List<Object> list(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> Array.get(array, i))
                .toList();
    }

    FieldBinding binding() {
        return binding;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Direction direction() {
        return descriptor.direction();
    }

    /** The descriptor's name: the one in results may depend on parameters. */
    MetricRecipe recipe() {
        List<String> fields = binding.fields().stream().map(Field::name).toList();
        return new MetricRecipe(descriptor.name(), binding.prefix(), fields, binding.strict(), parameters, List.of());
    }
}
