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

    /** What this kind of batch is called in messages: {@code ImageBatch}. */
    String kind();

    /** Whether this kind of batch has such a field, with a value in this batch or not. */
    boolean declares(Field<?> field);

    /** What a user should know of the values: that distinct wide scores became one float32, that masks are grey. */
    List<Warning> warnings();

    /** Which batch of the data this is, counted from 1, if it is known; errors name it. */
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
     * The same batch, of the same kind, with a further field, or another value of one that it has.
     *
     * @throws DataException if the value does not fit the field, or its number of samples the batch
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
