package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import java.util.Collection;

/** A batch of any fields; made by {@link Batch#builder()}. */
public final class GenericBatch extends ValuesBatch {
    private GenericBatch(FieldValues values) {
        super(BatchKind.GENERIC, values);
    }

    /** Gathers the fields of a batch. */
    public static final class Builder {
        private final FieldValues.Builder values = new FieldValues.Builder(BatchKind.GENERIC);

        Builder() {}

        /** @throws DataException if the value does not fit the field, or has another number of samples than the other fields */
        public <T> Builder put(Field<T> field, T value) {
            values.put(field, value);
            return this;
        }

        /** Warnings about the samples, which evaluators and runs report with their results. */
        public Builder warnings(Collection<Warning> more) {
            values.warnings(more);
            return this;
        }

        /** @throws DataException if no field was put */
        public GenericBatch build() {
            return new GenericBatch(values.build());
        }
    }
}
