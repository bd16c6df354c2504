package io.github.anometry.core.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.ROC;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MinMaxTrackerTest {
    private final MinMaxTracker tracker = MinMaxTracker.of(Data.accuracy());

    @Test
    void itRemembersTheLowestAndTheHighestValueComputed() {
        tracker.update(Data.labelled(1, 2));
        assertThat(tracker.compute()).isEqualTo(value(0.5, 0.5, 0.5));
        tracker.update(Data.labelled(0, 2));
        assertThat(tracker.result()).isEqualTo(value(0.25, 0.25, 0.5));
        tracker.update(Data.labelled(4, 4));
        assertThat(tracker.compute()).isEqualTo(value(0.625, 0.25, 0.625));
        tracker.update(Data.labelled(0, 2));
        assertThat(tracker.compute()).isEqualTo(value(0.5, 0.25, 0.625));
        assertThat(tracker.compute()).isEqualTo(value(0.5, 0.25, 0.625));
        assertThat(tracker.compute().details().keySet()).containsExactly("min", "max");
        assertThat(tracker.updateCount()).isEqualTo(4);
    }

    private static MetricResult value(double value, double min, double max) {
        return MetricResult.of(value).withDetail("min", min).withDetail("max", max);
    }

    @Test
    void whatWasNotComputedWasNotSeen() {
        tracker.update(Data.labelled(0, 1));
        tracker.update(Data.labelled(1, 1));
        assertThat(tracker.compute()).isEqualTo(value(0.5, 0.5, 0.5));
    }

    @Test
    void forwardGivesTheBatchAloneWhichIsNotSeen() {
        tracker.update(Data.labelled(0, 3));
        assertThat(tracker.forward(Data.labelled(1, 1))).isEqualTo(MetricResult.of(1));
        assertThat(tracker.compute()).isEqualTo(value(0.25, 0.25, 0.25));
    }

    @Test
    void undefinedValuesDoNotCount() {
        MetricResult undefined = tracker.compute();
        assertThat(undefined).isEqualTo(MetricResult.undefined("no batch with pred_label and gt_label was seen"));
        tracker.update(Data.labelled(1, 1));
        assertThat(tracker.compute()).isEqualTo(value(1, 1, 1));
    }

    @Test
    void aMetricWithoutSingleValueHasNeither() {
        MinMaxTracker curve = MinMaxTracker.of(
                ROC.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build());
        curve.update(Data.scored(-1, 1));
        assertThat(curve.compute().curve()).isPresent();
        assertThat(curve.compute().details()).isEmpty();
        assertThat(curve.compute().warnings())
                .extracting(Warning::message)
                .containsExactly("there is no lowest and highest value: the metric has no single value");
    }

    @Test
    void itIsTheMetricOtherwise() {
        MinMaxTracker ofAuroc = MinMaxTracker.of(Data.auroc());
        assertThat(ofAuroc.name()).isEqualTo("image_AUROC");
        assertThat(ofAuroc.fields()).containsExactly(Field.PRED_SCORE, Field.GT_LABEL);
        assertThat(ofAuroc.strict()).isTrue();
        assertThat(ofAuroc.parameters()).isEqualTo(Data.auroc().parameters());
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> ofAuroc.update(Data.WITHOUT_LABELS));
        assertThat(ofAuroc.updateCount()).isZero();
    }

    @Test
    void aResetForgetsAndACopyHasSeenNothing() {
        tracker.update(Data.labelled(0, 1));
        tracker.compute();
        MinMaxTracker copy = tracker.copy();
        tracker.reset();
        for (MinMaxTracker fresh : List.of(copy, tracker)) {
            assertThat(fresh.updateCount()).isZero();
            fresh.update(Data.labelled(1, 2));
            assertThat(fresh.compute()).isEqualTo(value(0.5, 0.5, 0.5));
        }
    }

    @Test
    void trackersDoNotMerge() {
        assertThat(tracker.mergeSupport()).isEqualTo(MergeSupport.NONE);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> tracker.merge(tracker.copy()))
                .withMessage("The MinMaxTracker of Accuracy cannot merge: its details depend on when the metric was "
                        + "computed, not only on the data. Merge the metrics and track one of them.");
    }

    @Test
    void anEvaluatorSeesItsValues() {
        Evaluator evaluator = Evaluator.builder().testMetrics(tracker).build();
        evaluator.update(Data.labelled(1, 1));
        assertThat(evaluator.compute().get("Accuracy")).isEqualTo(value(1, 1, 1));
        evaluator.update(Data.labelled(0, 1));
        assertThat(evaluator.compute().get("Accuracy")).isEqualTo(value(0.5, 0.5, 1));
        assertThat(evaluator.compute().updateCounts()).isEqualTo(Map.of("Accuracy", 2L));
        evaluator.reset();
        evaluator.update(Data.labelled(1, 4));
        assertThat(evaluator.compute().get("Accuracy")).isEqualTo(value(0.25, 0.25, 0.25));
    }
}
