package io.github.anometry.core.ranking;

import io.github.anometry.core.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Counts how many keys lie at each of some marks, and how many in each gap between them, without sorting the keys.
 *
 * <p>Their low halves are moved once, those of one top together; then each is looked up in a table that has the slot of each
 * low half, which the cache holds. So a key goes through memory as two bytes, once, and there is no search.
 */
final class GapCount {
    private static final int LOWS = 1 << Short.SIZE;
    /** So many keys are moved and counted at a time, so that arrays of them fit. */
    private static final long ROUND = 1L << 28;
    /** Fewer keys of a top are searched for one by one, which takes less time than to fill the table. */
    private static final int FEW = 128;
    /** Fewer keys are not worth a thread's tables. */
    private static final int SMALL = 1 << 16;
    /** Pieces of work for each thread, so that none waits long for the others. */
    private static final int PIECES = 4;

    private final int[] marks;
    /** For each top, and one more, how many marks have it or a higher one. */
    private final int[] marksFromTop = new int[Stretches.TOPS + 1];

    private final long[] inGap;
    private final long[] at;
    private final long round;
    private final int few;

    /** @param marks all different, the highest first */
    GapCount(int[] marks) {
        this(marks, ROUND, FEW);
    }

    /**
     * @param round how many keys are moved and counted at a time
     * @param few fewer keys of a top are searched for one by one
     */
    GapCount(int[] marks, long round, int few) {
        this.marks = marks;
        this.inGap = new long[marks.length + 1];
        this.at = new long[marks.length];
        this.round = round;
        this.few = few;
        for (int mark : marks) {
            marksFromTop[Stretches.top(mark)]++;
        }
        for (int top = Stretches.TOPS - 1; top >= 0; top--) {
            marksFromTop[top] += marksFromTop[top + 1];
        }
    }

    /** Counts the keys of all arrays, which stay as they are. */
    void add(List<int[]> keys) {
        char[] lows = {};
        for (int from = 0, to; from < keys.size(); from = to) {
            long size = 0;
            for (to = from; to < keys.size() && (size == 0 || size + keys.get(to).length <= round); to++) {
                size += keys.get(to).length;
            }
            lows = lows.length < size ? new char[Math.toIntExact(size)] : lows;
            addRound(keys.subList(from, to), (int) size, lows);
        }
    }

    private void addRound(List<int[]> keys, int size, char[] lows) {
        KeySlices slices = KeySlices.of(keys, size);
        int[] starts = slices.moveLows(lows);
        // A table is filled for each top of each piece, so there are no more pieces than needed.
        int threads = Math.min(Workers.count(), 1 + size / SMALL);
        int pieces = threads == 1 ? 1 : threads * PIECES;
        Workers.run(pieces, piece -> {
            int from = (int) ((long) size * piece / pieces);
            int to = (int) ((long) size * (piece + 1) / pieces);
            new Piece().count(lows, starts, from, to);
        });
    }

    /** Of each mark how many keys are equal to it; not to be written to. */
    long[] at() {
        return at;
    }

    /** Of each mark how many keys are above it and below the mark before; then how many are below all; not to be written to. */
    long[] inGap() {
        return inGap;
    }

    /** The tables of one thread. */
    private final class Piece {
        /** The slots are numbered from the highest low half down; there is none for a gap in which no key fits. */
        private char[] slotOfLow = {};

        private int[] inSlot = {};

        /**
         * Counts some of the keys.
         *
         * @param starts where the keys of each top begin
         */
        void count(char[] lows, int[] starts, int from, int to) {
            int at = from;
            for (int top = topAt(starts, from); at < to; top++) {
                int end = Math.min(to, starts[top + 1]);
                if (end > at) {
                    countTop(top, lows, at, end);
                    at = end;
                }
            }
        }

        private int topAt(int[] starts, int index) {
            int found = Arrays.binarySearch(starts, index);
            return found >= 0 ? found : -found - 2;
        }

        private void countTop(int top, char[] lows, int from, int to) {
            int first = marksFromTop[top + 1];
            int last = marksFromTop[top];
            if (first == last) {
                synchronized (GapCount.this) {
                    inGap[first] += to - from;
                }
            } else if (to - from < few) {
                search(lows, from, to, first, last);
            } else {
                fillSlots(first, last);
                count(lows, from, to, slotOfLow, inSlot);
                emptySlots(first, last);
            }
        }

        private void search(char[] lows, int from, int to, int first, int last) {
            synchronized (GapCount.this) {
                for (int i = from; i < to; i++) {
                    int low = first;
                    int high = last;
                    while (low < high) {
                        int middle = (low + high) >>> 1;
                        if ((char) marks[middle] > lows[i]) {
                            low = middle + 1;
                        } else {
                            high = middle;
                        }
                    }
                    if (low < last && (char) marks[low] == lows[i]) {
                        at[low]++;
                    } else {
                        inGap[low]++;
                    }
                }
            }
        }

        private static void count(char[] lows, int from, int to, char[] slotOfLow, int[] inSlot) {
            for (int i = from; i < to; i++) {
                inSlot[slotOfLow[lows[i]]]++;
            }
        }

        private void fillSlots(int first, int last) {
            if (slotOfLow.length == 0) {
                slotOfLow = new char[LOWS];
            }
            int slot = 0;
            int end = LOWS;
            for (int mark = first; mark < last; mark++) {
                int low = (char) marks[mark];
                if (low + 1 < end) {
                    Arrays.fill(slotOfLow, low + 1, end, (char) slot++);
                }
                slotOfLow[low] = (char) slot++;
                end = low;
            }
            Arrays.fill(slotOfLow, 0, end, (char) slot);
            if (inSlot.length <= slot) {
                inSlot = new int[slot + 1];
            }
        }

        private void emptySlots(int first, int last) {
            synchronized (GapCount.this) {
                int slot = 0;
                int end = LOWS;
                for (int mark = first; mark < last; mark++) {
                    int low = (char) marks[mark];
                    if (low + 1 < end) {
                        inGap[mark] += take(slot++);
                    }
                    at[mark] += take(slot++);
                    end = low;
                }
                if (end > 0) {
                    inGap[last] += take(slot);
                }
            }
        }

        private int take(int slot) {
            int count = inSlot[slot];
            inSlot[slot] = 0;
            return count;
        }
    }
}
