package io.github.anometry.core.internal.ranking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups keys by their high halves, with the table of one thread. */
final class KeyGrouping {
    /** The number of keys that save as much memory as a high half takes. */
    private static final int GROUP_WORTH = 3;
    /** For each high half, its number of keys, later the index of its next key; all 0 in between. */
    private final int[] next = new int[GroupedKeys.HIGHS];

    private final char[] found = new char[GroupedKeys.HIGHS];
    /** The range of all high halves so far, which is mostly small. */
    private int lowest = GroupedKeys.HIGHS;

    private int highest = -1;

    /** The first keys of an array, grouped; null if that would take more memory. */
    @Nullable
    GroupedKeys groupIfSmaller(int[] keys, int count) {
        count(keys, count);
        char[] highs = highs(count);
        GroupedKeys grouped = null;
        if (highs.length <= count / GROUP_WORTH) {
            int[] starts = countsToStarts(highs);
            char[] lows = new char[count];
            moveLows(keys, count, lows);
            grouped = new GroupedKeys(highs, starts, lows);
        }
        clear(highs);
        return grouped;
    }

    /** The keys of all arrays, grouped. */
    GroupedKeys group(List<int[]> arrays) {
        int size = 0;
        for (int[] keys : arrays) {
            count(keys, keys.length);
            size += keys.length;
        }
        char[] highs = highs(size);
        int[] starts = countsToStarts(highs);
        char[] lows = new char[size];
        for (int[] keys : arrays) {
            moveLows(keys, keys.length, lows);
        }
        clear(highs);
        return new GroupedKeys(highs, starts, lows);
    }

    /** Four keys are read before any is counted, so that reads do not wait for earlier counts. */
    private void count(int[] keys, int count) {
        int[] counts = next;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            int first = GroupedKeys.high(keys[i]);
            int second = GroupedKeys.high(keys[i + 1]);
            int third = GroupedKeys.high(keys[i + 2]);
            int fourth = GroupedKeys.high(keys[i + 3]);
            counts[first]++;
            counts[second]++;
            counts[third]++;
            counts[fourth]++;
        }
        for (; i < count; i++) {
            counts[GroupedKeys.high(keys[i])]++;
        }
    }

    /** The high halves that were counted, in ascending order. */
    private char[] highs(int size) {
        int count = 0;
        int keys = 0;
        for (int high = lowest; high <= highest; high++) {
            if (next[high] > 0) {
                found[count++] = (char) high;
                keys += next[high];
            }
        }
        if (keys < size) {
            // Extends the range by a high half.
            count = 0;
            for (int high = 0; high < next.length; high++) {
                if (next[high] > 0) {
                    found[count++] = (char) high;
                }
            }
            lowest = Math.min(lowest, found[0]);
            highest = Math.max(highest, found[count - 1]);
        }
        return Arrays.copyOf(found, count);
    }

    private int[] countsToStarts(char[] highs) {
        int[] starts = new int[highs.length + 1];
        for (int group = 0; group < highs.length; group++) {
            starts[group + 1] = starts[group] + next[highs[group]];
            next[highs[group]] = starts[group];
        }
        return starts;
    }

    /** Like {@link #count}, four at a time. */
    private void moveLows(int[] keys, int count, char[] lows) {
        int[] places = next;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            int first = keys[i];
            int second = keys[i + 1];
            int third = keys[i + 2];
            int fourth = keys[i + 3];
            lows[places[GroupedKeys.high(first)]++] = (char) first;
            lows[places[GroupedKeys.high(second)]++] = (char) second;
            lows[places[GroupedKeys.high(third)]++] = (char) third;
            lows[places[GroupedKeys.high(fourth)]++] = (char) fourth;
        }
        for (; i < count; i++) {
            int key = keys[i];
            lows[places[GroupedKeys.high(key)]++] = (char) key;
        }
    }

    private void clear(char[] highs) {
        for (char high : highs) {
            next[high] = 0;
        }
    }
}
