package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics refuse what their parameters cannot be. */
class ParametersTest {
    private static void assertRefused(ThrowingCallable construction, String message) {
        assertThatIllegalArgumentException().isThrownBy(construction).withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.5, 1.5",
        "-0.1, -0.1",
        "NaN, NaN",
        "Infinity, Infinity",
        "1.0000000000000002, 1.0000000000000002"
    })
    void limitsAreFractionsAboveZero(double limit, String text) {
        assertRefused(
                () -> new RegionOverlapArea(limit, 8), "fpr_limit is " + text + ", but must be above 0 and at most 1.");
        assertRefused(
                () -> new SaturatedOverlapArea(limit), "fpr_limit is " + text + ", but must be above 0 and at most 1.");
        assertRefused(
                () -> new RocArea(limit, true, null), "max_fpr is " + text + ", but must be above 0 and at most 1.");
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "-0.1, -0.1", "NaN, NaN", "-4.9e-324, -4.9E-324", "1.0000000000000002, 1.0000000000000002"})
    void ratesAreShares(double rate, String text) {
        assertRefused(() -> new NormalsBelowQuantile(rate), "fnr is " + text + ", but must be from 0 to 1.");
        assertRefused(() -> new AnomalousAboveQuantile(rate), "fpr is " + text + ", but must be from 0 to 1.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void aHistogramHasAtLeastOneBin(int bins) {
        assertRefused(() -> new LogScoreDistribution(bins), "bins is " + bins + ", but must be from 1 to 1000000.");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 0, -4, 1, 26})
    void connectivityIsFourOrEight(int neighbours) {
        String message = "connectivity is " + neighbours + ", but a pixel has 4 or 8 neighbours. Use 4 or 8.";
        assertRefused(() -> new RegionOverlapArea(0.3, neighbours), message);
        assertRefused(() -> new RegionRecall(0.5f, neighbours), message);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "NaN, NaN", "Infinity, Infinity", "1e200, 1.0E200", "1000001, 1000001"})
    void betaIsAWeight(double beta, String text) {
        String message = "beta is " + text + ", but must be above 0 and at most 1000000.";
        assertRefused(() -> BestF1.ofBeta(beta), message);
        assertRefused(() -> new ThresholdedFBeta(beta, 0.5f, Average.BINARY, null, false), message);
    }

    @Test
    void betaMayBeAsSmallAsADoubleGets() {
        BestF1 metric = new BestF1(Double.MIN_VALUE, null);
        metric.update(Tensor.of(new float[] {1, 2, 3, 4}), Tensor.of(new int[] {1, 0, 1, 0}));
        // No more than precision: 1 of 2 from 3 on, 2 of 4 from 1 on.
        assertThat(metric.compute().asDouble()).isEqualTo(0.5);
        assertThat(metric.compute().detail("threshold")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -1, Integer.MIN_VALUE, 1048577, Integer.MAX_VALUE})
    void binsAreTwoOrMoreAndBounded(int count) {
        String message = "thresholds is " + count + ", but must be none or from 2 to 1048576.";
        assertRefused(() -> new RocArea(null, true, count), message);
        assertRefused(() -> new StepwisePrecision(count), message);
        assertRefused(() -> new BestF1(1, count), message);
    }

    @Test
    void aBetaWhoseSquareIsNoDoubleLeavesFDefined() {
        ThresholdedFBeta metric = new ThresholdedFBeta(Double.MIN_VALUE, 0.5f, Average.BINARY, null, false);
        metric.update(Tensor.of(new float[] {0, 0.1f}), Tensor.of(new int[] {1, 0}));
        // Nothing was predicted, but something is anomalous.
        assertThat(metric.compute().asDouble()).isZero();
        metric.update(Tensor.of(new float[] {0.9f, 0.5f}), Tensor.of(new int[] {1, 0}));
        assertThat(metric.compute()).isEqualTo(MetricResult.of(0.5));
    }

    @Test
    void thresholdsAreNumbers() {
        String message = "threshold is NaN, but must be a number.";
        assertRefused(() -> new ThresholdedF1(Float.NaN, Average.BINARY, null, false), message);
        assertRefused(() -> new ThresholdedAccuracy(Float.NaN, Average.MICRO, null, false), message);
        assertRefused(() -> new ThresholdedPrecision(Float.NaN, Average.MACRO, null, true), message);
        assertRefused(() -> new ThresholdedRecall(Float.NaN, Average.BINARY, null, false), message);
        assertRefused(() -> new ThresholdedFBeta(1, Float.NaN, Average.BINARY, null, false), message);
        assertRefused(() -> new ThresholdedSpecificity(Float.NaN, Average.BINARY, null, false), message);
        assertRefused(() -> new ThresholdedMatthews(Float.NaN, null, false), message);
        assertRefused(() -> new ThresholdedBalancedAccuracy(Float.NaN, null, false), message);
        assertRefused(() -> new ThresholdedJaccard(Float.NaN, Average.BINARY, null, false), message);
        assertRefused(() -> new ThresholdedDice(Float.NaN, Average.BINARY, null, false), message);
        assertRefused(() -> new ThresholdedConfusion(Float.NaN), message);
        assertRefused(() -> new FixedThreshold(Double.NaN), "default_value is NaN, but must be a number.");
        assertRefused(() -> new RegionRecall(Float.NaN, 8), message);
        assertRefused(() -> new SaturatedRecall(Float.NaN), message);
        String ofCurves = "one of the thresholds is NaN. Give numbers; they may be infinite.";
        assertRefused(() -> new RocCurve(new float[] {0, Float.NaN}, 0), ofCurves);
        assertRefused(() -> new PrecisionRecallCurve(new float[] {Float.NaN}, 0), ofCurves);
    }

    @Test
    void zeroDivisionIsANumber() {
        String message = "zero_division is NaN, but must be a number or none.";
        assertRefused(() -> new ThresholdedF1(0.5f, Average.BINARY, Double.NaN, false), message);
        assertRefused(() -> new ThresholdedAccuracy(0.5f, Average.MACRO, Double.NaN, false), message);
        assertRefused(() -> new ThresholdedFBeta(2, 0.5f, Average.BINARY, Double.NaN, false), message);
        assertRefused(() -> new ThresholdedSpecificity(0.5f, Average.MICRO, Double.NaN, false), message);
        assertRefused(() -> new ThresholdedMatthews(0.5f, Double.NaN, false), message);
        assertRefused(() -> new ThresholdedBalancedAccuracy(0.5f, Double.NaN, true), message);
        assertRefused(() -> new ThresholdedJaccard(0.5f, Average.BINARY, Double.NaN, false), message);
        assertRefused(() -> new ThresholdedDice(0.5f, Average.BINARY, Double.NaN, false), message);
    }

    @Test
    void curvesTakeThresholdsOrTheirNumber() {
        String message = "thresholds and num_thresholds are both set. Give the thresholds or their number.";
        assertRefused(() -> new RocCurve(new float[] {0.5f}, 5), message);
        assertRefused(() -> new PrecisionRecallCurve(new float[] {0.5f}, 5), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1, -100})
    void aCurveHasTwoPointsOrMore(int count) {
        String message = "num_thresholds is " + count + ", but must be 2 or more.";
        assertRefused(() -> new RocCurve(new float[0], count), message);
        assertRefused(() -> new PrecisionRecallCurve(new float[0], count), message);
    }

    private static ImageOverlapArea area(double... fprBounds) {
        return new ImageOverlapArea(fprBounds, OverlapMode.EXACT, OverlapBounds.EXACT, 300_000, false);
    }

    @Test
    void fprBoundsAreTwoRatesInOrder() {
        String advice = ", but must be two rates: the lower one above 0, the upper one higher and at most 1.";
        assertRefused(() -> area(), "fpr_bounds is none" + advice);
        assertRefused(() -> area(0.5), "fpr_bounds is 0.5" + advice);
        assertRefused(() -> area(0.1, 0.2, 0.3), "fpr_bounds is 0.1, 0.2, 0.3" + advice);
        assertRefused(() -> area(0, 0.2), "fpr_bounds is 0, 0.2" + advice);
        assertRefused(() -> area(-0.1, 0.2), "fpr_bounds is -0.1, 0.2" + advice);
        assertRefused(() -> area(0.2, 0.2), "fpr_bounds is 0.2, 0.2" + advice);
        assertRefused(() -> area(1e-4, 1e-5), "fpr_bounds is 1.0E-4, 1.0E-5" + advice);
        assertRefused(() -> area(0.5, 1.5), "fpr_bounds is 0.5, 1.5" + advice);
        assertRefused(() -> area(Double.NaN, 1), "fpr_bounds is NaN, 1" + advice);
        assertRefused(() -> area(0.5, Double.NaN), "fpr_bounds is 0.5, NaN" + advice);
        assertThat(area(Double.MIN_VALUE, 1).compute().undefinedReason()).contains("there is no data");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -100})
    void aGridHasTwoThresholdsOrMore(int count) {
        String message = "num_thresholds is " + count + ", but must be from 2 to 100000000.";
        assertRefused(
                () -> new ImageOverlapArea(new double[] {0.1, 0.2}, OverlapMode.GRID, OverlapBounds.EXACT, count, true),
                message);
        assertRefused(() -> new ImageOverlapCurves(OverlapMode.GRID, count), message);
    }
}
