package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What feeds the optional arguments of a metric. */
public final class OptionalFields {
    private OptionalFields() {}

    /** The field's value; empty if the batch has none, or no field feeds the argument. */
    public static <T> Optional<T> find(Batch batch, @Nullable Field<T> field) {
        return field == null ? Optional.empty() : batch.find(field);
    }
}
