package io.github.anometry.api.wrapper;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Wording;
import io.github.anometry.api.spi.ParameterDescriptor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter's value, from what a text reader gives to what the builder takes. */
final class ParameterValue {
    private ParameterValue() {}

    /** @throws ConfigurationException if the value is not of the type, or no such choice */
    static <T> T convert(String metric, ParameterDescriptor parameter, @Nullable Object value, Class<T> type) {
        Object converted = value == null ? null : tryConvert(value, type);
        if (converted == null) {
            throw new ConfigurationException(
                    parameter.name(),
                    Messages.wrongParameterType(
                            metric,
                            parameter.name(),
                            Wording.beginning(String.valueOf(value)),
                            parameter.type(),
                            parameter.allowed()),
                    null);
        }
        return type.cast(converted);
    }

    /** The converted value, or null if it does not convert. */
    private static @Nullable Object tryConvert(Object value, Class<?> type) {
        if (type.isEnum()) {
            return constant(value, type);
        }
        if (type == String.class || type == Boolean.class) {
            return type.isInstance(value) ? value : null;
        }
        if (type.isArray()) {
            return value instanceof List<?> list ? array(list, type) : null;
        }
        return value instanceof Number number ? number(number, type) : null;
    }

    private static @Nullable Object constant(Object value, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(value.toString()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object number(Number number, Class<?> type) {
        double value = number.doubleValue();
        if (type == Double.class) {
            return value;
        }
        if (type == Float.class) {
            return (float) value;
        }
        if (type == Integer.class) {
            return value == (int) value ? (Object) (int) value : null;
        }
        if (type == Long.class) {
            return value == number.longValue() ? (Object) number.longValue() : null;
        }
        return null;
    }

    /** Not by way of double, which holds whole numbers only up to 2^53. */
    private static long @Nullable [] longs(List<?> list) {
        long[] longs = new long[list.size()];
        for (int i = 0; i < longs.length; i++) {
            Number number = (Number) list.get(i);
            longs[i] = number.longValue();
            boolean whole = number instanceof Integer || number instanceof Long || longs[i] == number.doubleValue();
            if (!whole) {
                return null;
            }
        }
        return longs;
    }

    private static @Nullable Object array(List<?> list, Class<?> type) {
        if (type == String[].class) {
            return list.stream().allMatch(String.class::isInstance) ? list.toArray(String[]::new) : null;
        }
        if (!list.stream().allMatch(Number.class::isInstance)) {
            return null;
        }
        if (type == long[].class) {
            return longs(list);
        }
        double[] numbers = list.stream()
                .mapToDouble(element -> ((Number) element).doubleValue())
                .toArray();
        if (type == double[].class) {
            return numbers;
        }
        if (type == float[].class) {
            float[] floats = new float[numbers.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) numbers[i];
            }
            return floats;
        }
        if (type == int[].class && Arrays.stream(numbers).allMatch(number -> number == (int) number)) {
            return Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
        }
        return null;
    }
}
