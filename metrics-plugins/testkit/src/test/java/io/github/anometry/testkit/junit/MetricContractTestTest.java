package io.github.anometry.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.testkit.Clause;
import io.github.anometry.testkit.ScoreSum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A test class that implements the interface passes or fails with its metric. */
class MetricContractTestTest {
    private static Events run(Class<? extends MetricContractTest> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    private static List<String> failures(Events events) {
        return events.failed()
                .map(Event::getPayload)
                .map(payload -> payload.orElseThrow()
                        .toString()
                        .replaceFirst(".*AssertionFailedError: ", "")
                        .replaceFirst("]$", ""))
                .toList();
    }

    /** Tested as its author would test it. */
    static class Kept implements MetricContractTest {
        @Override
        public AnomalibMetric<?> metric() {
            return new ScoreSum();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            double sum = 0;
            for (Batch batch : batches) {
                for (float score : batch.get(Field.PRED_SCORE).toFloatArray()) {
                    sum += Math.floor(score * 16);
                }
            }
            return sum;
        }
    }

    @Test
    void aMetricThatKeepsItsContractPasses() {
        int seeds = new Kept().seeds();
        run(Kept.class)
                .assertStatistics(tests -> tests.succeeded((long) seeds * (Clause.values().length + 1))
                        .failed(0)
                        .aborted(0));
    }

    /** With a metric that forgets all but the last batch, on two seeds. */
    static class Broken extends Kept {
        @Override
        public AnomalibMetric<?> metric() {
            return new LastBatch();
        }

        @Override
        public int seeds() {
            return 2;
        }
    }

    static class LastBatch extends ScoreSum {
        @Override
        public LastBatch copy() {
            return new LastBatch();
        }

        @Override
        public void update(Batch batch) {
            reset();
            super.update(batch);
        }
    }

    @Test
    void aMetricThatBreaksItFailsWithTheSeed() {
        assertThat(failures(run(Broken.class)))
                .contains(
                        "ScoreSum gives 24.0, but the reference 60.0, with a tolerance of 1.0E-12. Seed 1.",
                        "ScoreSum gives 32.0, but the reference 128.0, with a tolerance of 1.0E-12. Seed 2.",
                        "ScoreSum breaks the metric contract. A metric counts the batches that it accepted; this one "
                                + "does not: after 2 batches its updateCount is 1 instead of 2. Seed 1.",
                        "ScoreSum breaks the metric contract. A metric merges as it declares; this one does not: fed "
                                + "[3, 1.1, 2, 1.2] (2.1 is sample 1 of batch 2) it gives 8.0 instead of 24.0. Seed 1.");
    }
}
