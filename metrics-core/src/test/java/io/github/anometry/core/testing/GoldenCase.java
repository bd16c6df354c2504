package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.GenericBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A case of {@code golden.json}: the metric by name, its parameters in snake_case, its inputs by field, and its value. */
public final class GoldenCase {
    private final String id;
    private final String metric;
    private final Map<?, ?> parameters;
    private final List<Map<?, ?>> updates;
    private final @Nullable Object expected;
    private final double tolerance;

    private GoldenCase(Map<?, ?> json) {
        this.id = (String) get(json, "id");
        this.metric = (String) get(json, "metric");
        this.parameters = (Map<?, ?>) get(json, "params");
        this.expected = json.get("expected");
        this.tolerance = ((Number) get(json, "tolerance")).doubleValue();
        Map<?, ?> inputs = (Map<?, ?>) get(json, "inputs");
        this.updates = new ArrayList<>();
        if (inputs.get("batches") instanceof List<?> batches) {
            batches.forEach(batch -> updates.add((Map<?, ?>) batch));
        } else {
            updates.add(inputs);
        }
    }

    private static Object get(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    /** All cases; JSON is YAML. */
    public static Stream<GoldenCase> all() {
        try (InputStream json = GoldenCase.class.getResourceAsStream("/io/github/anometry/core/golden.json")) {
            Object file = new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(json));
            List<?> cases = (List<?>) get((Map<?, ?>) Objects.requireNonNull(file), "cases");
            return cases.stream().map(one -> new GoldenCase((Map<?, ?>) one));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The metric of this case, which has taken in its inputs. */
    public AnomalibMetric<?> run(MetricRegistry registry) {
        MetricConfig.Builder config = MetricConfig.builder()
                .fields(updates.get(0).keySet().stream().map(String.class::cast).toList());
        parameters.forEach((name, value) -> config.parameter((String) name, value));
        AnomalibMetric<?> subject = registry.create(metric, config.build());
        updates.forEach(update -> subject.update(batch(update)));
        return subject;
    }

    private static Batch batch(Map<?, ?> fields) {
        GenericBatch.Builder batch = Batch.builder();
        fields.forEach((name, value) -> batch.put(Field.tensor((String) name), tensor(value)));
        return batch.build();
    }

    private static Tensor tensor(@Nullable Object nested) {
        List<Integer> shape = new ArrayList<>();
        for (Object level = nested; level instanceof List<?> list; level = list.get(0)) {
            shape.add(list.size());
        }
        List<Float> elements = new ArrayList<>();
        flatten(nested, elements);
        float[] data = new float[elements.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = elements.get(i);
        }
        return Tensor.of(data, shape.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void flatten(@Nullable Object nested, List<Float> into) {
        if (nested instanceof List<?> list) {
            list.forEach(element -> flatten(element, into));
        } else {
            into.add(((Number) Objects.requireNonNull(nested)).floatValue());
        }
    }

    /** Null: the metric must say that it is undefined, and why. */
    public @Nullable Object expected() {
        return expected;
    }

    public double tolerance() {
        return tolerance;
    }

    @Override
    public String toString() {
        return id;
    }
}
