package io.github.anometry.core.internal.label;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.Ranges;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** F, in which recall counts β times as much as precision, rounded once, so at most 1 and 1 if nothing is wrong. */
public record FScore(double betaSquared) implements LabelMeasure {
    public static FScore ofBeta(double beta) {
        double checked = Ranges.weight("beta", beta);
        return new FScore(checked * checked);
    }

    @Override
    public MetricResult of(Confusion confusion, @Nullable Double zeroDivision) {
        return confusion.anomalous() + confusion.predicted() > 0
                ? MetricResult.of(of(confusion.truePositives(), confusion.anomalous(), confusion.predicted()))
                : LabelMeasure.zeroByZero(Messages.nothingPredictedOrAnomalous(), zeroDivision);
    }

    /** F if some element is anomalous or predicted anomalous. */
    public double of(long truePositives, long anomalous, long predicted) {
        if (truePositives == 0) {
            return 0; // even if β² underflows to 0
        }
        BigDecimal exactBetaSquared = new BigDecimal(betaSquared);
        BigDecimal dividend = exactBetaSquared.add(BigDecimal.ONE).multiply(BigDecimal.valueOf(truePositives));
        BigDecimal divisor =
                exactBetaSquared.multiply(BigDecimal.valueOf(anomalous)).add(BigDecimal.valueOf(predicted));
        return dividend.divide(divisor, MathContext.DECIMAL128).doubleValue();
    }
}
