package io.github.anometry.core.internal.ranking;

import io.github.anometry.core.internal.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts how many keys lie at each of some query keys, and how many in each gap between them, without sorting the keys.
 *
 * <p>The keys of each high half that has queries are counted by their low halves, in a table that the cache holds, and the counts
 * between the queries are summed. Only few keys are searched for, and those of high halves without queries are not even read.
 */
final class GapCount {
    /** Fewer keys of a high half are searched for one by one, which takes less time than to sum a table. */
    private static final int FEW = 1 << 13;
    /** Low halves with the same bits above these are searched among each other. */
    private static final int BUCKET_BITS = Byte.SIZE;

    /** So many keys at most are in a table, so that its counts are ints. */
    private static final int LARGEST = 1 << 30;
    /** Fewer keys are not worth a thread's table. */
    private static final int SMALL = 1 << 16;
    /** Pieces of work for each thread, so that none waits long for the others. */
    private static final int PIECES = 16;

    private final int[] queries;
    /** For each high half, and one more, how many queries have it or a higher one. */
    private final int[] queriesFromHigh = new int[GroupedKeys.HIGHS + 1];

    private final long[] inGap;
    private final long[] at;
    private final int few;
    private final int largest;

    /** @param queries all different, the highest first */
    GapCount(int[] queries) {
        this(queries, FEW, LARGEST);
    }

    /**
     * @param few fewer keys of a high half are searched for one by one
     * @param largest so many keys at most are counted in a table before it is summed
     */
    GapCount(int[] queries, int few, int largest) {
        this.queries = queries;
        this.inGap = new long[queries.length + 1];
        this.at = new long[queries.length];
        this.few = few;
        this.largest = largest;
        for (int query : queries) {
            queriesFromHigh[GroupedKeys.high(query)]++;
        }
        for (int high = GroupedKeys.HIGHS - 1; high >= 0; high--) {
            queriesFromHigh[high] += queriesFromHigh[high + 1];
        }
    }

    /** Counts all keys. */
    void add(List<GroupedKeys> keys) {
        List<Piece> pieces = pieces(keys);
        Workers.run(
                pieces.size(),
                () -> new int[GroupedKeys.LOWS],
                (table, piece) -> pieces.get(piece).count(table));
    }

    /** Of each query how many keys are equal to it; not to be written to. */
    long[] at() {
        return at;
    }

    /** Of each query how many keys are above it and below the query before; then how many are below all; not to be written to. */
    long[] inGap() {
        return inGap;
    }

    private boolean hasQueries(int high) {
        return queriesFromHigh[high] > queriesFromHigh[high + 1];
    }

    /**
     * Pieces of neighbouring high halves of about the same size; one that has too many keys is in several, each with some of the
     * keys.
     */
    private List<Piece> pieces(List<GroupedKeys> keys) {
        long[] sizes = GroupedKeys.sizesOfHighHalves(keys);
        long toCount = 0;
        for (int high = 0; high < sizes.length; high++) {
            if (hasQueries(high)) {
                toCount += sizes[high];
            } else {
                inGap[queriesFromHigh[high]] += sizes[high];
                sizes[high] = 0;
            }
        }
        int threads = (int) Math.min(Workers.count(), 1 + toCount / SMALL);
        long share = toCount / (threads == 1 ? 1 : threads * PIECES) + 1;
        List<Piece> pieces = new ArrayList<>();
        for (int high = 0; high < sizes.length; ) {
            int end = high;
            long inPiece = 0;
            do {
                inPiece += sizes[end++];
            } while (end < sizes.length && inPiece + sizes[end] <= share);
            int cuts = (int) Math.min(keys.size(), inPiece / share + 1);
            for (int cut = 0; cut < cuts; cut++) {
                int from = (int) ((long) keys.size() * cut / cuts);
                int to = (int) ((long) keys.size() * (cut + 1) / cuts);
                pieces.add(new Piece(keys.subList(from, to), high, end, sizes));
            }
            high = end;
        }
        return pieces;
    }

    /** Counts the keys of some high halves, in one thread. */
    private final class Piece {
        private final List<GroupedKeys> keys;
        private final int fromHigh;
        private final int toHigh;
        private final long[] sizes;
        /**
         * Of each bucket of the high half that is counted, and one more, where the queries end that are in it or in a higher
         * one.
         */
        private final int[] queriesFromBucket = new int[(GroupedKeys.LOWS >>> BUCKET_BITS) + 1];

        private int inTable;
        private long[] atHere = {};
        private long[] inGapHere = {};

        Piece(List<GroupedKeys> keys, int fromHigh, int toHigh, long[] sizes) {
            this.keys = keys;
            this.fromHigh = fromHigh;
            this.toHigh = toHigh;
            this.sizes = sizes;
        }

        /** @param table all 0, before and afterwards; has room for how many keys have each low half */
        void count(int[] table) {
            GroupWalk walk = new GroupWalk(keys, fromHigh);
            for (int high = fromHigh; high < toHigh; high++) {
                if (sizes[high] > 0) {
                    count(walk, high, table);
                }
            }
        }

        private void count(GroupWalk walk, int high, int[] table) {
            int first = queriesFromHigh[high + 1];
            int last = queriesFromHigh[high];
            atHere = new long[last - first];
            inGapHere = new long[last - first + 1];
            if (sizes[high] < few) {
                findBuckets(first, last);
                walk.give(high, high, (same, lows, from, to) -> search(lows, from, to, first));
            } else {
                walk.give(high, high, (same, lows, from, to) -> tabulate(lows, from, to, table, first));
                sumTable(table, first);
            }
            synchronized (GapCount.this) {
                for (int i = first; i < last; i++) {
                    at[i] += atHere[i - first];
                }
                for (int i = first; i <= last; i++) {
                    inGap[i] += inGapHere[i - first];
                }
            }
        }

        /** Among the queries whose low halves share their upper bits, of which there are one or two mostly. */
        private void search(char[] lows, int from, int to, int first) {
            for (int i = from; i < to; i++) {
                int bucket = lows[i] >>> BUCKET_BITS;
                int low = queriesFromBucket[bucket + 1];
                int end = queriesFromBucket[bucket];
                int high = end;
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if ((char) queries[middle] > lows[i]) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                if (low < end && (char) queries[low] == lows[i]) {
                    atHere[low - first]++;
                } else {
                    inGapHere[low - first]++;
                }
            }
        }

        private void findBuckets(int first, int last) {
            int query = first;
            for (int bucket = queriesFromBucket.length - 1; bucket >= 0; bucket--) {
                while (query < last && (char) queries[query] >>> BUCKET_BITS >= bucket) {
                    query++;
                }
                queriesFromBucket[bucket] = query;
            }
        }

        private void tabulate(char[] lows, int from, int to, int[] table, int first) {
            for (int next = from; next < to; ) {
                int end = Math.min(to - next, largest - inTable) + next;
                tabulate(lows, next, end, table);
                inTable += end - next;
                next = end;
                if (inTable == largest) {
                    sumTable(table, first);
                }
            }
        }

        /** Four are read before any is counted, so that reading does not wait for the counts of those before. */
        private static void tabulate(char[] lows, int from, int to, int[] table) {
            int i = from;
            for (; i + 3 < to; i += 4) {
                int first = lows[i];
                int second = lows[i + 1];
                int third = lows[i + 2];
                int fourth = lows[i + 3];
                table[first]++;
                table[second]++;
                table[third]++;
                table[fourth]++;
            }
            for (; i < to; i++) {
                table[lows[i]]++;
            }
        }

        private void sumTable(int[] table, int first) {
            int end = GroupedKeys.LOWS;
            for (int i = 0; i < atHere.length; i++) {
                int low = (char) queries[first + i];
                inGapHere[i] += sum(table, low + 1, end);
                atHere[i] += table[low];
                end = low;
            }
            inGapHere[atHere.length] += sum(table, 0, end);
            Arrays.fill(table, 0);
            inTable = 0;
        }

        private static int sum(int[] table, int from, int to) {
            int sum = 0;
            for (int i = from; i < to; i++) {
                sum += table[i];
            }
            return sum;
        }
    }
}
