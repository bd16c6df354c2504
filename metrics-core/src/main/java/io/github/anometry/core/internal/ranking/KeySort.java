package io.github.anometry.core.internal.ranking;

import io.github.anometry.core.internal.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts keys in linear time, on all cores, whatever their distribution.
 *
 * <p>The grouped keys are distributed to about a thousand segments of neighbouring keys that fit the cache, and sorted there.
 * Keys pass through memory once, with a plain radix sort three times.
 */
final class KeySort {
    /** Up to this number, keys are sorted directly. */
    private static final int FEW = 1 << 12;
    /** Far below the maximum array length, so that parts and derived arrays fit. */
    private static final int PART_LIMIT = 1 << 30;
    /** The number of segments, whose size fits the cache even for large data. */
    private static final int SEGMENTS = 1 << 10;
    /** Tasks per thread, for an even load. */
    private static final int PIECES = 16;

    static final KeySort STANDARD = new KeySort(FEW, PART_LIMIT);

    private final int few;
    private final int partLimit;

    /**
     * @param few up to this number, keys are sorted directly
     * @param partLimit the maximum number of keys in an array
     */
    KeySort(int few, int partLimit) {
        this.few = few;
        this.partLimit = partLimit;
    }

    /** Whether this number of keys is sorted directly, which takes negligible time. */
    boolean sortsDirectly(long count) {
        return count <= few;
    }

    /** Sorts keys that are not in order. */
    SortedKeys sort(UnsortedKeys unsorted) {
        long size = unsorted.size();
        if (sortsDirectly(size)) {
            int[] all = unsorted.toArray();
            unsorted.clear();
            Arrays.sort(all);
            return SortedKeys.of(all);
        }
        List<GroupedKeys> keys = unsorted.grouped();
        unsorted.clear();
        Segments segments =
                Segments.plan(GroupedKeys.sizesOfHighHalves(keys), Math.max(few, size / SEGMENTS), partLimit);
        return sortSegments(keys, segments).withRepeated(oversized(keys, segments));
    }

    private static SortedKeys sortSegments(List<GroupedKeys> keys, Segments segments) {
        int count = segments.count();
        List<int[]> parts = segments.newParts();
        KeyRuns[] runs = new KeyRuns[count];
        int pieces = Math.min(count, Workers.count() * PIECES);
        Workers.run(pieces, piece -> {
            int from = piece == 0 ? 0 : segments.pieceEnd(piece - 1, pieces);
            int to = segments.pieceEnd(piece, pieces);
            if (from < to) {
                GroupWalk walk = new GroupWalk(keys, segments.firstHigh(from));
                BucketSort sort = new BucketSort();
                for (int segment = from; segment < to; segment++) {
                    runs[segment] = sortSegment(walk, segments, segment, parts, sort);
                }
            }
        });
        return KeyRuns.split(parts, runs);
    }

    private static KeyRuns sortSegment(
            GroupWalk walk, Segments segments, int segment, List<int[]> parts, BucketSort sort) {
        int part = segments.part(segment);
        if (part == Segments.OVERSIZED) {
            return KeyRuns.NONE;
        }
        int[] keys = parts.get(part);
        int from = segments.offset(segment);
        Gathered gathered = new Gathered(keys, from);
        walk.give(segments.firstHigh(segment), segments.lastHigh(segment), gathered);
        sort.sort(keys, from, gathered.next, segments.lowest(segment), segments.bits(segment));
        return KeyRuns.find(part, keys, from, gathered.next);
    }

    /** Appends keys to an array. */
    private static final class Gathered implements GroupWalk.Taker {
        private final int[] keys;
        private int next;

        Gathered(int[] keys, int from) {
            this.keys = keys;
            this.next = from;
        }

        @Override
        public void take(int high, char[] lows, int from, int to) {
            int lowest = GroupedKeys.lowest(high);
            int offset = next - from;
            for (int i = from; i < to; i++) {
                keys[offset + i] = lowest + lows[i];
            }
            next += to - from;
        }
    }

    /** The counted keys of segments with too many keys for a part: they share a high half, so there are few distinct ones. */
    private static RepeatedKeys oversized(List<GroupedKeys> keys, Segments segments) {
        RepeatedKeys counted = RepeatedKeys.NONE;
        for (int segment = 0; segment < segments.count(); segment++) {
            if (segments.part(segment) == Segments.OVERSIZED) {
                counted = counted.plus(counted(keys, segments.firstHigh(segment)));
            }
        }
        return counted;
    }

    private static RepeatedKeys counted(List<GroupedKeys> keys, int high) {
        long[] counts = new long[GroupedKeys.LOWS];
        new GroupWalk(keys, high).give(high, high, (same, lows, from, to) -> {
            for (int i = from; i < to; i++) {
                counts[lows[i]]++;
            }
        });
        int distinct = 0;
        int[] found = new int[counts.length];
        long[] countOfFound = new long[counts.length];
        for (int low = 0; low < counts.length; low++) {
            if (counts[low] > 0) {
                found[distinct] = GroupedKeys.lowest(high) + low;
                countOfFound[distinct++] = counts[low];
            }
        }
        return RepeatedKeys.of(Arrays.copyOf(found, distinct), Arrays.copyOf(countOfFound, distinct));
    }
}
