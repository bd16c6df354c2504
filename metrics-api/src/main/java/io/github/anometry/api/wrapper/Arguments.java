package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a batch has for the arguments of a metric's {@code update}, which are called by their names in text. */
public final class Arguments {
    private final Map<String, Field<?>> fields;
    private final Batch batch;

    Arguments(Map<String, Field<?>> fields, Batch batch) {
        this.fields = fields;
        this.batch = batch;
    }

    /** What every batch that is measured has. */
    public Tensor tensor(String argument) {
        return findTensor(argument).orElseThrow();
    }

    /** A text per sample, which every batch that is measured has. */
    public List<String> texts(String argument) {
        return findTexts(argument).orElseThrow();
    }

    /** Empty if the batch lacks it, or no field feeds the argument. */
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
