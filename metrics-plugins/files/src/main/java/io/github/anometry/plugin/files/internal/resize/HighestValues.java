package io.github.anometry.plugin.files.internal.resize;

import java.util.Arrays;

/** Means of the highest values of an image. */
public final class HighestValues {
    private HighestValues() {}

    /**
     * The mean, rounded to float32. It is the same for any order of the values.
     *
     * @param values not NaN; sorted by this call
     * @param count how many of the highest, at least 1 and at most all
     */
    public static float mean(float[] values, int count) {
        Arrays.sort(values);
        double sum = 0;
        for (int i = values.length - count; i < values.length; i++) {
            sum += values[i];
        }
        return (float) (sum / count);
    }
}
