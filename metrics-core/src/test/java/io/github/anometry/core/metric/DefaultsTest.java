package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.testing.BuiltIn;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Metrics that are made by hand without arguments have the defaults of configurations. */
class DefaultsTest {
    /** Those with parameters and a public constructor without. */
    static Stream<String> metrics() {
        return BuiltIn.METRICS.stream()
                .map(MetricRegistry.load()::descriptor)
                .filter(metric -> constructors(metric).count() > 1
                        && constructors(metric).anyMatch(constructor -> constructor.getParameterCount() == 0))
                .map(MetricDescriptor::name);
    }

    private static Stream<Constructor<?>> constructors(MetricDescriptor metric) {
        try {
            return Arrays.stream(Class.forName(metric.implementation()).getConstructors());
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(absent);
        }
    }

    @Test
    void manyCanBeMadeWithoutArguments() {
        assertThat(metrics()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void areThoseOfConfigurations(String name) throws ReflectiveOperationException {
        MetricDescriptor metric = MetricRegistry.load().descriptor(name);
        List<ParameterDescriptor> parameters = metric.parameters();
        Object byHand = Class.forName(metric.implementation()).getConstructor().newInstance();
        Constructor<?> full = constructors(metric)
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        assertThat(parameters).hasSize(full.getParameterCount());
        Object[] defaults = new Object[parameters.size()];
        for (int i = 0; i < defaults.length; i++) {
            defaults[i] = value(parameters.get(i).defaultValue().orElseThrow(), full.getParameterTypes()[i]);
        }
        assertThat(byHand).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(full.newInstance(defaults));
    }

    @SuppressWarnings("NullAway") // none is null
    private static Object value(String text, Class<?> type) {
        if (text.equals("none")) {
            return null;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow();
        }
        if (type == float[].class && text.equals("[]")) {
            return new float[0];
        }
        if (type == double[].class) {
            return Arrays.stream(text.substring(1, text.length() - 1).split(", ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == float.class) {
            return Float.valueOf(text);
        }
        return type == int.class ? (Object) Integer.valueOf(text) : Double.valueOf(text);
    }
}
