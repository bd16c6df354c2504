package io.github.anometry.api.batch;

import java.util.HashMap;
import java.util.Map;

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
        Map<Float, Double> seen = new HashMap<>();
        for (int i = 0; i < wide.size(); i++) {
            double element = wide.getDouble(i);
            Double before = seen.putIfAbsent((float) element, element);
            if (before != null && before != element && !Double.isNaN(element)) {
                return true;
            }
        }
        return false;
    }
}
