package io.github.anometry.core.internal.ranking;

/** A cursor down sorted keys. */
final class KeyCursor {
    /** No score has this key (it would be a NaN). */
    static final int END = Integer.MIN_VALUE;

    private static final int[] EMPTY = {};

    private final SortedKeys keys;
    private int part;
    private int[] here = EMPTY;
    private int left;
    private int repeatedLeft;

    KeyCursor(SortedKeys keys) {
        this.keys = keys;
        this.part = keys.parts().size();
        this.repeatedLeft = keys.repeated().keys().length;
        toPartWithKeys();
    }

    private void toPartWithKeys() {
        while (left == 0 && part > 0) {
            here = keys.parts().get(--part);
            left = here.length;
        }
    }

    /** The highest remaining key, or {@link #END}. */
    int key() {
        int single = left == 0 ? END : here[left - 1];
        int repeated = repeatedLeft == 0 ? END : keys.repeated().keys()[repeatedLeft - 1];
        return Math.max(single, repeated);
    }

    /** Passes all occurrences of {@code key}, which is not below the highest remaining key, and returns their number. */
    long pass(int key) {
        long count = 0;
        while (left > 0 && here[left - 1] == key) {
            count++;
            left--;
            if (left == 0) {
                toPartWithKeys();
            }
        }
        if (repeatedLeft > 0 && keys.repeated().keys()[repeatedLeft - 1] == key) {
            count += keys.repeated().count(--repeatedLeft);
        }
        return count;
    }
}
