package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;

/** Maps float32 scores to ints in the same order: −∞ first, +∞ last, −0.0 and +0.0 equal. NaN has no key. */
public final class ScoreKeys {
    /** The key of −∞. */
    public static final int LOWEST = of(Float.NEGATIVE_INFINITY);
    /** The key of +∞. */
    public static final int HIGHEST = of(Float.POSITIVE_INFINITY);

    private ScoreKeys() {}

    /** The key of a score that is not NaN. */
    public static int of(float score) {
        return ofBits(Float.floatToRawIntBits(score));
    }

    /** The key of the score with these bits; branch-free, so that loops are vectorised. */
    static int ofBits(int bits) {
        int sign = bits >> 31;
        int magnitude = bits & Integer.MAX_VALUE;
        // Subtracts −1 for −0.0 alone, so that it has the key of +0.0.
        return (magnitude ^ sign) - (((magnitude - 1) >> 31) & sign);
    }

    /** The score of a key. */
    public static float score(int key) {
        return Float.intBitsToFloat(key ^ ((key >> 31) & Integer.MAX_VALUE));
    }

    /** Writes a key that is not below {@code before}, the key written last or {@link #LOWEST}. */
    public static void write(int before, int key, StateOutput out) {
        out.number((long) key - before);
    }

    /** Reads a key that is not below {@code before}, the key read last or {@link #LOWEST}. */
    public static int read(int before, StateInput in) {
        return (int) (before + in.number((long) HIGHEST - before));
    }

    /** Sorts the keys of an array in linear time. */
    public static void sort(int[] keys) {
        new BucketSort().sort(keys, 0, keys.length, LOWEST, Integer.SIZE);
    }
}
