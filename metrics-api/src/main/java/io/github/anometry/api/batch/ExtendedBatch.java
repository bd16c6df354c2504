package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A batch with fields added or replaced, of the same kind. */
final class ExtendedBatch implements Batch {
    private final Batch batch;
    private final Map<Field<?>, Object> added;
    private final List<Warning> warnings;

    private ExtendedBatch(Batch batch, Map<Field<?>, Object> added, Collection<Warning> warnings) {
        this.batch = batch;
        this.added = added;
        this.warnings = Warning.merge(warnings);
    }

    static <T> Batch of(Batch batch, Field<T> field, T value) {
        FieldRule rule = BatchKind.of(batch).rule(field);
        Object normalised = rule.normalise(field.name(), value);
        int samples = FieldRule.size(normalised);
        if (samples != batch.size()) {
            throw new DataException(Messages.addedSizeDiffers(field.name(), samples, batch.toString(), batch.size()));
        }
        boolean extended = batch instanceof ExtendedBatch;
        Map<Field<?>, Object> values = new LinkedHashMap<>(extended ? ((ExtendedBatch) batch).added : Map.of());
        values.put(field, normalised);
        List<Warning> warnings = new ArrayList<>(batch.warnings());
        if (rule.isRanked() && normalised != value) {
            warnings.addAll(Float32.warnings(field.name(), (Tensor) value));
        }
        return new ExtendedBatch(extended ? ((ExtendedBatch) batch).batch : batch, values, warnings);
    }

    @Override
    public int size() {
        return batch.size();
    }

    @Override
    public Set<Field<?>> fields() {
        Set<Field<?>> all = new LinkedHashSet<>(batch.fields());
        all.addAll(added.keySet());
        return Collections.unmodifiableSet(all);
    }

    @Override
    public <T> Optional<T> find(Field<T> field) {
        @SuppressWarnings("unchecked") // a T was added under a Field<T>
        T value = (T) added.get(field);
        return value == null ? batch.find(field) : Optional.of(value);
    }

    @Override
    public String kind() {
        return batch.kind();
    }

    @Override
    public boolean declares(Field<?> field) {
        return added.containsKey(field) || batch.declares(field);
    }

    @Override
    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public OptionalLong number() {
        return batch.number();
    }

    @Override
    public String toString() {
        return batch + " with " + added.keySet();
    }
}
