package io.github.anometry.core.evaluator;

import io.github.anometry.core.ranking.Ranking;
import io.github.anometry.core.ranking.ScoreCursor;
import io.github.anometry.core.result.ScoreCounts;
import java.util.Arrays;

/**
 * Chooses thresholds at which the counts of a ranking are kept: every score, if there are no more than the limit; else those at which
 * the counts reach the next of evenly spaced shares of anomalous elements (two fifths of the limit), of normal elements (a quarter),
 * and of the logarithm of the number of normal elements (three tenths), since low false positive rates matter most.
 */
final class ScoreSampling {
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

    /** @param limit how many thresholds there are at most, 100 or more */
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

    private boolean takeAll() {
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
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
        boolean isLast = false;
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
            long anomalous = cell(cursor.truePositives(), ranking.anomalous(), anomalousCells);
            long normal = cell(cursor.falsePositives(), ranking.normal(), normalCells);
            long log = (long) (Math.log1p((double) cursor.falsePositives()) * logCells);
            isLast = anomalous != anomalousCell || normal != normalCell || log != logCell;
            if (isLast) {
                add(cursor);
            }
            anomalousCell = anomalous;
            normalCell = normal;
            logCell = log;
        }
        if (!isLast) {
            addLowest();
        }
    }

    private static long cell(long count, long all, long cells) {
        return all == 0 ? 0 : (long) ((double) count / all * cells);
    }

    private void add(ScoreCursor cursor) {
        add(cursor.score(), cursor.falsePositives(), cursor.truePositives());
    }

    private void addLowest() {
        float lowest = Math.min(
                ranking.normal() == 0 ? Float.POSITIVE_INFINITY : ranking.normalScore(0),
                ranking.anomalous() == 0 ? Float.POSITIVE_INFINITY : ranking.anomalousScore(0));
        add(lowest, ranking.normal(), ranking.anomalous());
    }

    private void add(float threshold, long fp, long tp) {
        if (size == thresholds.length) {
            thresholds = Arrays.copyOf(thresholds, size * 2);
            falsePositives = Arrays.copyOf(falsePositives, size * 2);
            truePositives = Arrays.copyOf(truePositives, size * 2);
        }
        thresholds[size] = threshold;
        falsePositives[size] = fp;
        truePositives[size++] = tp;
    }
}
