package io.github.anometry.plugin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.testkit.junit.MetricContractTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests that every adapter of a library's metric must pass: the metric contract, the same values as calling the
 * library by hand with all data at once ({@link #reference}), and a round trip through YAML.
 */
public interface WrapperTest extends MetricContractTest {
    /** A slow library takes its time for every seed. */
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

    @Test
    default void isMadeAgainFromYaml() {
        MetricRegistry registry = MetricRegistry.load();
        AnomalibMetric<?> metric = metric();
        Evaluator evaluator = Evaluator.builder()
                .customFields(metric.fields().toArray(Field<?>[]::new))
                .testMetrics(metric)
                .build();
        String yaml = EvaluationConfig.of(evaluator, registry).toYaml();
        AnomalibMetric<?> again = EvaluationConfig.parse(yaml, "evaluation.yaml")
                .evaluator(registry, metric.fields())
                .test()
                .metrics()
                .get(0);
        assertThat((Object) again.getClass()).isEqualTo(metric.getClass());
        assertThat(again.name()).isEqualTo(metric.name());
        assertThat(again.fields()).isEqualTo(metric.fields());
        assertThat(again.strict()).isEqualTo(metric.strict());
        assertThat(again.parameters()).isEqualTo(metric.parameters());
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
