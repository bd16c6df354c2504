package io.github.anometry.core.internal.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.metric.MetricResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The correlation is exact for counts of all sizes, also where their products are no longs and no exact doubles. */
class MatthewsCorrelationTest {
    private static final int SETS = 1000;
    private static final MathContext PRECISE = new MathContext(100);

    private static double mcc(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
        Confusion confusion = new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives);
        MetricResult result = MatthewsCorrelation.of(confusion, null);
        assertThat(result.isDefined()).isTrue();
        return result.asDouble();
    }

    /** 1 or more, of all orders of magnitude up to 2⁶⁰. */
    private static long count(Random random) {
        return 1 + (random.nextLong() >>> (4 + random.nextInt(60)));
    }

    @Test
    void isExactlyOneIfAllLabelsAreRightAndMinusOneIfAllAreWrong() {
        for (int seed = 0; seed < SETS; seed++) {
            Random random = new Random(seed);
            long one = count(random);
            long other = count(random);
            String description = one + " and " + other;
            assertThat(mcc(one, 0, 0, other)).as(description).isEqualTo(1);
            assertThat(mcc(0, one, other, 0)).as(description).isEqualTo(-1);
        }
    }

    @Test
    void isNextToThePreciseValueAndChangesItsSignWithThePredictions() {
        for (int seed = 0; seed < SETS; seed++) {
            Random random = new Random(seed);
            long a = count(random);
            long b = count(random);
            long c = count(random);
            long d = count(random);
            BigDecimal dividend =
                    decimal(a).multiply(decimal(d)).subtract(decimal(b).multiply(decimal(c)));
            BigDecimal divisor = decimal(a + b).sqrt(PRECISE);
            for (long marginal : new long[] {a + c, b + d, c + d}) {
                divisor = divisor.multiply(decimal(marginal).sqrt(PRECISE));
            }
            double expected = dividend.divide(divisor, PRECISE).doubleValue();
            String description = a + ", " + b + ", " + c + ", " + d;
            double actual = mcc(a, b, c, d);
            assertThat(Math.abs(actual - expected)).as(description).isLessThanOrEqualTo(Math.ulp(expected));
            assertThat(actual).as(description).isBetween(-1.0, 1.0);
            assertThat(mcc(d, c, b, a)).as("classes swapped: %s", description).isEqualTo(actual);
            assertThat(mcc(c, d, a, b))
                    .as("predictions swapped: %s", description)
                    .isEqualTo(0 - actual);
        }
    }

    private static BigDecimal decimal(long count) {
        return BigDecimal.valueOf(count);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 1000, 1L << 27, 1L << 40, (1L << 53) + 1, 1L << 60})
    void aDifferenceOfOneIsNotLostInTheProducts(long k) {
        // k · k − (k + 1)(k − 1) = 1, and the marginals are 2k + 1 and 2k − 1 twice.
        double expected = BigDecimal.ONE
                .divide(decimal(2 * k + 1).multiply(decimal(2 * k - 1)), PRECISE)
                .doubleValue();
        assertThat(mcc(k, k + 1, k - 1, k)).isEqualTo(expected);
        assertThat(mcc(k, k, k, k)).isZero();
    }
}
