package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.RegisteredMetric;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Metrics with any settings that they take, drawn by what they say of themselves. */
public final class RandomSettings {
    private static final double[] DOUBLES = {
        1e-5, 0.1, 0.25, 1.0 / 3, 0.7, 1, 1.5, 2, 1e-9, 12345.678, 4e20, -1, Double.POSITIVE_INFINITY
    };
    private static final int[] INTS = {4, 1, 2, 7, 8, 100, 12345};
    private static final long[] LONGS = {0, 1, 5, -7, (1L << 53) + 1, Long.MAX_VALUE};
    /** What YAML would take for something else, if it were not quoted, among them. */
    private static final String[] TEXTS = {
        "a", "no", "true", "5", "1e3", "~", "a: b", "#a", "é_", "it's", "\"", "[x", "{", "*a", "&a", "- a", " a ",
        "a\nb", "😀", "null"
    };

    private static final int TRIES = 2000;

    private final MetricRegistry registry;
    private final Random random;
    private final Set<String> varied = new HashSet<>();

    public RandomSettings(MetricRegistry registry, long seed) {
        this.registry = registry;
        this.random = new Random(seed);
    }

    /** The parameters, as {@code AUPRO.fpr_limit}, that had another value than their default at least once. */
    public Set<String> varied() {
        return varied;
    }

    public boolean coin() {
        return random.nextBoolean();
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A metric with a name that starts with {@code prefix}. */
    public AnomalibMetric<?> metric(RegisteredMetric metric, String prefix) {
        ConfigurationException last = null;
        for (int tries = 0; tries < TRIES; tries++) {
            MetricConfig config = config(metric.descriptor(), prefix);
            try {
                AnomalibMetric<?> made = registry.create(metric.name(), config);
                note(metric.descriptor(), made);
                return made;
            } catch (ConfigurationException outOfRange) {
                last = outOfRange;
            }
        }
        throw new AssertionError("no settings were found for " + metric.name(), last);
    }

    private void note(MetricDescriptor descriptor, AnomalibMetric<?> made) {
        for (ParameterDescriptor parameter : descriptor.parameters()) {
            String value = String.valueOf(made.parameters().get(parameter.name()));
            boolean isDefault = parameter.defaultValue().equals(Optional.of(value.replaceFirst("\\.0$", "")))
                    || parameter.defaultValue().equals(Optional.of(value));
            if (!isDefault) {
                varied.add(descriptor.name() + "." + parameter.name());
            }
        }
    }

    private MetricConfig config(MetricDescriptor descriptor, String prefix) {
        MetricConfig.Builder config = MetricConfig.builder()
                .prefix(prefix + TEXTS[random.nextInt(TEXTS.length)])
                .strict(random.nextBoolean());
        List<ArgumentDescriptor> arguments = descriptor.arguments();
        if (!descriptor.hasDefaultFields() || random.nextBoolean()) {
            int least = descriptor.requiredFields();
            int count = least + random.nextInt(arguments.size() - least + 1);
            config.fields(IntStream.range(0, count)
                    .mapToObj(i -> field(arguments.get(i), i))
                    .toList());
        }
        for (ParameterDescriptor parameter : descriptor.parameters()) {
            if (parameter.defaultValue().isEmpty() || random.nextInt(3) > 0) {
                config.parameter(parameter.name(), value(parameter));
            }
        }
        return config.build();
    }

    private String field(ArgumentDescriptor argument, int index) {
        if (random.nextBoolean()) {
            return TEXTS[random.nextInt(TEXTS.length)] + index;
        }
        List<String> standard = Field.standardNames().stream()
                .filter(name -> Field.standard(name).orElseThrow().isTensor() == argument.tensor())
                .toList();
        return standard.get(random.nextInt(standard.size()));
    }

    private Object value(ParameterDescriptor parameter) {
        if (parameter.nullable() && random.nextInt(4) == 0) {
            return "none";
        }
        return switch (parameter.type()) {
            case "choice" ->
                parameter.allowed().get(random.nextInt(parameter.allowed().size()));
            case "boolean" -> random.nextBoolean();
            case "text" -> TEXTS[random.nextInt(TEXTS.length)];
            case "int" -> INTS[random.nextInt(INTS.length)];
            case "long" -> LONGS[random.nextInt(LONGS.length)];
            case "float" -> (float) DOUBLES[random.nextInt(DOUBLES.length)];
            case "double" -> DOUBLES[random.nextInt(DOUBLES.length)];
            case "list of int" -> list(() -> INTS[random.nextInt(INTS.length)]);
            case "list of long" -> list(() -> LONGS[random.nextInt(LONGS.length)]);
            case "list of float" -> list(() -> (float) DOUBLES[random.nextInt(DOUBLES.length)]);
            case "list of double" -> list(() -> DOUBLES[random.nextInt(DOUBLES.length)]);
            case "list of text" -> list(() -> TEXTS[random.nextInt(TEXTS.length)]);
            default -> throw new AssertionError("no values are known for the type " + parameter.type());
        };
    }

    private List<Object> list(Supplier<Object> element) {
        List<Object> list = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }
}
