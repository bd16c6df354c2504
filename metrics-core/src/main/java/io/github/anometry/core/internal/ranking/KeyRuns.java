package io.github.anometry.core.internal.ranking;

import io.github.anometry.core.internal.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of equal keys in a segment of sorted keys that are worth keeping as a key and a count.
 *
 * @param part the array with the segment
 * @param runs the number of runs
 * @param keysInRuns the number of keys in all runs
 */
record KeyRuns(int part, int from, int to, int runs, int keysInRuns) {
    static final KeyRuns NONE = new KeyRuns(0, 0, 0, 0, 0);

    /** A key and a count take as much memory as three keys. */
    static final int WORTH = 4;
    /** Runs are taken out if at least one in this number of keys is in a run, since the rest is copied. */
    private static final int SHARE = 2;

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

    /** The sorted keys, with runs taken out if that saves memory. */
    static SortedKeys split(List<int[]> parts, KeyRuns[] segments) {
        long size = 0;
        long inRuns = 0;
        int runs = 0;
        int[] singlesOfPart = new int[parts.size()];
        int[] firstRun = new int[segments.length];
        int[] firstSingle = new int[segments.length];
        for (int i = 0; i < segments.length; i++) {
            KeyRuns segment = segments[i];
            firstRun[i] = runs;
            runs += segment.runs;
            size += segment.to - segment.from;
            inRuns += segment.keysInRuns;
            if (segment.to > segment.from) {
                firstSingle[i] = singlesOfPart[segment.part];
                singlesOfPart[segment.part] += segment.to - segment.from - segment.keysInRuns;
            }
        }
        if (inRuns < size / SHARE || inRuns == 0) {
            return new SortedKeys(parts, RepeatedKeys.NONE);
        }
        int[] repeated = new int[runs];
        long[] counts = new long[runs];
        List<int[]> singles = Arrays.stream(singlesOfPart).mapToObj(int[]::new).toList();
        Workers.run(segments.length, i -> {
            if (segments[i].to > segments[i].from) {
                int part = segments[i].part;
                segments[i].split(parts.get(part), singles.get(part), firstSingle[i], repeated, counts, firstRun[i]);
            }
        });
        return new SortedKeys(
                singles.stream().filter(keys -> keys.length > 0).toList(), RepeatedKeys.of(repeated, counts));
    }

    private void split(int[] keys, int[] singles, int firstSingle, int[] repeated, long[] counts, int firstRun) {
        int nextSingle = firstSingle;
        int nextRun = firstRun;
        for (int start = from; start < to; ) {
            int end = endOfRun(keys, start, to);
            if (end - start >= WORTH) {
                repeated[nextRun] = keys[start];
                counts[nextRun++] = (long) end - start;
            } else {
                for (int i = start; i < end; i++) {
                    singles[nextSingle++] = keys[i];
                }
            }
            start = end;
        }
    }
}
