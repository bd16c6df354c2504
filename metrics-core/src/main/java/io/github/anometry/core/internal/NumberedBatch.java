package io.github.anometry.core.internal;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.warning.Warning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A batch with its number, for the errors of metrics that do not see all batches and would count wrongly. */
public final class NumberedBatch implements Batch {
    private final Batch batch;
    private final long number;

    private NumberedBatch(Batch batch, long number) {
        this.batch = batch;
        this.number = number;
    }

    /** A batch that already has a number keeps it. */
    public static Batch of(Batch batch, long number) {
        return batch.number().isPresent() ? batch : new NumberedBatch(batch, number);
    }

    @Override
    public OptionalLong number() {
        return OptionalLong.of(number);
    }

    @Override
    public int size() {
        return batch.size();
    }

    @Override
    public Set<Field<?>> fields() {
        return batch.fields();
    }

    @Override
    public <T> Optional<T> find(Field<T> field) {
        return batch.find(field);
    }

    @Override
    public String kind() {
        return batch.kind();
    }

    @Override
    public boolean declares(Field<?> field) {
        return batch.declares(field);
    }

    @Override
    public List<Warning> warnings() {
        return batch.warnings();
    }

    @Override
    public String toString() {
        return batch.toString();
    }
}
