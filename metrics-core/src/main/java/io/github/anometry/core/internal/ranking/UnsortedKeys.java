package io.github.anometry.core.internal.ranking;

import io.github.anometry.core.internal.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Unsorted keys: few are kept in the given arrays, many are grouped by their high halves, which halves their memory. */
final class UnsortedKeys {
    /** This number of keys takes less memory grouped, whatever the keys. */
    private static final long MANY = 1L << 18;
    /** Fewer keys are not worth the tables of another thread. */
    private static final int SMALL = 1 << 16;
    /** So that indexes of keys are ints. */
    private static final long LARGEST = 1L << 30;

    /** Never modified, because they are shared. */
    private final List<int[]> loose = new ArrayList<>();

    private final List<GroupedKeys> grouped = new ArrayList<>();
    private long looseSize;
    private long size;

    /** Adds keys, in an array that is not modified afterwards. */
    void add(int[] keys) {
        loose.add(keys);
        looseSize += keys.length;
        size += keys.length;
        if (looseSize >= MANY) {
            grouped();
        }
    }

    void add(GroupedKeys keys) {
        grouped.add(keys);
        size += keys.size();
    }

    /** Adds all keys of {@code other}, which does not change; arrays are shared, not copied. */
    void addAll(UnsortedKeys other) {
        other.giveAll(this::add, this::add);
    }

    /** Passes on all keys; the consumers may add keys meanwhile. */
    void giveAll(Consumer<int[]> ofLoose, Consumer<GroupedKeys> ofGrouped) {
        List<int[]> givenLoose = List.copyOf(loose);
        List.copyOf(grouped).forEach(ofGrouped);
        givenLoose.forEach(ofLoose);
    }

    UnsortedKeys copy() {
        UnsortedKeys copy = new UnsortedKeys();
        copy.addAll(this);
        return copy;
    }

    long size() {
        return size;
    }

    void clear() {
        loose.clear();
        grouped.clear();
        looseSize = 0;
        size = 0;
    }

    /** All keys in an array of its own. */
    int[] toArray() {
        int[] all = new int[Math.toIntExact(size)];
        int next = 0;
        for (int[] keys : loose) {
            System.arraycopy(keys, 0, all, next, keys.length);
            next += keys.length;
        }
        for (GroupedKeys keys : grouped) {
            for (int group = 0; group < keys.groups(); group++) {
                for (int i = keys.start(group); i < keys.end(group); i++) {
                    all[next++] = keys.key(group, i);
                }
            }
        }
        return all;
    }

    /** Every {@code step}-th key. */
    int[] sample(long step) {
        int[] sample = new int[Math.toIntExact(size / step)];
        int taken = 0;
        long next = step - 1;
        for (int[] keys : loose) {
            for (; next < keys.length; next += step) {
                sample[taken++] = keys[(int) next];
            }
            next -= keys.length;
        }
        for (GroupedKeys keys : grouped) {
            int group = 0;
            for (; next < keys.size(); next += step) {
                while (keys.end(group) <= next) {
                    group++;
                }
                sample[taken++] = keys.key(group, (int) next);
            }
            next -= keys.size();
        }
        return sample;
    }

    /** All keys, grouped by their high halves; on all cores. */
    List<GroupedKeys> grouped() {
        List<List<int[]>> shares = shares();
        loose.clear();
        looseSize = 0;
        GroupedKeys[] made = new GroupedKeys[shares.size()];
        Workers.run(made.length, share -> {
            List<int[]> arrays = shares.get(share);
            made[share] = new KeyGrouping().group(arrays);
            // The arrays may be large, and are no longer needed.
            arrays.clear();
        });
        grouped.addAll(Arrays.asList(made));
        return List.copyOf(grouped);
    }

    /** The ungrouped keys, in one part per thread. */
    private List<List<int[]>> shares() {
        long count = Math.max(Math.min(Workers.count(), looseSize / SMALL), (looseSize + LARGEST - 1) / LARGEST);
        long most = looseSize / Math.max(1, count) + 1;
        List<List<int[]>> shares = new ArrayList<>();
        long inShare = most;
        for (int[] keys : loose) {
            if (inShare >= most || inShare + keys.length > LARGEST) {
                shares.add(new ArrayList<>());
                inShare = 0;
            }
            shares.get(shares.size() - 1).add(keys);
            inShare += keys.length;
        }
        return shares;
    }
}
