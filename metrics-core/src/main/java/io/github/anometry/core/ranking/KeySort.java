package io.github.anometry.core.ranking;

import io.github.anometry.core.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts keys in linear time, on all cores, whatever their distribution.
 *
 * <p>The keys are counted by their top 16 bits, moved once into about a thousand stretches of neighbouring tops, each short
 * enough for the cache, and sorted there. So they go through memory once where a plain radix sort goes three times.
 */
final class KeySort {
    /** Up to so many keys are sorted as they come. */
    private static final int FEW = 1 << 12;
    /** Far fewer keys than an array could have, so that parts and what is made of them fit. */
    private static final int PART_LIMIT = 1 << 30;
    /** Writing to more stretches at once costs more than sorting shorter ones saves. */
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

    /**
     * Sorts the keys of all arrays, which stay as they are.
     *
     * @param keys emptied, or filled with other arrays of the same keys, as soon as the arrays in it are not needed any more
     */
    SortedKeys sort(List<int[]> keys) {
        long size = keys.stream().mapToLong(chunk -> chunk.length).sum();
        if (sortsAsTheyCome(size)) {
            int[] all = concatenated(keys, (int) size);
            Arrays.sort(all);
            return SortedKeys.of(all);
        }
        KeySlices slices = KeySlices.of(keys, size);
        Stretches stretches = Stretches.plan(slices.topCounts(), Math.max(few, size / STRETCHES), partLimit);
        List<int[]> parts = slices.move(stretches);
        RepeatedKeys oversized = slices.count(stretches);
        keys.clear();
        keys.addAll(parts);
        return sortStretches(stretches, parts).withRepeated(oversized);
    }

    private static int[] concatenated(List<int[]> keys, int size) {
        int[] all = new int[size];
        int next = 0;
        for (int[] chunk : keys) {
            System.arraycopy(chunk, 0, all, next, chunk.length);
            next += chunk.length;
        }
        return all;
    }

    private static SortedKeys sortStretches(Stretches stretches, List<int[]> parts) {
        int count = stretches.count();
        KeyRuns[] runs = new KeyRuns[count];
        int pieces = Math.min(count, Workers.count() * PIECES);
        Workers.run(pieces, piece -> {
            BucketSort sort = new BucketSort();
            int to = stretches.pieceEnd(piece, pieces);
            for (int stretch = piece == 0 ? 0 : stretches.pieceEnd(piece - 1, pieces); stretch < to; stretch++) {
                runs[stretch] = sortStretch(stretches, stretch, parts, sort);
            }
        });
        return KeyRuns.split(parts, runs);
    }

    private static KeyRuns sortStretch(Stretches stretches, int stretch, List<int[]> parts, BucketSort sort) {
        int part = stretches.part(stretch);
        if (part == Stretches.OVERSIZED) {
            return KeyRuns.NONE;
        }
        int[] keys = parts.get(part);
        int from = stretches.offset(stretch);
        int to = from + (int) stretches.size(stretch);
        sort.sort(keys, from, to, stretches.lowest(stretch), stretches.bits(stretch));
        return KeyRuns.find(part, keys, from, to);
    }
}
