package io.github.anometry.core.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * The runs of equal keys in a stretch of sorted keys that are worth keeping as a key and a count.
 *
 * @param part the array in which the stretch lies
 * @param runs how many runs there are
 * @param keysInRuns how many keys they have together
 */
record KeyRuns(int part, int from, int to, int runs, int keysInRuns) {
    static final KeyRuns NONE = new KeyRuns(0, 0, 0, 0, 0);

    /** A key and a count take as much memory as three keys. */
    private static final int WORTH = 4;
    /** Taking the runs out is worth a copy of the rest from this share of all keys on. */
    private static final int SHARE = 8;

    static KeyRuns find(int part, int[] keys, int from, int to) {
        int runs = 0;
        int keysInRuns = 0;
        int last = to - WORTH;
        for (int i = from; i <= last; ) {
            if (keys[i] != keys[i + WORTH - 1]) {
                i++;
                continue;
            }
            int end = endOfRun(keys, i, to);
            runs++;
            keysInRuns += end - i;
            i = end;
        }
        return new KeyRuns(part, from, to, runs, keysInRuns);
    }

    private static int endOfRun(int[] keys, int start, int to) {
        int end = start + 1;
        while (end < to && keys[end] == keys[start]) {
            end++;
        }
        return end;
    }

    /** The sorted keys, with the runs taken out where that saves memory. */
    static SortedKeys split(List<int[]> parts, KeyRuns[] stretches) {
        long size = 0;
        long inRuns = 0;
        int runs = 0;
        for (KeyRuns stretch : stretches) {
            size += stretch.to - stretch.from;
            inRuns += stretch.keysInRuns;
            runs += stretch.runs;
        }
        if (inRuns < size / SHARE || inRuns == 0) {
            return new SortedKeys(parts, RepeatedKeys.NONE);
        }
        int[][] singles = new int[parts.size()][];
        for (int part = 0; part < singles.length; part++) {
            singles[part] = new int[singlesOf(part, stretches)];
        }
        int[] next = new int[singles.length];
        int[] repeated = new int[runs];
        long[] counts = new long[runs];
        int nextRun = 0;
        for (KeyRuns stretch : stretches) {
            int part = stretch.part;
            for (int from = stretch.from; from < stretch.to; ) {
                int[] keys = parts.get(part);
                int end = endOfRun(keys, from, stretch.to);
                if (end - from >= WORTH) {
                    repeated[nextRun] = keys[from];
                    counts[nextRun++] = (long) end - from;
                } else {
                    System.arraycopy(keys, from, singles[part], next[part], end - from);
                    next[part] += end - from;
                }
                from = end;
            }
        }
        return new SortedKeys(
                Arrays.stream(singles).filter(keys -> keys.length > 0).toList(), RepeatedKeys.of(repeated, counts));
    }

    private static int singlesOf(int part, KeyRuns[] stretches) {
        int singles = 0;
        for (KeyRuns stretch : stretches) {
            singles += stretch.part == part ? stretch.to - stretch.from - stretch.keysInRuns : 0;
        }
        return singles;
    }
}
