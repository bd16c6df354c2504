package io.github.anometry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each way to break the contract is detected, and the message shows how. */
class MetricContractBreachesTest {
    /** Two batches with the scores 0.25, 0.5 and 0.75, 1. */
    private static final List<Batch> BATCHES = List.of(scores(0.25f, 0.5f), scores(0.75f, 1));

    private static Batch scores(float... scores) {
        return Batch.builder().put(ScoreSum.FIELD, Tensor.of(scores)).build();
    }

    private static void assertBreaks(AnomalibMetric<?> metric, Clause clause, String message) {
        List<Finding> findings = MetricContract.of(metric).check(BATCHES, 1);
        assertThat(findings)
                .filteredOn(Finding::isBroken)
                .extracting(Finding::clause)
                .contains(clause);
        assertThat(findings)
                .filteredOn(finding -> finding.clause() == clause)
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @Test
    void aMetricThatKeepsItsContract() {
        assertThat(MetricContract.of(new ScoreSum()).check(BATCHES, 1))
                .extracting(Finding::outcome)
                .hasSize(Clause.values().length)
                .containsOnly(Finding.Outcome.KEPT);
        assertThat(MetricContract.of(new ScoreSum()).checkGenerated(50))
                .extracting(Finding::outcome)
                .hasSize(Clause.values().length)
                .containsOnly(Finding.Outcome.KEPT);
    }

    static class TakesNoScores extends ScoreSum {
        @Override
        void add(Tensor scores) {
            throw new IllegalStateException("out of order");
        }
    }

    @Test
    void whatItThrows() {
        assertBreaks(
                new TakesNoScores(),
                Clause.BATCHES,
                "ScoreSum breaks the metric contract. A metric accepts the batches; this one does not: it threw "
                        + "java.lang.IllegalStateException: out of order. Seed 1.");
        assertThat(MetricContract.of(new TakesNoScores()).check(BATCHES, 1).get(2))
                .isEqualTo(new Finding(
                        Clause.COMPUTE,
                        Finding.Outcome.NOT_CHECKED,
                        "The metric does not accept all of the batches, so nothing more was checked."));
    }

    static class ZeroOfNothing extends ScoreSum {
        @Override
        public MetricResult compute() {
            return MetricResult.of((double) sum);
        }
    }

    @Test
    void aValueOfNothing() {
        assertBreaks(
                new ZeroOfNothing(),
                Clause.EMPTY,
                "ScoreSum breaks the metric contract. A metric is undefined before it has seen a batch; this one does "
                        + "not: before any batch it gives 0.0 instead of undefined. Seed 1.");
    }

    static class Consumed extends ScoreSum {
        @Override
        public MetricResult compute() {
            MetricResult result = super.compute();
            sum = 0;
            return result;
        }
    }

    @Test
    void computingThatChangesTheState() {
        assertBreaks(
                new Consumed(),
                Clause.COMPUTE,
                "ScoreSum breaks the metric contract. A metric computes at any time without changing its state; this "
                        + "one does not: read a second time after batch 1 it gives 0.0 instead of 12.0. Seed 1.");
    }

    static class CountsSamples extends ScoreSum {
        @Override
        void add(Tensor scores) {
            super.add(scores);
            updates += scores.size() - 1;
        }
    }

    @Test
    void countingSomethingElse() {
        assertBreaks(
                new CountsSamples(),
                Clause.UPDATE_COUNT,
                "ScoreSum breaks the metric contract. A metric counts the batches that it accepted; this one does not: "
                        + "after 1 batch its updateCount is 2 instead of 1. Seed 1.");
    }

    static class Unforgetting extends ScoreSum {
        @Override
        public void reset() {
            updates = 0;
        }
    }

    @Test
    void aResetThatForgetsHalf() {
        assertBreaks(
                new Unforgetting(),
                Clause.RESET,
                "ScoreSum breaks the metric contract. A metric forgets everything when it is reset; this one does not: "
                        + "after reset() and the same batches again it gives 80.0 instead of 40.0. Seed 1.");
    }

    static class Clone extends ScoreSum {
        private List<Long> shared = new ArrayList<>();

        @Override
        void add(Tensor scores) {
            super.add(scores);
            shared.add(sum);
        }

        @Override
        public MetricResult compute() {
            return updates == 0
                    ? super.compute()
                    : MetricResult.of(
                            (double) shared.stream().mapToLong(Long::longValue).sum());
        }

        @Override
        public Clone copy() {
            Clone copy = new Clone();
            copy.shared = shared;
            return copy;
        }
    }

    static class Renamed extends ScoreSum {
        private String prefix = "";

        @Override
        public String name() {
            return prefix + super.name();
        }

        @Override
        public Renamed copy() {
            Renamed copy = new Renamed();
            copy.prefix = prefix + "copied_";
            return copy;
        }
    }

    static class Settled extends ScoreSum {
        private double limit = 0.3;

        @Override
        public Map<String, Object> parameters() {
            return Map.of("limit", limit);
        }

        @Override
        public Settled copy() {
            Settled copy = new Settled();
            copy.limit = limit + 1;
            return copy;
        }
    }

    @Test
    void aCopyThatIsNone() {
        assertBreaks(
                new Renamed(),
                Clause.COPY,
                "ScoreSum breaks the metric contract. A metric copies its settings and shares no state with its copy; "
                        + "this one does not: name() of a copy is copied_copied_ScoreSum instead of copied_ScoreSum. "
                        + "Seed 1.");
        assertBreaks(
                new Settled(),
                Clause.COPY,
                "ScoreSum breaks the metric contract. A metric copies its settings and shares no state with its copy; "
                        + "this one does not: parameters() of a copy is {limit=2.3} instead of {limit=1.3}. Seed 1.");
        assertBreaks(
                new Clone(),
                Clause.COPY,
                "ScoreSum breaks the metric contract. A metric copies its settings and shares no state with its copy; "
                        + "this one does not: after a copy was updated it gives 480.0 instead of 416.0. Seed 1.");
    }

    static class ForwardsAll extends ScoreSum {
        @Override
        public MetricResult forward(Batch batch) {
            update(batch);
            return compute();
        }
    }

    static class ForwardsOnly extends ScoreSum {
        @Override
        public MetricResult forward(Batch batch) {
            ScoreSum alone = copy();
            alone.update(batch);
            return alone.compute();
        }
    }

    @Test
    void forwardOfSomethingElse() {
        assertBreaks(
                new ForwardsAll(),
                Clause.FORWARD,
                "ScoreSum breaks the metric contract. A metric gives the value of the batch alone in forward, and adds "
                        + "it to its state; this one does not: from forward(batch 2) it gives 40.0 instead of 28.0. "
                        + "Seed 1.");
        assertBreaks(
                new ForwardsOnly(),
                Clause.FORWARD,
                "ScoreSum breaks the metric contract. A metric gives the value of the batch alone in forward, and adds "
                        + "it to its state; this one does not: over all batches after forward(batch 1) it gives "
                        + "undefined (no batch) instead of 12.0. Seed 1.");
    }

    static class Lenient extends ScoreSum {
        @Override
        public void update(Batch batch) {
            if (batch.find(FIELD).isPresent()) {
                super.update(batch);
            }
        }
    }

    static class Pretended extends ScoreSum {
        private boolean honest;

        @Override
        public boolean strict() {
            return false;
        }

        @Override
        public void update(Batch batch) {
            honest = batch.find(FIELD).isPresent();
            updates += honest ? 0 : 1;
            super.update(batch);
        }
    }

    @Test
    void batchesWithoutTheField() {
        assertBreaks(
                new Lenient(),
                Clause.ABSENT_FIELDS,
                "ScoreSum breaks the metric contract. A metric rejects a batch without its fields if it is strict, and "
                        + "skips it otherwise; this one does not: strict() is true and it accepts a batch without its "
                        + "fields instead of throwing a DataException. Seed 1.");
        assertBreaks(
                new Pretended(),
                Clause.ABSENT_FIELDS,
                "ScoreSum breaks the metric contract. A metric rejects a batch without its fields if it is strict, and "
                        + "skips it otherwise; this one does not: after a batch without its fields its updateCount is "
                        + "3 instead of 2. Seed 1.");
    }

    static class Keeps extends ScoreSum {
        private List<Tensor> kept = new ArrayList<>();

        @Override
        void add(Tensor scores) {
            kept.add(scores);
        }

        @Override
        public MetricResult compute() {
            sum = 0;
            kept.forEach(super::add);
            return super.compute();
        }

        @Override
        public void reset() {
            super.reset();
            kept = new ArrayList<>();
        }
    }

    @Test
    void aViewThatIsKept() {
        assertBreaks(
                new Keeps(),
                Clause.INPUTS_NOT_KEPT,
                "ScoreSum breaks the metric contract. A metric keeps no view of the batch's memory; this one does not: "
                        + "when the memory of each batch is overwritten after its update it gives 4.0 instead of 40.0. "
                        + "Seed 1.");
    }

    static class LastBatch extends ScoreSum {
        @Override
        void add(Tensor scores) {
            sum = 0;
            super.add(scores);
        }
    }

    static class CountsBatches extends ScoreSum {
        @Override
        void add(Tensor scores) {
            sum++;
        }
    }

    static class Swallows extends ScoreSum {
        @Override
        public void merge(AnomalibMetric<?> other) {
            super.merge(other);
            ((ScoreSum) other).sum = 0;
        }
    }

    static class MergesAfterAll extends ScoreSum {
        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.NONE;
        }

        @Override
        public void merge(AnomalibMetric<?> other) {
            sum += ((ScoreSum) other).sum;
        }
    }

    static class Approximates extends CountsBatches {
        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.APPROXIMATE;
        }
    }

    @Test
    void aMergeThatIsNotWhatIsDeclared() {
        assertBreaks(
                new LastBatch(),
                Clause.MERGE,
                "ScoreSum breaks the metric contract. A metric merges as it declares; this one does not: fed [2, 1.1, "
                        + "1.2] (2.1 is sample 1 of batch 2) it gives 8.0 instead of 28.0. Seed 1.");
        assertBreaks(
                new CountsBatches(),
                Clause.MERGE,
                "ScoreSum breaks the metric contract. A metric merges as it declares; this one does not: fed [2, 1.1, "
                        + "1.2] (2.1 is sample 1 of batch 2) it gives 3.0 instead of 2.0. Seed 1.");
        assertBreaks(
                new Swallows(),
                Clause.MERGE,
                "ScoreSum breaks the metric contract. A metric merges as it declares; this one does not: as the right "
                        + "side of ([] + [2]) (2.1 is sample 1 of batch 2), after the merge it gives 0.0 instead of "
                        + "28.0. Seed 1.");
        assertBreaks(
                new MergesAfterAll(),
                Clause.MERGE,
                "ScoreSum breaks the metric contract. A metric merges as it declares; this one does not: "
                        + "mergeSupport() is NONE and merge accepts another metric instead of throwing a "
                        + "ConfigurationException. Seed 1.");
    }

    @Test
    void anApproximateMergeIsMeasuredByItsBound() {
        assertThat(MetricContract.of(new Approximates()).check(BATCHES, 1))
                .filteredOn(finding -> finding.clause() == Clause.MERGE)
                .containsExactly(new Finding(
                        Clause.MERGE,
                        Finding.Outcome.NOT_CHECKED,
                        "Its merge is approximate, and no bound is known for how far the merged value may be off, so the"
                                + " value was not compared. State the bound: MetricContract.withMergeBound."));
        assertThat(MetricContract.of(new Approximates()).withMergeBound(2).check(BATCHES, 1))
                .noneMatch(Finding::isBroken);
        assertThat(MetricContract.of(new Approximates()).withMergeBound(0.5).check(BATCHES, 1))
                .filteredOn(Finding::isBroken)
                .extracting(Finding::message)
                .containsExactly(
                        "ScoreSum breaks the metric contract. A metric merges as it declares; this one does not: "
                                + "merged as ([2, 1.1, 1.2] + []) (2.1 is sample 1 of batch 2) it gives 3.0, which is "
                                + "not within 0.5 of 2.0. Seed 1.");
    }

    static class WritesHalf extends ScoreSum {
        @Override
        public void write(StateOutput out) {
            out.number(sum);
            out.number(0);
        }
    }

    static class WritesTheOrder extends ScoreSum {
        private long first;

        @Override
        void add(Tensor scores) {
            super.add(scores);
            first = first == 0 ? sum : first;
        }

        @Override
        public void write(StateOutput out) {
            super.write(out);
            out.number(first);
        }

        @Override
        public void read(StateInput in) {
            super.read(in);
            first = in.number(Long.MAX_VALUE);
        }
    }

    @Test
    void bytesThatAreSomethingElse() {
        assertBreaks(
                new WritesHalf(),
                Clause.BYTES,
                "ScoreSum breaks the metric contract. A metric is restored from its bytes unchanged; this one does "
                        + "not: read back from its bytes it gives undefined (no batch) instead of 40.0. Seed 1.");
        assertBreaks(
                new WritesTheOrder(),
                Clause.BYTES,
                "ScoreSum breaks the metric contract. A metric is restored from its bytes unchanged; this one does "
                        + "not: fed [2, 1] (2.1 is sample 1 of batch 2) its bytes differ from those for the same "
                        + "batches in the given order. Seed 1.");
    }

    static class OfMany extends ScoreSum {
        @Override
        public void write(StateOutput out) {
            throw new ConfigurationException("It cannot be written.");
        }

        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.NONE;
        }
    }

    @Test
    void whatAMetricDoesNotPromiseIsNotChecked() {
        assertThat(MetricContract.of(new OfMany()).check(BATCHES, 1))
                .filteredOn(finding -> finding.outcome() != Finding.Outcome.KEPT)
                .containsExactly(new Finding(Clause.BYTES, Finding.Outcome.NOT_CHECKED, "It cannot be written."));
    }
}
