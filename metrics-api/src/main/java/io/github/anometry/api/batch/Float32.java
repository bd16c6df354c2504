package io.github.anometry.api.batch;

import java.util.Arrays;

/** Scores are float32; wider ones are rounded, and whoever had two scores that became one is told. */
final class Float32 {
    private Float32() {}

    static Tensor round(Tensor value) {
        return value.dtype() == DType.FLOAT32 ? value : Tensor.of(value.toFloatArray(), value.shape());
    }

    /** Whether two different elements of {@code wide} are the same float32. */
    static boolean hasCollision(Tensor wide) {
        if (wide.dtype() != DType.FLOAT64 && wide.dtype() != DType.INT32 && wide.dtype() != DType.INT64) {
            return false;
        }
        double[] sorted = wide.toDoubleArray();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1] && (float) sorted[i] == (float) sorted[i - 1]) {
                return true;
            }
        }
        return false;
    }
}
