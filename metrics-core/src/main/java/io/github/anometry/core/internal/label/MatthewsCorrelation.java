package io.github.anometry.core.internal.label;

import io.github.anometry.api.metric.MetricResult;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** The correlation of predicted and true labels. */
public final class MatthewsCorrelation {
    private MatthewsCorrelation() {}

    public static MetricResult of(Confusion confusion, @Nullable Double zeroDivision) {
        if (confusion.anomalous() == 0) {
            return LabelMeasure.zeroByZero(Messages.nothingAnomalous(), zeroDivision);
        }
        if (confusion.normal() == 0) {
            return LabelMeasure.zeroByZero(Messages.nothingNormal(), zeroDivision);
        }
        if (confusion.predicted() == 0) {
            return LabelMeasure.zeroByZero(Messages.nothingPredicted(), zeroDivision);
        }
        if (confusion.predictedNormal() == 0) {
            return LabelMeasure.zeroByZero(Messages.nothingPredictedNormal(), zeroDivision);
        }
        return MetricResult.of(coefficient(confusion));
    }

    /** The products do not fit into a long, and are subtracted before rounding. */
    private static double coefficient(Confusion confusion) {
        BigInteger agreement = product(confusion.truePositives(), confusion.trueNegatives());
        BigInteger disagreement = product(confusion.falsePositives(), confusion.falseNegatives());
        BigInteger truth = product(confusion.anomalous(), confusion.normal());
        BigInteger prediction = product(confusion.predicted(), confusion.predictedNormal());
        BigDecimal scale = new BigDecimal(truth.multiply(prediction)).sqrt(MathContext.DECIMAL128);
        return new BigDecimal(agreement.subtract(disagreement))
                .divide(scale, MathContext.DECIMAL128)
                .doubleValue();
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
