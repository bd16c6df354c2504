package io.github.anometry.plugin.testing;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import java.util.Arrays;
import java.util.List;

/** The values of a field in all batches, concatenated, to pass to a library by hand. */
public final class Values {
    private Values() {}

    public static double[] of(List<? extends Batch> batches, Field<Tensor> field) {
        return batches.stream()
                .flatMapToDouble(batch -> Arrays.stream(batch.get(field).toDoubleArray()))
                .toArray();
    }

    public static boolean[] flags(List<? extends Batch> batches, Field<Tensor> field) {
        double[] values = of(batches, field);
        boolean[] flags = new boolean[values.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = values[i] == 1;
        }
        return flags;
    }

    public static int[] ints(List<? extends Batch> batches, Field<Tensor> field) {
        return Arrays.stream(of(batches, field)).mapToInt(value -> (int) value).toArray();
    }
}
