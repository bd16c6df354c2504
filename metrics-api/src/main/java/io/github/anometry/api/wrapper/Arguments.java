package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that a batch has for the arguments of a metric's {@code update}, by the arguments' names in text. */
public final class Arguments {
    private final Map<String, Field<?>> fields;
    private final Batch batch;

    Arguments(Map<String, Field<?>> fields, Batch batch) {
        this.fields = fields;
        this.batch = batch;
    }

    /** The value of a required argument. */
    public Tensor tensor(String argument) {
        return findTensor(argument).orElseThrow();
    }

    /** The value of a required argument that is a text per sample. */
    public List<String> texts(String argument) {
        return findTexts(argument).orElseThrow();
    }

    /** The value of an optional argument; empty if the batch lacks it, or no field feeds the argument. */
    public Optional<Tensor> findTensor(String argument) {
        return find(argument).map(Tensor.class::cast);
    }

    /** A text per sample; empty if the batch lacks it, or no field feeds the argument. */
    @SuppressWarnings("unchecked") // what a field that is no tensor holds
    public Optional<List<String>> findTexts(String argument) {
        return find(argument).map(texts -> (List<String>) texts);
    }

    private Optional<?> find(String argument) {
        Field<?> field = fields.get(argument);
        return field == null ? Optional.empty() : batch.find(field);
    }
}
