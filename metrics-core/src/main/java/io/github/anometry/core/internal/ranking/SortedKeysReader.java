package io.github.anometry.core.internal.ranking;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/** Collects sorted keys in descending order. */
final class SortedKeysReader {
    private static final int PART = 1 << 20;

    private final ArrayDeque<int[]> parts = new ArrayDeque<>();
    /** Filled from the end. */
    private int[] part = new int[16];

    private int free = part.length;
    private int[] repeated = new int[16];
    private long[] counts = new long[16];
    private int repeatedCount;

    void add(int key, long count) {
        if (count >= KeyRuns.WORTH) {
            addRepeated(key, count);
        } else {
            for (long left = count; left > 0; left--) {
                addSingle(key);
            }
        }
    }

    private void addRepeated(int key, long count) {
        if (repeatedCount == repeated.length) {
            repeated = Arrays.copyOf(repeated, repeatedCount * 2);
            counts = Arrays.copyOf(counts, repeatedCount * 2);
        }
        repeated[repeatedCount] = key;
        counts[repeatedCount++] = count;
    }

    private void addSingle(int key) {
        if (free == 0 && part.length == PART) {
            endPart();
        } else if (free == 0) {
            int[] roomy = new int[part.length * 2];
            System.arraycopy(part, 0, roomy, part.length, part.length);
            free = part.length;
            part = roomy;
        }
        part[--free] = key;
    }

    private void endPart() {
        parts.addFirst(free == 0 ? part : Arrays.copyOfRange(part, free, part.length));
        part = new int[PART];
        free = PART;
    }

    SortedKeys keys() {
        if (free < part.length) {
            endPart();
        }
        int[] keys = new int[repeatedCount];
        long[] ascending = new long[repeatedCount];
        for (int i = 0; i < repeatedCount; i++) {
            keys[i] = repeated[repeatedCount - 1 - i];
            ascending[i] = counts[repeatedCount - 1 - i];
        }
        return new SortedKeys(List.copyOf(parts), RepeatedKeys.of(keys, ascending));
    }
}
