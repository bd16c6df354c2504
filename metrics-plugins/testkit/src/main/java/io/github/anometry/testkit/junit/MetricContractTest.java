package io.github.anometry.testkit.junit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.testkit.Finding;
import io.github.anometry.testkit.GeneratedBatches;
import io.github.anometry.testkit.MetricContract;
import io.github.anometry.testkit.internal.Messages;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests that every metric must pass. Implement it in a test class:
 *
 * <pre>{@code
 * class PixelShareTest implements MetricContractTest {
 *     public AnomalibMetric<?> metric() {
 *         return AnomalibPixelShare.builder().threshold(0.5f).build();
 *     }
 *
 *     public double reference(List<? extends Batch> batches) {
 *         ... // the plainest code that computes it from all batches
 *     }
 * }
 * }</pre>
 *
 * Batches are {@linkplain GeneratedBatches generated} unless the test provides them.
 */
public interface MetricContractTest {
    /** The metric to test, with its settings and without any data. */
    AnomalibMetric<?> metric();

    /** The expected value over all these batches, computed in another way; NaN if it is undefined. */
    double reference(List<? extends Batch> batches);

    /** Batches drawn by a seed: the same for the same seed, with the cases that matter to the metric. */
    default List<? extends Batch> batches(long seed) {
        return GeneratedBatches.of(metric(), seed);
    }

    /** How many seeds to test, starting at 1. */
    default int seeds() {
        return 20;
    }

    /** The allowed difference between the value and the reference: rounding. */
    default double tolerance() {
        return 1e-12;
    }

    /** The allowed error of a merge that is declared approximate; see {@link MetricContract#withMergeBound}. */
    default double mergeBound() {
        return Double.POSITIVE_INFINITY;
    }

    /** A test for each clause of the contract and each seed. */
    @TestFactory
    default Stream<DynamicContainer> keepsTheContract() {
        return LongStream.rangeClosed(1, seeds())
                .mapToObj(seed -> DynamicContainer.dynamicContainer(
                        "seed " + seed,
                        MetricContract.of(metric()).withMergeBound(mergeBound()).check(batches(seed), seed).stream()
                                .map(finding ->
                                        DynamicTest.dynamicTest(finding.clause().promise(), () -> report(finding)))));
    }

    private static void report(Finding finding) {
        switch (finding.outcome()) {
            case KEPT -> {}
            case BROKEN -> fail(finding.message());
            case NOT_CHECKED -> abort(finding.message());
        }
    }

    /** A test for each seed. */
    @TestFactory
    default Stream<DynamicTest> agreesWithTheReference() {
        return LongStream.rangeClosed(1, seeds())
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(seed)));
    }

    private void compare(long seed) {
        List<? extends Batch> batches = batches(seed);
        AnomalibMetric<?> metric = metric();
        batches.forEach(metric::update);
        MetricResult result = metric.result();
        double expected = reference(batches);
        boolean agrees = Double.isNaN(expected)
                ? Double.isNaN(result.asDouble())
                : result.asDouble() == expected || Math.abs(result.asDouble() - expected) <= tolerance();
        if (!agrees) {
            fail(Messages.notTheReference(
                    metric.name(),
                    result.toString(),
                    Double.isNaN(expected) ? "undefined" : Double.toString(expected),
                    tolerance(),
                    seed));
        }
    }
}
