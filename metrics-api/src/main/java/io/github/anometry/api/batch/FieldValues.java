package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a batch, each in its field's one form. */
record FieldValues(Map<Field<?>, Object> values, int size, List<Warning> warnings) {

    <T> Optional<T> find(Field<T> field) {
        @SuppressWarnings("unchecked") // the builder put a T under a Field<T>
        T value = (T) values.get(field);
        return Optional.ofNullable(value);
    }

    Set<Field<?>> fields() {
        return values.keySet();
    }

    /** "pred_score float32[4], gt_label bool[4]": for a batch's toString. */
    String describe() {
        StringBuilder text = new StringBuilder();
        values.forEach((field, value) -> text.append(text.isEmpty() ? "" : ", ")
                .append(field)
                .append(' ')
                .append(describe(value)));
        return text.toString();
    }

    private static String describe(Object value) {
        return value instanceof List<?> texts ? "texts[" + texts.size() + "]" : value.toString();
    }

    static final class Builder {
        private final BatchKind kind;
        private final Map<Field<?>, Object> values = new LinkedHashMap<>();
        private final List<Warning> warnings = new ArrayList<>();
        private @Nullable Field<?> first;
        private String firstValue = "";
        private int size;

        Builder(BatchKind kind) {
            this.kind = kind;
        }

        /** @throws DataException if the value has not the shape, values or number of samples that it must have, or comes twice */
        void put(Field<?> field, Object value) {
            if (values.keySet().stream().anyMatch(known -> known.name().equals(field.name()))) {
                throw new DataException(Messages.fieldPutTwice(field.name()));
            }
            FieldRule rule = kind.rule(field);
            Object normalised = rule.normalise(field.name(), value);
            int samples = FieldRule.size(normalised);
            if (first == null) {
                first = field;
                firstValue = describe(normalised);
                size = samples;
            } else if (samples != size) {
                throw new DataException(
                        Messages.batchSizesDiffer(first.name(), firstValue, field.name(), describe(normalised)));
            }
            if (rule.isRanked() && normalised != value) {
                warnings.addAll(Float32.warnings(field.name(), (Tensor) value));
            }
            values.put(field, normalised);
        }

        void warnings(Collection<Warning> more) {
            warnings.addAll(more);
        }

        FieldValues build() {
            if (first == null) {
                throw new DataException(Messages.emptyBatch());
            }
            return new FieldValues(
                    Collections.unmodifiableMap(new LinkedHashMap<>(values)), size, Warning.merge(warnings));
        }
    }
}
