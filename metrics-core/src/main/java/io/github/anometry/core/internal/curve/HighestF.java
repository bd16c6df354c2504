package io.github.anometry.core.internal.curve;

import io.github.anometry.core.internal.label.FScore;
import java.math.BigDecimal;

/** Keeps the highest F = (1 + β²) TP / (β² P + TP + FP) of those offered, the last one of equals. */
public final class HighestF {
    /** If two computed F differ by more than this relative error, the exact ones differ, too. */
    private static final double ROUNDING = 1e-14;

    private final FScore fScore;
    private final double betaSquared;
    private final long anomalous;
    private double highest = -1;
    private long itsTruePositives;
    private long itsPredicted;

    /** @param anomalous P */
    public HighestF(FScore fScore, long anomalous) {
        this.fScore = fScore;
        this.betaSquared = fScore.betaSquared();
        this.anomalous = anomalous;
    }

    /**
     * Whether this F is now the highest.
     *
     * @param predicted TP + FP
     */
    public boolean offer(long truePositives, long predicted) {
        double f = (1 + betaSquared) * truePositives / (betaSquared * anomalous + predicted);
        boolean close = Math.abs(f - highest) <= ROUNDING * f;
        if (close ? !reaches(truePositives, predicted) : f <= highest) {
            return false;
        }
        highest = f;
        itsTruePositives = truePositives;
        itsPredicted = predicted;
        return true;
    }

    /** Whether F is at least the highest, without rounding. */
    private boolean reaches(long truePositives, long predicted) {
        BigDecimal weighted = new BigDecimal(betaSquared).multiply(BigDecimal.valueOf(anomalous));
        BigDecimal mine = BigDecimal.valueOf(truePositives).multiply(weighted.add(BigDecimal.valueOf(itsPredicted)));
        BigDecimal its = BigDecimal.valueOf(itsTruePositives).multiply(weighted.add(BigDecimal.valueOf(predicted)));
        return mine.compareTo(its) >= 0;
    }

    /** TP + FP where F is highest. */
    public long predicted() {
        return itsPredicted;
    }

    /** The highest F. */
    public double value() {
        return fScore.of(itsTruePositives, anomalous, itsPredicted);
    }
}
