package io.github.anometry.core.internal.ranking;

import io.github.anometry.core.internal.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts keys in linear time, on all cores, whatever their distribution.
 *
 * <p>The keys, grouped by their tops, are gathered in about a thousand stretches of neighbouring tops, each short enough for the
 * cache, and sorted there. So they go through memory once where a plain radix sort goes three times.
 */
final class KeySort {
    /** Up to so many keys are sorted as they come. */
    private static final int FEW = 1 << 12;
    /** Far fewer keys than an array could have, so that parts and what is made of them fit. */
    private static final int PART_LIMIT = 1 << 30;
    /** Stretches of large data then still fit the cache. */
    private static final int STRETCHES = 1 << 10;
    /** Pieces of work for each thread, so that none waits long for the others. */
    private static final int PIECES = 16;

    static final KeySort STANDARD = new KeySort(FEW, PART_LIMIT);

    private final int few;
    private final int partLimit;

    /**
     * @param few up to so many keys are sorted as they come
     * @param partLimit the most keys in one array
     */
    KeySort(int few, int partLimit) {
        this.few = few;
        this.partLimit = partLimit;
    }

    /** Whether so many keys are sorted as they come, which takes no time worth saving. */
    boolean sortsAsTheyCome(long count) {
        return count <= few;
    }

    /** Sorts keys, of which then none are left that are not in order. */
    SortedKeys sort(UnsortedKeys unsorted) {
        long size = unsorted.size();
        if (sortsAsTheyCome(size)) {
            int[] all = unsorted.toArray();
            unsorted.clear();
            Arrays.sort(all);
            return SortedKeys.of(all);
        }
        List<GroupedKeys> keys = unsorted.grouped();
        unsorted.clear();
        Stretches stretches = Stretches.plan(GroupedKeys.sizesOfTops(keys), Math.max(few, size / STRETCHES), partLimit);
        return sortStretches(keys, stretches).withRepeated(oversized(keys, stretches));
    }

    private static SortedKeys sortStretches(List<GroupedKeys> keys, Stretches stretches) {
        int count = stretches.count();
        List<int[]> parts = stretches.newParts();
        KeyRuns[] runs = new KeyRuns[count];
        int pieces = Math.min(count, Workers.count() * PIECES);
        Workers.run(pieces, piece -> {
            int from = piece == 0 ? 0 : stretches.pieceEnd(piece - 1, pieces);
            int to = stretches.pieceEnd(piece, pieces);
            if (from < to) {
                TopWalk walk = new TopWalk(keys, stretches.firstTop(from));
                BucketSort sort = new BucketSort();
                for (int stretch = from; stretch < to; stretch++) {
                    runs[stretch] = sortStretch(walk, stretches, stretch, parts, sort);
                }
            }
        });
        return KeyRuns.split(parts, runs);
    }

    private static KeyRuns sortStretch(
            TopWalk walk, Stretches stretches, int stretch, List<int[]> parts, BucketSort sort) {
        int part = stretches.part(stretch);
        if (part == Stretches.OVERSIZED) {
            return KeyRuns.NONE;
        }
        int[] keys = parts.get(part);
        int from = stretches.offset(stretch);
        Gathered gathered = new Gathered(keys, from);
        walk.give(stretches.firstTop(stretch), stretches.lastTop(stretch), gathered);
        sort.sort(keys, from, gathered.next, stretches.lowest(stretch), stretches.bits(stretch));
        return KeyRuns.find(part, keys, from, gathered.next);
    }

    /** Puts keys into an array one after the other. */
    private static final class Gathered implements TopWalk.Taker {
        private final int[] keys;
        private int next;

        Gathered(int[] keys, int from) {
            this.keys = keys;
            this.next = from;
        }

        @Override
        public void take(int top, char[] lows, int from, int to) {
            int lowest = GroupedKeys.lowest(top);
            int offset = next - from;
            for (int i = from; i < to; i++) {
                keys[offset + i] = lowest + lows[i];
            }
            next += to - from;
        }
    }

    /** The keys of stretches that have too many for a part, counted: they share a top, so few of them differ. */
    private static RepeatedKeys oversized(List<GroupedKeys> keys, Stretches stretches) {
        RepeatedKeys counted = RepeatedKeys.NONE;
        for (int stretch = 0; stretch < stretches.count(); stretch++) {
            if (stretches.part(stretch) == Stretches.OVERSIZED) {
                counted = counted.plus(counted(keys, stretches.firstTop(stretch)));
            }
        }
        return counted;
    }

    private static RepeatedKeys counted(List<GroupedKeys> keys, int top) {
        long[] counts = new long[GroupedKeys.LOWS];
        new TopWalk(keys, top).give(top, top, (same, lows, from, to) -> {
            for (int i = from; i < to; i++) {
                counts[lows[i]]++;
            }
        });
        int distinct = 0;
        int[] found = new int[counts.length];
        long[] countOfFound = new long[counts.length];
        for (int low = 0; low < counts.length; low++) {
            if (counts[low] > 0) {
                found[distinct] = GroupedKeys.lowest(top) + low;
                countOfFound[distinct++] = counts[low];
            }
        }
        return RepeatedKeys.of(Arrays.copyOf(found, distinct), Arrays.copyOf(countOfFound, distinct));
    }
}
