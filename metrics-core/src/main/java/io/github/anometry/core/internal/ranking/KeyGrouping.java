package io.github.anometry.core.internal.ranking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups keys by their tops. Has the table of one thread. */
final class KeyGrouping {
    /** A top takes as much memory as so many keys save. */
    private static final int TOP_WORTH = 3;
    /** Of each top how many keys it has, later where its next one goes; all 0 in between. */
    private final int[] next = new int[GroupedKeys.TOPS];

    private final char[] found = new char[GroupedKeys.TOPS];
    /** All tops so far lie between these two, which mostly lie near to each other. */
    private int lowest = GroupedKeys.TOPS;

    private int highest = -1;

    /** The first keys of an array, grouped; null if that took more memory than they do. */
    @Nullable
    GroupedKeys groupIfSmaller(int[] keys, int count) {
        count(keys, count);
        char[] tops = tops(count);
        GroupedKeys grouped = null;
        if (tops.length <= count / TOP_WORTH) {
            int[] starts = countsToStarts(tops);
            char[] lows = new char[count];
            moveLows(keys, count, lows);
            grouped = new GroupedKeys(tops, starts, lows);
        }
        clear(tops);
        return grouped;
    }

    /** The keys of all arrays, grouped. */
    GroupedKeys group(List<int[]> arrays) {
        int size = 0;
        for (int[] keys : arrays) {
            count(keys, keys.length);
            size += keys.length;
        }
        char[] tops = tops(size);
        int[] starts = countsToStarts(tops);
        char[] lows = new char[size];
        for (int[] keys : arrays) {
            moveLows(keys, keys.length, lows);
        }
        clear(tops);
        return new GroupedKeys(tops, starts, lows);
    }

    /** Four keys are read before any is counted, so that reading does not wait for the counts of those before. */
    private void count(int[] keys, int count) {
        int[] counts = next;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            int first = GroupedKeys.top(keys[i]);
            int second = GroupedKeys.top(keys[i + 1]);
            int third = GroupedKeys.top(keys[i + 2]);
            int fourth = GroupedKeys.top(keys[i + 3]);
            counts[first]++;
            counts[second]++;
            counts[third]++;
            counts[fourth]++;
        }
        for (; i < count; i++) {
            counts[GroupedKeys.top(keys[i])]++;
        }
    }

    /** The tops that were counted, in ascending order. */
    private char[] tops(int size) {
        int count = 0;
        int keys = 0;
        for (int top = lowest; top <= highest; top++) {
            if (next[top] > 0) {
                found[count++] = (char) top;
                keys += next[top];
            }
        }
        if (keys < size) {
            // One outside of these.
            count = 0;
            for (int top = 0; top < next.length; top++) {
                if (next[top] > 0) {
                    found[count++] = (char) top;
                }
            }
            lowest = Math.min(lowest, found[0]);
            highest = Math.max(highest, found[count - 1]);
        }
        return Arrays.copyOf(found, count);
    }

    private int[] countsToStarts(char[] tops) {
        int[] starts = new int[tops.length + 1];
        for (int group = 0; group < tops.length; group++) {
            starts[group + 1] = starts[group] + next[tops[group]];
            next[tops[group]] = starts[group];
        }
        return starts;
    }

    /** As {@link #count}, four at a time. */
    private void moveLows(int[] keys, int count, char[] lows) {
        int[] places = next;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            int first = keys[i];
            int second = keys[i + 1];
            int third = keys[i + 2];
            int fourth = keys[i + 3];
            lows[places[GroupedKeys.top(first)]++] = (char) first;
            lows[places[GroupedKeys.top(second)]++] = (char) second;
            lows[places[GroupedKeys.top(third)]++] = (char) third;
            lows[places[GroupedKeys.top(fourth)]++] = (char) fourth;
        }
        for (; i < count; i++) {
            int key = keys[i];
            lows[places[GroupedKeys.top(key)]++] = (char) key;
        }
    }

    private void clear(char[] tops) {
        for (char top : tops) {
            next[top] = 0;
        }
    }
}
