package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.util.Arrays;

/** Questions about the numbers of a tensor. */
public final class Numbers {
    private Numbers() {}

    public static void requireNoNaN(String where, Tensor values) {
        boolean mayBeNaN = values.dtype() == DType.FLOAT64 || (values.dtype() == DType.FLOAT32 && hasNaN(values));
        if (!mayBeNaN) {
            return;
        }
        int count = 0;
        int first = 0;
        for (int i = 0; i < values.size(); i++) {
            if (Double.isNaN(values.getDouble(i)) && count++ == 0) {
                first = i;
            }
        }
        if (count > 0) {
            throw new DataException(Messages.notANumber(where, count, values.positionText(first)));
        }
    }

    private static boolean hasNaN(Tensor floats) {
        for (float value : floats.toFloatArray()) {
            if (Float.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each element is exactly a float32, so that float32 loses nothing. */
    public static boolean areFloat32(Tensor values) {
        if (values.dtype() == DType.FLOAT32 || values.dtype() == DType.UINT8 || values.dtype() == DType.BOOL) {
            return true;
        }
        if (values.dtype() == DType.INT64) {
            return Arrays.stream(values.toLongArray()).allMatch(Numbers::isFloat32);
        }
        for (int i = 0; i < values.size(); i++) {
            double value = values.getDouble(i);
            if ((float) value != value) {
                return false;
            }
        }
        return true;
    }

    /** Not by way of double, which loses the same precision. */
    private static boolean isFloat32(long value) {
        return (long) (float) value == value && value != Long.MAX_VALUE;
    }

    /** Whether both 0 and exactly one other value occur, as in masks with an anomaly. */
    public static boolean areZeroAndOneOther(Tensor values) {
        double other = 0;
        boolean hasZero = false;
        for (int i = 0; i < values.size(); i++) {
            double value = values.getDouble(i);
            hasZero |= value == 0;
            if (value != 0 && other != 0 && value != other) {
                return false;
            }
            other = value == 0 ? other : value;
        }
        return hasZero && other != 0;
    }

    public static double max(Tensor values) {
        if (values.dtype() == DType.FLOAT32) {
            float highest = Float.NEGATIVE_INFINITY;
            for (float value : values.toFloatArray()) {
                highest = Math.max(highest, value);
            }
            return highest;
        }
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.size(); i++) {
            max = Math.max(max, values.getDouble(i));
        }
        return max;
    }
}
