package io.github.anometry.core.internal.ranking;

import java.util.List;

/** Visits the high halves of several sets of grouped keys in ascending order, all sets at once. */
final class GroupWalk {
    private final List<GroupedKeys> all;
    /** The next group of each set. */
    private final int[] next;

    /** @param from the lowest high half to be requested */
    GroupWalk(List<GroupedKeys> all, int from) {
        this.all = all;
        this.next = all.stream().mapToInt(keys -> keys.groupFrom(from)).toArray();
    }

    /** Takes the keys of one high half from one set. */
    interface Taker {
        /** @param lows the low halves of the keys, from {@code from} to before {@code to}; not to be modified */
        void take(int high, char[] lows, int from, int to);
    }

    /** Passes on all keys of a range of high halves, not below those requested before. */
    void give(int first, int last, Taker taker) {
        for (int i = 0; i < next.length; i++) {
            GroupedKeys keys = all.get(i);
            int group = next[i];
            while (group < keys.groups() && keys.highOf(group) < first) {
                group++;
            }
            while (group < keys.groups() && keys.highOf(group) <= last) {
                taker.take(keys.highOf(group), keys.lows(), keys.start(group), keys.end(group));
                group++;
            }
            next[i] = group;
        }
    }
}
