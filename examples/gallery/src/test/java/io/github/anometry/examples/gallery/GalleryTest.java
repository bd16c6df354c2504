package io.github.anometry.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.testkit.Finding;
import io.github.anometry.testkit.MetricContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each wrapper computes what its library computes by hand, and honours the metric contract. */
final class GalleryTest {
    /** The effect of a different order of additions. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @MethodSource("examples")
    void measuresWhatTheLibraryDoes(Example example) {
        for (long seed = 1; seed <= 3; seed++) {
            Predictions predictions = Predictions.of(seed);
            AnomalibMetric<?> metric = example.metric().copy();
            predictions.batches().forEach(metric::update);
            assertThat(valuesOf(metric.result()))
                    .as("seed %d", seed)
                    .usingElementComparator((a, b) -> Math.abs(a - b) <= ROUNDING ? 0 : Double.compare(a, b))
                    .containsExactly(example.byHand().apply(predictions));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsTheContract(Example example) {
        for (long seed = 1; seed <= 3; seed++) {
            List<Finding> findings = MetricContract.of(example.metric())
                    .check(Predictions.of(seed).batches(), seed);
            assertThat(findings)
                    .as("seed %d", seed)
                    .filteredOn(Finding::isBroken)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isMadeAgainFromYaml(Example example) {
        MetricRegistry registry = MetricRegistry.load();
        Evaluator evaluator = Evaluator.builder().testMetrics(example.metric()).build();
        String yaml = EvaluationConfig.of(evaluator, registry).toYaml();
        List<AnomalibMetric<?>> again = EvaluationConfig.parse(yaml, "evaluation.yaml")
                .evaluator(registry, example.metric().fields())
                .test()
                .metrics();
        assertThat(again).hasSize(1);
        assertThat((Object) again.get(0).getClass()).isEqualTo(example.metric().getClass());
        assertThat(again.get(0).parameters()).isEqualTo(example.metric().parameters());
    }

    /** Too little data for a correlation, or only one class: such a metric is undefined and does not stop an evaluation. */
    @ParameterizedTest
    @MethodSource("examples")
    void takesASingleImage(Example example) {
        for (Predictions single : Predictions.ofSingleImages()) {
            AnomalibMetric<?> metric = example.metric().copy();
            single.batches().forEach(metric::update);
            assertThatCode(metric::result).doesNotThrowAnyException();
        }
    }

    /** Libraries that return a number if there is no value. */
    @Test
    void numbersThatMeanNoValueAreNone() {
        List<AnomalibMetric<?>> metrics = List.of(
                AnomalibFMeasure.builder().build(),
                AnomalibPearsonCorrelation.builder().build(),
                AnomalibROCEvaluation.builder().build());
        for (Predictions single : Predictions.ofSingleImages()) {
            for (AnomalibMetric<?> metric : metrics) {
                AnomalibMetric<?> copy = metric.copy();
                single.batches().forEach(copy::update);
                assertThat(copy.result().isDefined()).as(copy.name()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areasOfWekaAndElkiAreThoseOfAuroc(long seed) {
        AUROC auroc = AUROC.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build();
        List<AnomalibMetric<?>> areas = List.of(
                AnomalibThresholdCurve.builder().build(),
                AnomalibROCEvaluation.builder().build());
        for (ImageBatch batch : Predictions.of(seed).batches()) {
            auroc.update(batch);
            areas.forEach(area -> area.update(batch));
        }
        assertThat(areas)
                .allSatisfy(area -> assertThat(area.result().asDouble())
                        .as(area.name())
                        .isCloseTo(auroc.compute().asDouble(), within(ROUNDING)));
    }

    private static double[] valuesOf(MetricResult result) {
        List<Double> values = new ArrayList<>();
        values.add(result.asDouble());
        values.addAll(result.details().values());
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Stream<Example> examples() {
        return Stream.concat(PermissiveExamples.all().stream(), CopyleftExamples.all().stream());
    }
}
