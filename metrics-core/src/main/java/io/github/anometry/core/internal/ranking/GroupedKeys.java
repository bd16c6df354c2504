package io.github.anometry.core.internal.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Keys (see {@link ScoreKeys}) grouped by their tops, which are their high 16 bits: of each top that occurs the low halves of its
 * keys, in any order. Immutable.
 *
 * <p>A key takes two bytes. Made while the keys are still in the cache, it spares who sorts or counts them later from scattering
 * them over the memory: the keys of neighbouring tops are read from all groups one after the other.
 */
final class GroupedKeys {
    /** The number of tops that there may be. */
    static final int TOPS = 1 << Short.SIZE;
    /** The number of low halves that there may be. */
    static final int LOWS = 1 << Short.SIZE;

    private final char[] tops;
    private final int[] starts;
    private final char[] lows;

    /**
     * @param tops that occur, in ascending order
     * @param starts where the low halves of each begin, and behind them their number
     * @param lows filled by whoever makes it
     */
    GroupedKeys(char[] tops, int[] starts, char[] lows) {
        this.tops = tops;
        this.starts = starts;
        this.lows = lows;
    }

    /** The top of a key: ascending with the keys, from 0. */
    static int top(int key) {
        return (key >>> Short.SIZE) ^ (TOPS / 2);
    }

    /** The lowest key of a top; the others' low halves are added to it. */
    static int lowest(int top) {
        return (top ^ (TOPS / 2)) << Short.SIZE;
    }

    /** How many keys of each top there are in all of them. */
    static long[] sizesOfTops(List<GroupedKeys> all) {
        long[] sizes = new long[TOPS];
        for (GroupedKeys keys : all) {
            for (int group = 0; group < keys.tops.length; group++) {
                sizes[keys.tops[group]] += keys.end(group) - keys.start(group);
            }
        }
        return sizes;
    }

    /** The number of keys. */
    int size() {
        return lows.length;
    }

    /** The number of tops that occur. */
    int groups() {
        return tops.length;
    }

    int topOf(int group) {
        return tops[group];
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

    /** The first group whose top is not below one. */
    int groupFrom(int top) {
        int found = Arrays.binarySearch(tops, (char) top);
        return found >= 0 ? found : -found - 1;
    }

    /** The key of a group whose low half is at an index. */
    int key(int group, int index) {
        return lowest(tops[group]) + lows[index];
    }
}
