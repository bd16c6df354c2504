package io.github.anometry.core.evaluator;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.testing.TestMetric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to the others when one metric fails. */
class KeepGoingTest {
    private static final Batch BATCH = Batch.builder()
            .put(PRED_SCORE, Tensor.of(new float[] {0.1f, 0.9f}))
            .put(GT_LABEL, Tensor.of(new boolean[] {false, true}))
            .build();

    /** Fails on its second batch, and when it has seen none. */
    private static final class Fragile implements Metric<MetricResult> {
        private int batches;

        void update() {
            if (++batches == 2) {
                throw new IllegalStateException("too much");
            }
        }

        @Override
        public MetricResult compute() {
            if (batches == 1) {
                throw new IllegalStateException("too little");
            }
            return MetricResult.of(batches);
        }

        @Override
        public void reset() {
            batches = 0;
        }
    }

    private static AnomalibMetric<?> fragile() {
        return TestMetric.of(
                new TestMetric.Binding("Fragile", "", true, List.of("score"), List.of(PRED_SCORE)),
                Fragile::new,
                (metric, arguments) -> metric.update());
    }

    private static Evaluator evaluator(boolean keepGoing) {
        return Evaluator.builder()
                .testMetrics(
                        AUROC.builder().fields(PRED_SCORE, GT_LABEL).build(),
                        fragile(),
                        F1Max.builder().fields(PRED_SCORE, GT_LABEL).build())
                .keepGoing(keepGoing)
                .build();
    }

    @Test
    void byDefaultTheFailureIsThrownAfterTheOthersHaveTakenTheBatch() {
        Evaluator evaluator = evaluator(false);
        evaluator.update(BATCH);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> evaluator.update(BATCH))
                .withMessage("Fragile failed on batch 2: java.lang.IllegalStateException: too much. The cause of this"
                        + " exception says where.")
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(evaluator.test().failures()).isEmpty();
        assertThat(evaluator.test().metrics().get(2).updateCount()).isEqualTo(2);
    }

    @Test
    void anEvaluatorThatKeepsGoingLeavesTheMetricOut() {
        Evaluator evaluator = evaluator(true);
        for (int i = 0; i < 3; i++) {
            evaluator.update(BATCH);
        }
        EvaluationResult result = evaluator.compute();
        assertThat(result.get("AUROC").asDouble()).isEqualTo(1);
        assertThat(result.updateCounts()).isEqualTo(Map.of("AUROC", 3L, "Fragile", 1L, "F1Max", 3L));
        assertThat(result.get("Fragile").undefinedReason().orElseThrow())
                .isEqualTo(
                        "it failed on batch 2 and has been left out since: java.lang.IllegalStateException: too much");
        assertThat(evaluator.test().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.metric()).isEqualTo("Fragile");
            assertThat(failure.batch()).isEqualTo(2);
            assertThat(failure.cause()).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void aMetricThatCannotBeComputedIsUndefinedForNow() {
        Evaluator evaluator = evaluator(true);
        evaluator.update(BATCH);
        assertThat(evaluator.compute().get("Fragile").undefinedReason().orElseThrow())
                .isEqualTo("it could not be computed: java.lang.IllegalStateException: too little");
        assertThat(evaluator.test().failures()).hasSize(1);
        assertThat(evaluator.compute().get("AUROC").isScalar()).isTrue();
        assertThat(evaluator.test().failures()).hasSize(1);
    }

    @Test
    void aResetForgetsFailures() {
        Evaluator evaluator = evaluator(true);
        evaluator.update(BATCH);
        evaluator.update(BATCH);
        evaluator.reset();
        assertThat(evaluator.test().failures()).isEmpty();
        evaluator.update(BATCH);
        assertThat(evaluator.compute().updateCounts()).containsEntry("Fragile", 1L);
    }

    @Test
    void aCopyKeepsGoingToo() {
        assertThat(evaluator(true).copy().test().keepsGoing()).isTrue();
        assertThat(evaluator(false).copy().test().keepsGoing()).isFalse();
    }
}
