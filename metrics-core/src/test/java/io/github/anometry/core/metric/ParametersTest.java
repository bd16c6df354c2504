package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.batch.Tensor;
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
        assertRefused(() -> new RocArea(limit, true), "max_fpr is " + text + ", but must be above 0 and at most 1.");
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
        assertRefused(() -> new BestF1(beta), "beta is " + text + ", but must be above 0 and at most 1000000.");
    }

    @Test
    void betaMayBeAsSmallAsADoubleGets() {
        BestF1 metric = new BestF1(Double.MIN_VALUE);
        metric.update(Tensor.of(new float[] {1, 2, 3, 4}), Tensor.of(new int[] {1, 0, 1, 0}));
        // No more than precision: 1 of 2 from 3 on, 2 of 4 from 1 on.
        assertThat(metric.compute().asDouble()).isEqualTo(0.5);
        assertThat(metric.compute().detail("threshold")).isEqualTo(1);
    }

    @Test
    void thresholdsAreNumbers() {
        String message = "threshold is NaN, but must be a number.";
        assertRefused(() -> new ThresholdedF1(Float.NaN, Average.BINARY, null, false), message);
        assertRefused(() -> new ThresholdedAccuracy(Float.NaN, Average.MICRO, null, false), message);
        assertRefused(() -> new ThresholdedPrecision(Float.NaN, Average.MACRO, null, true), message);
        assertRefused(() -> new ThresholdedRecall(Float.NaN, Average.BINARY, null, false), message);
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
}
