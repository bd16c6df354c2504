package io.github.anometry.plugin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.testkit.junit.MetricContractTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests that every wrapper of a library's metric passes: the contract of metrics, and the same values as the library
 * called by hand with all data at once ({@link #reference}).
 */
public interface WrapperTest extends MetricContractTest {
    /** Every seed takes its time with a library that is slow. */
    @Override
    default int seeds() {
        return 10;
    }

    @Test
    default void agreesOnASmallSet() {
        requireAgreement(TestBatches.small());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void agreesOnHundredsOfScores(long seed) {
        requireAgreement(TestBatches.random(seed));
    }

    @Test
    default void agreesOnPredictionsOfADetector() {
        Optional<List<ImageBatch>> hazelnut = TestBatches.hazelnut();
        assumeTrue(hazelnut.isPresent(), TestBatches::noHazelnut);
        requireAgreement(hazelnut.orElseThrow());
    }

    private void requireAgreement(List<ImageBatch> batches) {
        AnomalibMetric<?> metric = metric();
        batches.forEach(metric::update);
        double expected = reference(batches);
        double value = metric.result().asDouble();
        if (Double.isNaN(expected)) {
            assertThat(value).isNaN();
        } else {
            assertThat(value).isCloseTo(expected, within(tolerance()));
        }
    }
}
