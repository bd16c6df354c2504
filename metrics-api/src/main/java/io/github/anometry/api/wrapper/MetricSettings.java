package io.github.anometry.api.wrapper;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a metric is set to: the fields that feed it, what it is called, and its parameters. Immutable. */
public final class MetricSettings {
    /** How a parameter without a value is shown. */
    private static final String NONE = "none";

    private final FieldBinding binding;
    private final Map<String, Object> parameters;

    MetricSettings(FieldBinding binding) {
        this(binding, Map.of());
    }

    private MetricSettings(FieldBinding binding, Map<String, Object> parameters) {
        this.binding = binding;
        this.parameters = parameters;
    }

    /**
     * These settings and one parameter more, in the form in which settings are shown and compared: a list for an array, a
     * constant's name in lower case, {@code "none"} for null.
     *
     * @param parameter its name in text
     */
    public MetricSettings with(String parameter, @Nullable Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(parameters);
        extended.put(parameter, shown(value));
        return new MetricSettings(binding, Collections.unmodifiableMap(extended));
    }

    private static Object shown(@Nullable Object value) {
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
}
