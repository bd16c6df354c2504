package io.github.anometry.core.evaluator;

import io.github.anometry.core.internal.ranking.AnomalousScores;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ThresholdCursor;
import io.github.anometry.core.result.ScoreCounts;
import java.util.Arrays;

/**
 * Chooses thresholds at which the counts of a ranking are kept: every score, if there are no more than the limit. Otherwise
 * those at which the counts reach the next of evenly spaced shares of anomalous elements (two fifths of the limit), of normal
 * elements (a quarter), and of the logarithm of the number of normal elements (three tenths), since low false positive rates
 * matter most. With very many scores, only those of anomalous elements are candidates, because other metrics have sorted them
 * already.
 */
final class ScoreSampling {
    /** Up to this number, sorting all scores takes negligible time. */
    private static final long MANY = 1 << 22;

    private final Ranking ranking;
    private final int limit;
    private float[] thresholds = new float[64];
    private long[] falsePositives = new long[64];
    private long[] truePositives = new long[64];
    private int size;

    private ScoreSampling(Ranking ranking, int limit) {
        this.ranking = ranking;
        this.limit = limit;
    }

    /** @param limit the maximum number of thresholds, 100 or more */
    static ScoreCounts of(Ranking ranking, int limit) {
        ScoreSampling all = new ScoreSampling(ranking, limit);
        if (!all.takeAll()) {
            all.size = 0;
            all.takeSome();
        }
        return new ScoreCounts(
                ranking.normal(),
                ranking.anomalous(),
                Arrays.copyOf(all.thresholds, all.size),
                Arrays.copyOf(all.falsePositives, all.size),
                Arrays.copyOf(all.truePositives, all.size));
    }

    private ThresholdCursor cursor() {
        boolean areMany = ranking.total() > MANY && ranking.anomalousScores().size() > limit;
        return areMany ? new OfAnomalous(ranking.anomalousScores()) : ranking.descend();
    }

    /** A cursor down the scores of anomalous elements. */
    private static final class OfAnomalous implements ThresholdCursor {
        private final AnomalousScores scores;
        private int at = -1;
        private long truePositives;

        OfAnomalous(AnomalousScores scores) {
            this.scores = scores;
        }

        @Override
        public boolean next() {
            if (at + 1 == scores.size()) {
                return false;
            }
            truePositives += scores.count(++at);
            return true;
        }

        @Override
        public float score() {
            return scores.score(at);
        }

        @Override
        public long falsePositives() {
            return scores.above(at) + scores.ties(at);
        }

        @Override
        public long truePositives() {
            return truePositives;
        }
    }

    private boolean takeAll() {
        for (ThresholdCursor cursor = cursor(); cursor.next(); ) {
            if (size == limit) {
                return false;
            }
            add(cursor);
        }
        return true;
    }

    private void takeSome() {
        long anomalousCells = limit * 2L / 5;
        long normalCells = limit / 4;
        double logCells = limit * 0.3 / Math.log1p((double) ranking.normal());
        long anomalousCell = -1;
        long normalCell = -1;
        long logCell = -1;
        boolean isTaken = true;
        ThresholdCursor cursor = cursor();
        while (cursor.next()) {
            long anomalous = cell(cursor.truePositives(), ranking.anomalous(), anomalousCells);
            long normal = cell(cursor.falsePositives(), ranking.normal(), normalCells);
            long log = (long) (Math.log1p((double) cursor.falsePositives()) * logCells);
            isTaken = anomalous != anomalousCell || normal != normalCell || log != logCell;
            if (isTaken) {
                add(cursor);
            }
            anomalousCell = anomalous;
            normalCell = normal;
            logCell = log;
        }
        if (!isTaken) {
            add(cursor);
        }
    }

    private static long cell(long count, long all, long cells) {
        return all == 0 ? 0 : (long) ((double) count / all * cells);
    }

    private void add(ThresholdCursor cursor) {
        if (size == thresholds.length) {
            thresholds = Arrays.copyOf(thresholds, size * 2);
            falsePositives = Arrays.copyOf(falsePositives, size * 2);
            truePositives = Arrays.copyOf(truePositives, size * 2);
        }
        thresholds[size] = cursor.score();
        falsePositives[size] = cursor.falsePositives();
        truePositives[size++] = cursor.truePositives();
    }
}
