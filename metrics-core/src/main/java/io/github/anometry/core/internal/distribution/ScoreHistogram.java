package io.github.anometry.core.internal.distribution;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreCursor;
import java.util.function.ToLongFunction;

/**
 * Counts scores in bins of equal width between two scores. A bin includes its lower edge, but not its upper one, except for
 * the last bin.
 */
public final class ScoreHistogram {
    private final double[] edges;

    /** @param bins at least one */
    public ScoreHistogram(float lowest, float highest, int bins) {
        this.edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            edges[i] = lowest + ((double) highest - lowest) * i / bins;
        }
        edges[bins] = highest;
    }

    /** The edges of the bins, one more than there are bins. */
    public Tensor edges() {
        return Tensor.of(edges.clone());
    }

    /** The number of scores in each bin, where {@code here} gives the number at each distinct score. */
    public long[] count(Ranking ranking, ToLongFunction<ScoreCursor> here) {
        long[] counts = new long[edges.length - 1];
        int bin = counts.length - 1;
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
            while (bin > 0 && cursor.score() < edges[bin]) {
                bin--;
            }
            counts[bin] += here.applyAsLong(cursor);
        }
        return counts;
    }
}
