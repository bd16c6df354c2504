package io.github.anometry.core.internal.ranking;

import io.github.anometry.core.internal.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct scores of anomalous elements in descending order, each with its number of elements and its rank among the
 * normal ones. This is enough for areas over ranks, because no anomalous element is between two of these scores. Immutable.
 */
public final class AnomalousScores {
    /** Finding the ranks of fewer scores is not worth a second thread. */
    private static final int SMALL = 1 << 14;

    private final int[] keys;
    private final long[] counts;
    private final long[] above;
    private final long[] ties;

    private AnomalousScores(int[] keys, long[] counts) {
        this.keys = keys;
        this.counts = counts;
        this.above = new long[keys.length];
        this.ties = new long[keys.length];
    }

    /** @param normal the normal elements, in any number of groups; sorted only if that is worthwhile */
    static AnomalousScores of(List<Keys> normal, SortedKeys anomalous) {
        AnomalousScores scores = distinct(anomalous);
        if (scores.size() == 0) {
            return scores;
        }
        normal.forEach(Keys::sortIfWorthIt);
        scores.count(normal.stream()
                .flatMap(group -> group.unsorted().grouped().stream())
                .toList());
        List<SortedKeys> sorted = normal.stream()
                .map(Keys::sorted)
                .filter(group -> group.size() > 0)
                .toList();
        int pieces = scores.size() < SMALL ? 1 : Workers.count();
        Workers.run(pieces, piece -> {
            int from = (int) ((long) scores.size() * piece / pieces);
            int to = (int) ((long) scores.size() * (piece + 1) / pieces);
            sorted.forEach(group -> scores.rank(group, from, to));
        });
        return scores;
    }

    private static AnomalousScores distinct(SortedKeys anomalous) {
        int[] keys = new int[anomalous.mostDistinct()];
        long[] counts = new long[keys.length];
        int distinct = 0;
        KeyCursor cursor = anomalous.descend();
        for (int key = cursor.key(); key != KeyCursor.END; key = cursor.key()) {
            keys[distinct] = key;
            counts[distinct++] = cursor.pass(key);
        }
        return new AnomalousScores(Arrays.copyOf(keys, distinct), Arrays.copyOf(counts, distinct));
    }

    private void count(List<GroupedKeys> normal) {
        if (normal.isEmpty()) {
            return;
        }
        GapCount counted = new GapCount(keys);
        counted.add(normal);
        long before = 0;
        for (int i = 0; i < keys.length; i++) {
            above[i] = before + counted.inGap()[i];
            ties[i] = counted.at()[i];
            before = above[i] + ties[i];
        }
    }

    private void rank(SortedKeys normal, int from, int to) {
        long total = normal.size();
        SortedKeys.AscendingCursor cursor = normal.ascending();
        for (int i = to - 1; i >= from; i--) {
            long below = cursor.below(keys[i]);
            // The key above the highest would be a NaN's, so there is always a next one.
            long upTo = cursor.below(keys[i] + 1);
            above[i] += total - upTo;
            ties[i] += upTo - below;
        }
    }

    /** The number of distinct scores. */
    public int size() {
        return keys.length;
    }

    /** The key of a score, see {@link ScoreKeys}. */
    public int key(int index) {
        return keys[index];
    }

    public float score(int index) {
        return ScoreKeys.score(keys[index]);
    }

    /** The number of anomalous elements with this score. */
    public long count(int index) {
        return counts[index];
    }

    /** The number of normal elements with a higher score. */
    public long above(int index) {
        return above[index];
    }

    /** The number of normal elements with this score. */
    public long ties(int index) {
        return ties[index];
    }
}
