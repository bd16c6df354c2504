package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.metric.MetricInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that feed the arguments of a metric, and the metric's name.
 *
 * @param metric the metric's simple name
 * @param prefix the prefix of its name
 * @param strict whether a batch without one of the fields is an error; if not, it is skipped
 * @param arguments the field of each argument of {@code update} that is fed, by the argument's name in text, in order
 * @param optional the names of the arguments whose field a batch may lack
 */
record FieldBinding(
        String metric, String prefix, boolean strict, Map<String, Field<?>> arguments, Set<String> optional) {

    FieldBinding {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        optional = Set.copyOf(optional);
    }

    String name() {
        return prefix + metric;
    }

    /** The same fields for a metric of another simple name. */
    FieldBinding named(String simpleName) {
        return new FieldBinding(simpleName, prefix, strict, arguments, optional);
    }

    List<Field<?>> fields() {
        return List.copyOf(arguments.values());
    }

    /** Why a metric has no updates: the fields that no batch had. */
    String neverUpdated() {
        List<String> required = arguments.entrySet().stream()
                .filter(argument -> !optional.contains(argument.getKey()))
                .map(argument -> argument.getValue().name())
                .toList();
        return required.isEmpty()
                ? Messages.neverUpdatedByAny(fields().stream().map(Field::name).toList())
                : Messages.neverUpdated(required);
    }

    /**
     * Whether the batch has all the required fields, or, if none is required, at least one.
     *
     * @throws DataException if it has not and the metric is strict
     */
    boolean covers(Batch batch) {
        Optional<Field<?>> absent = absent(batch);
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

    private Optional<Field<?>> absent(Batch batch) {
        Optional<Field<?>> needed = arguments.entrySet().stream()
                .filter(argument -> isNeeded(argument.getKey(), argument.getValue(), batch))
                .<Field<?>>map(Map.Entry::getValue)
                .filter(field -> batch.find(field).isEmpty())
                .findFirst();
        boolean hasNone =
                arguments.values().stream().allMatch(field -> batch.find(field).isEmpty());
        return needed.isEmpty() && hasNone ? fields().stream().findFirst() : needed;
    }

    /** An optional field of the right name but the wrong type is a mistake, not an absent field. */
    private boolean isNeeded(String argument, Field<?> field, Batch batch) {
        return !optional.contains(argument)
                || batch.fields().stream().anyMatch(present -> present.name().equals(field.name()));
    }

    /** The metric's refusal of an argument, with the field, the batch and the image. */
    DataException refused(MetricInputException refusal, Batch batch, long batchNumber) {
        Field<?> field = arguments.get(Spelling.snakeCase(refusal.argument()));
        String where = field == null ? refusal.argument() : field.name();
        int sample = refusal.sample().orElse(-1);
        Optional<String> image = batch.find(Field.IMAGE_PATH)
                .or(() -> batch.find(Field.VIDEO_PATH))
                .filter(paths -> sample >= 0 && sample < paths.size())
                .map(paths -> paths.get(sample));
        return new DataException(
                Messages.refused(name(), refusal.problem(), where, batchNumber, image.orElse(""), refusal.advice()),
                refusal);
    }
}
