package io.github.anometry.api.batch;

import io.github.anometry.api.warning.Warning;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A view of one sample of a batch as a batch of the same kind. */
final class SampleBatch implements Batch {
    private final Batch batch;
    private final int index;

    SampleBatch(Batch batch, int index) {
        this.batch = batch;
        this.index = Objects.checkIndex(index, batch.size());
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Set<Field<?>> fields() {
        return batch.fields();
    }

    @Override
    public <T> Optional<T> find(Field<T> field) {
        return batch.find(field).map(this::ofSample);
    }

    private <T> T ofSample(T value) {
        Object part = value instanceof Tensor tensor ? part(tensor) : List.of(((List<?>) value).get(index));
        @SuppressWarnings("unchecked") // a part of a T is a T: fields hold tensors or lists
        T ofSample = (T) part;
        return ofSample;
    }

    /** With its first axis, which has length 1. */
    private Tensor part(Tensor tensor) {
        int[] shape = tensor.shape();
        shape[0] = 1;
        return tensor.slice(index).reshape(shape);
    }

    @Override
    public String kind() {
        return batch.kind();
    }

    @Override
    public boolean declares(Field<?> field) {
        return batch.declares(field);
    }

    /** The warnings of the whole batch belong to its first sample, so that all samples together have each warning once. */
    @Override
    public List<Warning> warnings() {
        return index == 0 ? batch.warnings() : List.of();
    }

    @Override
    public OptionalLong number() {
        return batch.number();
    }

    @Override
    public String toString() {
        return "sample " + index + " of " + batch;
    }
}
