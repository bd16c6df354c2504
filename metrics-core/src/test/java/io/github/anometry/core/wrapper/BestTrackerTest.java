package io.github.anometry.core.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.MinMax;
import io.github.anometry.core.wrapper.BestTracker.Epoch;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BestTrackerTest {
    private final BestTracker highest = BestTracker.of(Data.accuracy(), Direction.HIGHER_IS_BETTER);

    /** Of ten images, so many are right in each epoch; -1 is an epoch without data. */
    private static void epochs(BestTracker tracker, int... right) {
        for (int count : right) {
            tracker.increment();
            if (count >= 0) {
                tracker.update(Data.labelled(count, 10));
            }
        }
    }

    private static OptionalInt bestEpoch(BestTracker tracker) {
        return tracker.best().stream().mapToInt(Epoch::number).findFirst();
    }

    @Test
    void theHighestEpochIsTheBest() {
        epochs(highest, 3, 9, 4);
        assertThat(highest.best()).contains(new Epoch(2, MetricResult.of(0.9)));
        assertThat(highest.results())
                .containsExactly(MetricResult.of(0.3), MetricResult.of(0.9), MetricResult.of(0.4))
                .isUnmodifiable();
        MetricResult result = highest.compute();
        assertThat(result.asDouble()).isEqualTo(0.4);
        assertThat(result.details())
                .containsExactly(Map.entry("epoch", 3.0), Map.entry("best", 0.9), Map.entry("best_epoch", 2.0));
        assertThat(highest.result()).isEqualTo(result);
    }

    @Test
    void theLowestMayBe() {
        BestTracker lowest = BestTracker.of(Data.accuracy(), Direction.LOWER_IS_BETTER);
        epochs(lowest, 3, 1, 4);
        assertThat(lowest.best()).contains(new Epoch(2, MetricResult.of(0.1)));
    }

    @Test
    void ofEqualEpochsTheFirstIs() {
        epochs(highest, 3, 9, 9, 3);
        assertThat(bestEpoch(highest)).hasValue(2);
        BestTracker lowest = BestTracker.of(Data.accuracy(), Direction.LOWER_IS_BETTER);
        epochs(lowest, 3, 9, 9, 3);
        assertThat(bestEpoch(lowest)).hasValue(1);
    }

    @Test
    void anUndefinedEpochNeverIs() {
        for (Direction direction : List.of(Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER)) {
            BestTracker tracker = BestTracker.of(Data.accuracy(), direction);
            epochs(tracker, -1, -1);
            assertThat(tracker.best()).isEmpty();
            assertThat(tracker.compute().details()).containsExactly(Map.entry("epoch", 2.0));
            epochs(tracker, 5, -1);
            assertThat(bestEpoch(tracker)).hasValue(3);
            assertThat(tracker.compute().isDefined()).isFalse();
            assertThat(tracker.compute().details()).isEqualTo(Map.of("epoch", 4.0, "best", 0.5, "best_epoch", 3.0));
            assertThat(tracker.results())
                    .extracting(MetricResult::isDefined)
                    .containsExactly(false, false, true, false);
        }
    }

    @Test
    void anInfiniteEpochMayBe() {
        BestTracker tracker = BestTracker.of(Data.highest(), Direction.HIGHER_IS_BETTER);
        for (float score : new float[] {3, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 4}) {
            tracker.increment();
            tracker.update(Data.scored(score));
        }
        assertThat(bestEpoch(tracker)).hasValue(3);
    }

    @Test
    void thePresentEpochMayBecomeTheBest() {
        epochs(highest, 5);
        highest.increment();
        highest.update(Data.labelled(4, 10));
        assertThat(bestEpoch(highest)).hasValue(1);
        highest.update(Data.labelled(10, 10));
        assertThat(highest.best()).contains(new Epoch(2, MetricResult.of(0.7)));
    }

    @Test
    void theFirstEpochMayBeginWithAnUpdate() {
        highest.update(Data.labelled(9, 10));
        highest.increment();
        highest.update(Data.labelled(3, 10));
        highest.increment();
        assertThat(bestEpoch(highest)).hasValue(1);
        assertThat(highest.results()).hasSize(3);
        assertThat(highest.results().get(2).isDefined()).isFalse();
    }

    @Test
    void beforeTheFirstEpochThereIsNothing() {
        assertThat(highest.best()).isEmpty();
        assertThat(highest.results()).isEmpty();
        assertThat(highest.compute())
                .isEqualTo(MetricResult.undefined("no batch with pred_label and gt_label was seen"));
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> highest.update(Data.WITHOUT_LABELS));
        assertThat(highest.results()).isEmpty();
    }

    @Test
    void updatesOfAllEpochsCount() {
        epochs(highest, 5, 5);
        highest.update(Data.labelled(0, 1));
        assertThat(highest.updateCount()).isEqualTo(3);
    }

    @Test
    void itIsTheMetricOtherwise() {
        BestTracker tracker = BestTracker.of(Data.auroc(), Direction.LOWER_IS_BETTER);
        assertThat(tracker.name()).isEqualTo("image_AUROC");
        assertThat(tracker.fields()).containsExactly(Field.PRED_SCORE, Field.GT_LABEL);
        assertThat(tracker.strict()).isTrue();
        assertThat(tracker.parameters())
                .containsExactly(
                        Map.entry("max_fpr", "none"),
                        Map.entry("standardize", true),
                        Map.entry("thresholds", "none"),
                        Map.entry("tracker_direction", "lower_is_better"))
                .isUnmodifiable();
    }

    @Test
    void forwardGivesTheBatchAlone() {
        highest.update(Data.labelled(0, 3));
        assertThat(highest.forward(Data.labelled(1, 1))).isEqualTo(MetricResult.of(1));
        assertThat(highest.compute().asDouble()).isEqualTo(0.25);
        assertThat(highest.results()).hasSize(1);
    }

    @Test
    void aResetForgetsAllEpochsAndACopyHasSeenNone() {
        epochs(highest, 9, 5);
        BestTracker copy = highest.copy();
        highest.reset();
        for (BestTracker fresh : List.of(copy, highest)) {
            assertThat(fresh.results()).isEmpty();
            assertThat(fresh.updateCount()).isZero();
            assertThat(fresh.parameters()).containsEntry("tracker_direction", "higher_is_better");
            epochs(fresh, 2);
            assertThat(fresh.best()).contains(new Epoch(1, MetricResult.of(0.2)));
        }
    }

    @Test
    void aMetricWithoutSingleValueHasNoBest() {
        BestTracker tracker =
                BestTracker.of(MinMax.builder().fields(Field.PRED_SCORE).build(), Direction.HIGHER_IS_BETTER);
        tracker.update(Data.WITHOUT_LABELS);
        assertThat(tracker.best()).isEmpty();
        assertThat(tracker.compute().details()).isEqualTo(Map.of("min", 1.0, "max", 1.0, "epoch", 1.0));
        assertThat(tracker.compute().warnings())
                .extracting(Warning::message)
                .containsExactly("no epoch is the best: the metric has no single value");
    }

    @Test
    void anyMetricMayBeTracked() {
        AnomalibMetric<?> other = Data.unmergeable();
        BestTracker tracker = BestTracker.of(other, Direction.HIGHER_IS_BETTER);
        tracker.update(Data.WITHOUT_LABELS);
        assertThat(tracker.best()).contains(new Epoch(1, MetricResult.of(1)));
    }

    @Test
    void trackersDoNotMerge() {
        assertThat(highest.mergeSupport()).isEqualTo(MergeSupport.NONE);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> highest.merge(highest.copy()))
                .withMessage("The BestTracker of Accuracy cannot merge: it keeps only the results of finished epochs, "
                        + "which cannot be combined. Update one tracker with all batches instead.");
        Evaluator evaluator = Evaluator.builder().testMetrics(highest).build();
        evaluator.update(Data.labelled(1, 2));
        assertThat(evaluator.compute().get("Accuracy").detail("best")).isEqualTo(0.5);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> evaluator.merge(evaluator.copy()))
                .withMessage(
                        "Evaluators merge metric by metric, but the state of 'Accuracy' cannot be merged. Update one "
                                + "evaluator with all batches instead.");
    }

    @Test
    void theDirectionIsTheMetricsOwnUnlessItIsGiven() {
        assertThat(BestTracker.of(Data.accuracy()).direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(BestTracker.of(Data.accuracy(), Direction.LOWER_IS_BETTER).direction())
                .isEqualTo(Direction.LOWER_IS_BETTER);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        BestTracker.of(MinMax.builder().fields(Field.PRED_SCORE).build()))
                .withMessage(
                        "The BestTracker of MinMax cannot tell which value is the best: the metric does not say whether "
                                + "higher or lower values are better. Set direction to higher_is_better or lower_is_better.");
    }
}
