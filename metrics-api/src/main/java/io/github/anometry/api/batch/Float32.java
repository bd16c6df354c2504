package io.github.anometry.api.batch;

import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Scores are float32; wider ones are rounded, with a warning where their order is lost by that. */
final class Float32 {
    private Float32() {}

    static Tensor round(Tensor value) {
        return value.dtype() == DType.FLOAT32 ? value : Tensor.of(value.toFloatArray(), value.shape());
    }

    /** What rounding takes from distinct scores. */
    static List<Warning> warnings(String field, Tensor wide) {
        return switch (wide.dtype()) {
            case FLOAT64 -> ofFloats(field, wide);
            case INT32, INT64 -> ofWholeNumbers(field, wide);
            case FLOAT32, UINT8, BOOL, MASK -> List.of();
        };
    }

    private static List<Warning> ofFloats(String field, Tensor wide) {
        double[] sorted = wide.toDoubleArray();
        Arrays.sort(sorted);
        int tooLarge = 0;
        int ties = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean isInfinite = Float.isInfinite((float) sorted[i]);
            if (isInfinite && !Double.isInfinite(sorted[i])) {
                tooLarge++;
            }
            // Scores that became infinite are equal too, but are reported separately.
            if (i > 0 && !isInfinite && sorted[i] != sorted[i - 1] && (float) sorted[i] == (float) sorted[i - 1]) {
                ties++;
            }
        }
        List<Warning> warnings = new ArrayList<>();
        add(warnings, Warning.FLOAT32_OVERFLOW, Messages.scoresOverflow(field, DType.FLOAT64.toString()), tooLarge);
        add(warnings, Warning.FLOAT32_TIES, Messages.scoresCollide(field, DType.FLOAT64.toString()), ties);
        return warnings;
    }

    private static void add(List<Warning> warnings, String name, String message, int count) {
        if (count > 0) {
            warnings.add(new Warning(name, message, count, Optional.empty()));
        }
    }

    private static List<Warning> ofWholeNumbers(String field, Tensor wide) {
        long[] sorted = wide.toLongArray();
        Arrays.sort(sorted);
        int ties = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1] && asFloat32(sorted[i]) == asFloat32(sorted[i - 1])) {
                ties++;
            }
        }
        List<Warning> warnings = new ArrayList<>();
        add(
                warnings,
                Warning.FLOAT32_TIES,
                Messages.wholeScoresCollide(field, wide.dtype().toString()),
                ties);
        return warnings;
    }

    /** As tensors read it, by way of double. */
    private static float asFloat32(long value) {
        return (float) (double) value;
    }
}
