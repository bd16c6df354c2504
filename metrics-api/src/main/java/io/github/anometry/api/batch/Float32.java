package io.github.anometry.api.batch;

import io.github.anometry.api.internal.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scores are float32; wider ones are rounded, with a warning where their order is lost by that. */
final class Float32 {
    private Float32() {}

    static Tensor round(Tensor value) {
        return value.dtype() == DType.FLOAT32 ? value : Tensor.of(value.toFloatArray(), value.shape());
    }

    /** What different scores lose when they are rounded. */
    static List<String> warnings(String field, Tensor wide) {
        return switch (wide.dtype()) {
            case FLOAT64 -> ofFloats(field, wide);
            case INT32, INT64 -> ofWholeNumbers(field, wide);
            case FLOAT32, UINT8, BOOL -> List.of();
        };
    }

    private static List<String> ofFloats(String field, Tensor wide) {
        double[] sorted = wide.toDoubleArray();
        Arrays.sort(sorted);
        int tooLarge = 0;
        boolean collide = false;
        for (int i = 0; i < sorted.length; i++) {
            boolean isInfinite = Float.isInfinite((float) sorted[i]);
            if (isInfinite && !Double.isInfinite(sorted[i])) {
                tooLarge++;
            }
            // Those that became infinite are equal as well, but for a reason of their own.
            collide |= i > 0 && !isInfinite && sorted[i] != sorted[i - 1] && (float) sorted[i] == (float) sorted[i - 1];
        }
        List<String> warnings = new ArrayList<>();
        if (tooLarge > 0) {
            warnings.add(Messages.scoresOverflow(field, DType.FLOAT64.toString(), tooLarge));
        }
        if (collide) {
            warnings.add(Messages.scoresCollide(field, DType.FLOAT64.toString()));
        }
        return warnings;
    }

    private static List<String> ofWholeNumbers(String field, Tensor wide) {
        long[] sorted = wide.toLongArray();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1] && asFloat32(sorted[i]) == asFloat32(sorted[i - 1])) {
                return List.of(Messages.wholeScoresCollide(field, wide.dtype().toString()));
            }
        }
        return List.of();
    }

    /** As tensors read it, by way of double. */
    private static float asFloat32(long value) {
        return (float) (double) value;
    }
}
