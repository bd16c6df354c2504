package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.util.List;

/**
 * Keys in ascending order. Immutable.
 *
 * <p>Frequent keys may be stored once with their count, so that tied scores take little memory; a key may be in both forms.
 *
 * @param parts the other keys, in ascending order from part to part
 */
record SortedKeys(List<int[]> parts, RepeatedKeys repeated) {
    /** The maximum number of keys: doubles represent it exactly, and products of two such counts do not overflow. */
    static final long MOST = 1L << 50;

    static final SortedKeys EMPTY = new SortedKeys(List.of(), RepeatedKeys.NONE);

    SortedKeys {
        parts = List.copyOf(parts);
    }

    /** @param keys in ascending order; not copied, and not modified afterwards */
    static SortedKeys of(int[] keys) {
        return KeyRuns.split(List.of(keys), new KeyRuns[] {KeyRuns.find(0, keys, 0, keys.length)});
    }

    SortedKeys withRepeated(RepeatedKeys more) {
        return more.size() == 0 ? this : new SortedKeys(parts, repeated.plus(more));
    }

    /**
     * Writes the number of distinct keys, then each from the highest down: twice its distance from the one before (the first:
     * from that of +∞), plus 1 if it occurs more than once, in which case 2 less than its count follows.
     */
    void write(StateOutput out) {
        long distinct = 0;
        KeyCursor cursor = descend();
        while (cursor.key() != KeyCursor.END) {
            cursor.pass(cursor.key());
            distinct++;
        }
        out.number(distinct);
        long before = ScoreKeys.HIGHEST;
        cursor = descend();
        for (int key = cursor.key(); key != KeyCursor.END; key = cursor.key()) {
            long count = cursor.pass(key);
            out.number((before - key) * 2 + (count > 1 ? 1 : 0));
            if (count > 1) {
                out.number(count - 2);
            }
            before = key;
        }
    }

    static SortedKeys read(StateInput in) {
        SortedKeysReader reader = new SortedKeysReader();
        long key = ScoreKeys.HIGHEST;
        boolean first = true;
        long total = 0;
        for (int distinct = in.count(); distinct > 0; distinct--) {
            long step = in.number(2 * (key - ScoreKeys.LOWEST) + 1);
            key -= step / 2;
            if (step < 2 && !first) {
                throw in.damaged();
            }
            first = false;
            long count = step % 2 == 0 ? 1 : 2 + in.number(MOST);
            total += count;
            if (total > MOST) {
                throw in.damaged();
            }
            reader.add((int) key, count);
        }
        return reader.keys();
    }

    long size() {
        long size = repeated.size();
        for (int[] part : parts) {
            size += part.length;
        }
        return size;
    }

    /** An upper bound of the number of distinct keys. */
    int mostDistinct() {
        return Math.toIntExact(size() - repeated.size() + repeated.keys().length);
    }

    /** The number of keys below {@code key}. */
    long below(int key) {
        long count = repeated.below()[repeated.indexFrom(key)];
        for (int[] part : parts) {
            int here = indexFrom(part, 0, key);
            count += here;
            if (here < part.length) {
                break;
            }
        }
        return count;
    }

    /** The key at index {@code rank} of the keys of all groups in ascending order. */
    static int at(List<SortedKeys> groups, long rank) {
        long low = ScoreKeys.LOWEST;
        long high = ScoreKeys.HIGHEST;
        // The highest key with at most this number of keys below it.
        while (low < high) {
            int middle = (int) ((low + high + 1) >> 1);
            long below = 0;
            for (SortedKeys group : groups) {
                below += group.below(middle);
            }
            if (below <= rank) {
                low = middle;
            } else {
                high = middle - 1L;
            }
        }
        return (int) low;
    }

    /** A cursor for ranks of keys in ascending order. */
    AscendingCursor ascending() {
        return new AscendingCursor(this);
    }

    /** A cursor from the highest key down. */
    KeyCursor descend() {
        return new KeyCursor(this);
    }

    /** A cursor for ranks of keys in descending order. */
    DescendingCursor descending() {
        return new DescendingCursor(this);
    }

    /** The first index from {@code from} on whose key is not below {@code key}, found in few steps if near {@code from}. */
    private static int indexFrom(int[] keys, int from, int key) {
        int low = from;
        int high = from;
        int step = 1;
        while (high < keys.length && keys[high] < key) {
            low = high + 1;
            high = keys.length - high > step ? high + step : keys.length;
            step <<= 1;
        }
        return lowerBound(keys, low, high, key);
    }

    /** The first index between two whose key is not below {@code key}; the second if there is none. */
    private static int lowerBound(int[] keys, int from, int to, int key) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Finds the ranks of ascending keys. */
    static final class AscendingCursor {
        private final SortedKeys keys;
        private int part;
        private int index;
        private long partsBelow;
        private int repeatedIndex;

        private AscendingCursor(SortedKeys keys) {
            this.keys = keys;
        }

        /** The number of keys below {@code key}, which is not below that of the previous call. */
        long below(int key) {
            while (part < keys.parts.size()) {
                int[] here = keys.parts.get(part);
                index = indexFrom(here, index, key);
                if (index < here.length) {
                    break;
                }
                partsBelow += here.length;
                part++;
                index = 0;
            }
            int[] often = keys.repeated.keys();
            while (repeatedIndex < often.length && often[repeatedIndex] < key) {
                repeatedIndex++;
            }
            return partsBelow + index + keys.repeated.below()[repeatedIndex];
        }
    }

    /** Finds the ranks of descending keys. */
    static final class DescendingCursor {
        private static final int[] EMPTY = {};

        private final SortedKeys keys;
        private int part;
        private int[] here = EMPTY;
        private int left;
        private long partsBelow;
        private int repeatedLeft;

        private DescendingCursor(SortedKeys keys) {
            this.keys = keys;
            this.part = keys.parts.size();
            this.partsBelow = keys.size() - keys.repeated.size();
            this.repeatedLeft = keys.repeated.keys().length;
            toPartWithKeys();
        }

        private void toPartWithKeys() {
            while (left == 0 && part > 0) {
                here = keys.parts.get(--part);
                left = here.length;
                partsBelow -= left;
            }
        }

        /** The number of keys below {@code key}, which is not above that of the previous call. */
        long below(int key) {
            while (left > 0 && here[0] >= key) {
                left = 0;
                toPartWithKeys();
            }
            left = countBelow(here, left, key);
            int[] often = keys.repeated.keys();
            while (repeatedLeft > 0 && often[repeatedLeft - 1] >= key) {
                repeatedLeft--;
            }
            return partsBelow + left + keys.repeated.below()[repeatedLeft];
        }

        /** The highest key below that of the previous call, or {@link KeyCursor#END}. */
        int highestBelow() {
            int single = left == 0 ? KeyCursor.END : here[left - 1];
            int often = repeatedLeft == 0 ? KeyCursor.END : keys.repeated.keys()[repeatedLeft - 1];
            return Math.max(single, often);
        }

        /** The number of keys in a prefix that are below a key, by galloping search from the end of the prefix. */
        private static int countBelow(int[] keys, int first, int key) {
            int high = first;
            int step = 1;
            while (step <= high && keys[high - step] >= key) {
                high -= step;
                step *= 2;
            }
            return lowerBound(keys, Math.max(0, high - step), high, key);
        }
    }
}
