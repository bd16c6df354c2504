package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Predictions and truth of some samples, by field. All fields agree on the number of samples. Immutable. */
public interface Batch {
    /** A batch of any fields. */
    static GenericBatch.Builder builder() {
        return new GenericBatch.Builder();
    }

    /** The number of samples. */
    int size();

    /** The fields that have a value, in the order in which they were put. */
    Set<Field<?>> fields();

    /** The value of a field, if the batch has it. */
    <T> Optional<T> find(Field<T> field);

    /** The name of this kind of batch in messages: {@code ImageBatch}. */
    String kind();

    /** Whether this kind of batch declares the field, whether or not this batch has a value for it. */
    boolean declares(Field<?> field);

    /** Warnings about the values, for example that distinct float64 scores became equal as float32, or that masks are grey. */
    List<Warning> warnings();

    /** The number of this batch in the data, from 1, if it is known; errors mention it. */
    default OptionalLong number() {
        return OptionalLong.empty();
    }

    /**
     * One sample as a batch of the same kind and fields; its values are views of this batch's, not copies. The first sample has the
     * batch's warnings.
     *
     * @param index of the sample, from 0
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    default Batch sample(int index) {
        return new SampleBatch(this, index);
    }

    /**
     * A copy of this batch, of the same kind, with a field added or replaced.
     *
     * @throws DataException if the value does not fit the field, or has another number of samples than the batch
     */
    default <T> Batch with(Field<T> field, T value) {
        return ExtendedBatch.of(this, field, value);
    }

    /**
     * The value of a field.
     *
     * @throws DataException if the batch has none
     */
    default <T> T get(Field<T> field) {
        return find(field)
                .orElseThrow(() -> new DataException(Messages.noSuchField(
                        kind(),
                        declares(field),
                        field.name(),
                        fields().stream().map(Field::name).toList())));
    }
}
