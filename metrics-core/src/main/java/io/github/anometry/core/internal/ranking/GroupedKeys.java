package io.github.anometry.core.internal.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Keys (see {@link ScoreKeys}) grouped by their high halves: for each high half, the low halves of its keys in any order.
 * Immutable.
 *
 * <p>A key takes two bytes. Grouping while the keys are still in the cache makes later sorting and counting read memory
 * sequentially.
 */
final class GroupedKeys {
    /** The number of possible high halves. */
    static final int HIGHS = 1 << Short.SIZE;
    /** The number of possible low halves. */
    static final int LOWS = 1 << Short.SIZE;

    private final char[] highs;
    private final int[] starts;
    private final char[] lows;

    /**
     * @param highs the high halves that occur, in ascending order
     * @param starts the start of the low halves of each, then their total number
     * @param lows filled by the creator
     */
    GroupedKeys(char[] highs, int[] starts, char[] lows) {
        this.highs = highs;
        this.starts = starts;
        this.lows = lows;
    }

    /** The high half of a key: ascending with the keys, from 0. */
    static int high(int key) {
        return (key >>> Short.SIZE) ^ (HIGHS / 2);
    }

    /** The lowest key of a high half, to which low halves are added. */
    static int lowest(int high) {
        return (high ^ (HIGHS / 2)) << Short.SIZE;
    }

    /** The number of keys of each high half, over all sets. */
    static long[] sizesOfHighHalves(List<GroupedKeys> all) {
        long[] sizes = new long[HIGHS];
        for (GroupedKeys keys : all) {
            for (int group = 0; group < keys.highs.length; group++) {
                sizes[keys.highs[group]] += keys.end(group) - keys.start(group);
            }
        }
        return sizes;
    }

    /** The number of keys. */
    int size() {
        return lows.length;
    }

    /** The number of high halves that occur. */
    int groups() {
        return highs.length;
    }

    int highOf(int group) {
        return highs[group];
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return starts[group + 1];
    }

    /** The low halves of all keys, group by group; not to be modified. */
    char[] lows() {
        return lows;
    }

    /** The first group whose high half is not below the given one. */
    int groupFrom(int high) {
        int found = Arrays.binarySearch(highs, (char) high);
        return found >= 0 ? found : -found - 1;
    }

    /** The key of a group by the index of its low half. */
    int key(int group, int index) {
        return lowest(highs[group]) + lows[index];
    }
}
