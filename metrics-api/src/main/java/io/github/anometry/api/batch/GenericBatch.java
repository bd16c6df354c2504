package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A batch of any fields; made by {@link Batch#builder()}. */
public final class GenericBatch implements Batch {
    private final FieldValues values;

    private GenericBatch(FieldValues values) {
        this.values = values;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Set<Field<?>> fields() {
        return values.fields();
    }

    @Override
    public <T> Optional<T> find(Field<T> field) {
        return values.find(field);
    }

    @Override
    public String kind() {
        return "Batch";
    }

    @Override
    public boolean declares(Field<?> field) {
        return values.fields().contains(field);
    }

    @Override
    public List<String> warnings() {
        return values.warnings();
    }

    @Override
    public String toString() {
        return "Batch{" + values.describe() + "}";
    }

    /** Gathers the fields of a batch. */
    public static final class Builder {
        private final FieldValues.Builder values = new FieldValues.Builder();

        Builder() {}

        /** @throws DataException if the value does not fit the field, or the number of samples the other fields */
        public <T> Builder put(Field<T> field, T value) {
            values.put(field, value);
            return this;
        }

        /** @throws DataException if no field was put */
        public GenericBatch build() {
            return new GenericBatch(values.build());
        }
    }
}
