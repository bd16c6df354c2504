package io.github.anometry.core.internal.ranking;

import io.github.anometry.core.internal.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the keys equal to each of a set of query keys, and in each gap between them, without sorting the keys.
 *
 * <p>The keys of each high half with queries are counted by their low halves in a table that fits the cache, and the counts
 * between the queries are summed. Few keys are searched among the queries instead. Keys of high halves without queries are not
 * read.
 */
final class GapCount {
    /** Fewer keys of a high half are searched one by one, which is faster than summing a table. */
    private static final int FEW = 1 << 13;
    /** Queries whose low halves have the same bits above these form a bucket. */
    private static final int BUCKET_BITS = Byte.SIZE;

    /** The maximum number of keys in a table, so that its counts are ints. */
    private static final int LARGEST = 1 << 30;
    /** Fewer keys are not worth a table of another thread. */
    private static final int SMALL = 1 << 16;
    /** Tasks per thread, for an even load. */
    private static final int PIECES = 16;

    private final int[] queries;
    /** For each high half, and one more, the number of queries with it or a higher one. */
    private final int[] queriesFromHigh = new int[GroupedKeys.HIGHS + 1];

    private final long[] inGap;
    private final long[] at;
    private final int few;
    private final int largest;

    /** @param queries distinct, in descending order */
    GapCount(int[] queries) {
        this(queries, FEW, LARGEST);
    }

    /**
     * @param few fewer keys of a high half are searched one by one
     * @param largest the maximum number of keys in a table before it is summed
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

    /** For each query, the number of keys equal to it; not to be modified. */
    long[] at() {
        return at;
    }

    /** For each query, the number of keys below the previous query and above it; then the number below all. */
    long[] inGap() {
        return inGap;
    }

    private boolean hasQueries(int high) {
        return queriesFromHigh[high] > queriesFromHigh[high + 1];
    }

    /**
     * Tasks of neighbouring high halves with about the same number of keys; a high half with too many keys is in several
     * tasks.
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

    /** Counts the keys of a range of high halves, in one thread. */
    private final class Piece {
        private final List<GroupedKeys> keys;
        private final int fromHigh;
        private final int toHigh;
        private final long[] sizes;
        /**
         * For each bucket of the current high half, and one more, the end of the queries in it or in a higher one.
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

        /** @param table the count of each low half; all 0 before and afterwards */
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

        /** Searches the bucket of queries with the same upper bits, which mostly has one or two. */
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

        /** Four are read before any is counted, so that reads do not wait for earlier counts. */
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
