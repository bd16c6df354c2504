package io.github.anometry.api.batch;

import io.github.anometry.api.warning.Warning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A batch that has its values itself. */
abstract sealed class ValuesBatch implements Batch permits GenericBatch, ImageBatch, VideoBatch, DepthBatch {
    private final BatchKind kind;
    private final FieldValues values;

    ValuesBatch(BatchKind kind, FieldValues values) {
        this.kind = kind;
        this.values = values;
    }

    @Override
    public final int size() {
        return values.size();
    }

    @Override
    public final Set<Field<?>> fields() {
        return values.fields();
    }

    @Override
    public final <T> Optional<T> find(Field<T> field) {
        return values.find(field);
    }

    @Override
    public final String kind() {
        return kind.text();
    }

    @Override
    public final boolean declares(Field<?> field) {
        return kind.declares(field) || values.fields().contains(field);
    }

    @Override
    public final List<Warning> warnings() {
        return values.warnings();
    }

    /** Kind, fields, types and shapes: {@code ImageBatch{pred_score float32[4], gt_label bool[4]}}. */
    @Override
    public final String toString() {
        return kind() + "{" + values.describe() + "}";
    }
}
