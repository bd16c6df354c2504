package io.github.anometry.core.internal.ranking;

import java.util.List;

/** Walks up the high halves of keys that were grouped apart from each other, in all of them at once. */
final class GroupWalk {
    private final List<GroupedKeys> all;
    /** Of each the group that comes next. */
    private final int[] next;

    /** @param from the lowest high half that is asked for */
    GroupWalk(List<GroupedKeys> all, int from) {
        this.all = all;
        this.next = all.stream().mapToInt(keys -> keys.groupFrom(from)).toArray();
    }

    /** Takes the keys of one high half from one place. */
    interface Taker {
        /** @param lows has the low halves of the keys from {@code from} to before {@code to}; not to be written to */
        void take(int high, char[] lows, int from, int to);
    }

    /** Gives all keys of some high halves, which are not below those that were asked for before. */
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
