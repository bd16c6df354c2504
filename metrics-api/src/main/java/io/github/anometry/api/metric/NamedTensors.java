package io.github.anometry.api.metric;

import io.github.anometry.api.batch.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named arrays of float64 in order; equal if their names, shapes and elements are equal. Immutable. */
final class NamedTensors {
    static final NamedTensors NONE = new NamedTensors(Map.of());

    private final Map<String, Tensor> tensors;

    private NamedTensors(Map<String, Tensor> tensors) {
        this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /** A copy, because a tensor is a view of memory that its owner may write to. */
    NamedTensors with(String name, Tensor tensor) {
        Map<String, Tensor> more = new LinkedHashMap<>(tensors);
        more.put(name, Tensor.of(tensor.toDoubleArray()).reshape(tensor.shape()));
        return new NamedTensors(more);
    }

    Map<String, Tensor> asMap() {
        return tensors;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedTensors that
                && tensors.size() == that.tensors.size()
                && tensors.entrySet().stream()
                        .allMatch(entry -> equal(entry.getValue(), that.tensors.get(entry.getKey())));
    }

    private static boolean equal(Tensor mine, @Nullable Tensor others) {
        return others != null && mine.hasShapeOf(others) && Arrays.equals(mine.toDoubleArray(), others.toDoubleArray());
    }

    @Override
    public int hashCode() {
        return tensors.entrySet().stream()
                .mapToInt(entry -> entry.getKey().hashCode()
                        ^ Arrays.hashCode(entry.getValue().toDoubleArray()))
                .sum();
    }

    /** Names and shapes. */
    @Override
    public String toString() {
        return tensors.toString();
    }
}
