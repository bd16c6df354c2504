package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Messages;
import io.github.anometry.api.metric.MetricInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which field feeds which argument of a metric, and what the metric is called.
 *
 * @param metric the metric's simple name
 * @param prefix what stands before it
 * @param strict whether a batch without one of the fields is an error; if not, it is skipped
 * @param arguments the field of each argument of {@code update}, by the argument's Java name, in order
 */
public record FieldBinding(String metric, String prefix, boolean strict, Map<String, Field<?>> arguments) {

    public FieldBinding {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    String name() {
        return prefix + metric;
    }

    /** The same fields for a metric of another simple name. */
    FieldBinding named(String simpleName) {
        return new FieldBinding(simpleName, prefix, strict, arguments);
    }

    List<Field<?>> fields() {
        return List.copyOf(arguments.values());
    }

    /**
     * Whether the batch has all the fields.
     *
     * @throws DataException if it has not and the metric is strict
     */
    boolean covers(Batch batch) {
        Optional<Field<?>> absent = arguments.values().stream()
                .filter(field -> batch.find(field).isEmpty())
                .findFirst();
        if (absent.isPresent() && strict) {
            throw new DataException(Messages.metricLacksField(
                    name(),
                    absent.get().name(),
                    batch.kind(),
                    batch.declares(absent.get()),
                    batch.fields().stream().map(Field::name).toList()));
        }
        return absent.isEmpty();
    }

    /** What the metric said of its argument, with the field, the batch and the image. */
    DataException refused(MetricInputException refusal, Batch batch, long batchNumber) {
        Field<?> field = arguments.get(refusal.argument());
        String where = field == null ? refusal.argument() : field.name();
        int sample = refusal.sample().orElse(-1);
        Optional<String> image = batch.find(Field.IMAGE_PATH)
                .filter(paths -> sample >= 0 && sample < paths.size())
                .map(paths -> paths.get(sample));
        return new DataException(
                Messages.refused(name(), refusal.problem(), where, batchNumber, image.orElse(""), refusal.advice()),
                refusal);
    }
}
