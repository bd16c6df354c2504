package io.github.anometry.core.internal.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Keys (see {@link ScoreKeys}) grouped by their high halves: of each that occurs the low halves of its keys, in any order.
 * Immutable.
 *
 * <p>A key takes two bytes. Made while the keys are still in the cache, it spares who sorts or counts them later from scattering
 * them over the memory: the keys of neighbouring groups are read from all groups one after the other.
 */
final class GroupedKeys {
    /** The number of high halves that there may be. */
    static final int HIGHS = 1 << Short.SIZE;
    /** The number of low halves that there may be. */
    static final int LOWS = 1 << Short.SIZE;

    private final char[] highs;
    private final int[] starts;
    private final char[] lows;

    /**
     * @param highs that occur, in ascending order
     * @param starts where the low halves of each begin, and behind them their number
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

    /** The lowest key of a high half; the others' low halves are added to it. */
    static int lowest(int high) {
        return (high ^ (HIGHS / 2)) << Short.SIZE;
    }

    /** How many keys of each high half there are in all of them. */
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

    /** The low halves of all keys, group by group; not to be written to. */
    char[] lows() {
        return lows;
    }

    /** The first group whose high half is not below one. */
    int groupFrom(int high) {
        int found = Arrays.binarySearch(highs, (char) high);
        return found >= 0 ? found : -found - 1;
    }

    /** The key of a group whose low half is at an index. */
    int key(int group, int index) {
        return lowest(highs[group]) + lows[index];
    }
}
