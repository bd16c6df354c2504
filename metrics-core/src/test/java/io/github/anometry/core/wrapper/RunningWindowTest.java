package io.github.anometry.core.wrapper;

import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningWindowTest {
    private final RunningWindow<MetricResult> window = RunningWindow.of(Data.accuracy(), 2);

    @Test
    void itIsTheMetricOverTheLastUpdates() {
        window.update(Data.labelled(0, 4));
        assertThat(window.compute()).isEqualTo(MetricResult.of(0));
        window.update(Data.labelled(1, 1));
        // All images of both batches count alike: 1 of 5, not the mean of 0 and 1.
        assertThat(window.compute()).isEqualTo(MetricResult.of(0.2));
        window.update(Data.labelled(2, 3));
        assertThat(window.compute()).isEqualTo(MetricResult.of(0.75));
        window.update(Data.labelled(0, 1));
        assertThat(window.compute()).isEqualTo(MetricResult.of(0.5));
        assertThat(window.compute()).isEqualTo(MetricResult.of(0.5));
        assertThat(window.result()).isEqualTo(MetricResult.of(0.5));
        assertThat(window.updateCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void itIsTheMetricThatSawNoOtherBatch(Subject subject) {
        AnomalibMetric<?> metric = subject.create();
        for (int seed = 0; seed < 50; seed++) {
            int size = 1 + seed % 4;
            RunningWindow<?> running = RunningWindow.of(metric, size);
            List<Batch> seen = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                ImageSet set = ImageSet.random(7L * seed + i);
                Batch batch = Subject.batch(set.maps(), set.masks());
                running.update(batch);
                seen.add(batch);
                AnomalibMetric<?> naive = metric.copy();
                seen.subList(Math.max(0, seen.size() - size), seen.size()).forEach(naive::update);
                assertSameBits(running.result(), naive.result(), "seed " + seed + ", batch " + i);
            }
        }
    }

    @Test
    void itsNameDistinguishesItFromTheMetric() {
        RunningWindow<MetricResult> running = RunningWindow.of(Data.auroc(), 1);
        assertThat(running.name()).isEqualTo("running_image_AUROC");
        assertThat(running.fields()).containsExactly(Field.PRED_SCORE, Field.GT_LABEL);
        assertThat(running.strict()).isTrue();
        assertThat(running.parameters())
                .containsExactly(
                        Map.entry("max_fpr", "none"),
                        Map.entry("standardize", true),
                        Map.entry("thresholds", "none"),
                        Map.entry("running_window", 1))
                .isUnmodifiable();

        Evaluator evaluator =
                Evaluator.builder().testMetrics(Data.auroc(), running).build();
        evaluator.update(Data.scored(-1, 1));
        evaluator.update(Data.batch(new float[] {-1, 1}, new boolean[] {true, false}));
        EvaluationResult result = evaluator.compute();
        assertThat(result.metrics().keySet()).containsExactly("image_AUROC", "running_image_AUROC");
        assertThat(result.get("image_AUROC")).isEqualTo(MetricResult.of(0.5));
        assertThat(result.get("running_image_AUROC").asDouble()).isZero();
        assertThat(result.updateCounts()).isEqualTo(Map.of("image_AUROC", 2L, "running_image_AUROC", 2L));
    }

    @Test
    void forwardGivesTheBatchAlone() {
        window.update(Data.labelled(0, 3));
        assertThat(window.forward(Data.labelled(1, 1))).isEqualTo(MetricResult.of(1));
        assertThat(window.compute()).isEqualTo(MetricResult.of(0.25));
        assertThat(window.updateCount()).isEqualTo(2);
    }

    @Test
    void aSkippedBatchDoesNotPushOneOut() {
        AUROC lenient = AUROC.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .strict(false)
                .build();
        RunningWindow<MetricResult> running = RunningWindow.of(lenient, 1);
        assertThat(running.result().undefinedReason()).contains("no batch with pred_score and gt_label was seen");
        running.update(Data.scored(-1, 1));
        running.update(Data.WITHOUT_LABELS);
        assertThat(running.compute()).isEqualTo(MetricResult.of(1));
        assertThat(running.updateCount()).isEqualTo(1);
        assertThat(running.forward(Data.WITHOUT_LABELS).isDefined()).isFalse();
    }

    @Test
    void aRefusedBatchLeavesTheWindowAndIsCalledByItsNumber() {
        RunningWindow<MetricResult> running = RunningWindow.of(Data.auroc(), 1);
        running.update(Data.scored(-1, 1));
        running.update(Data.scored(-1, 1));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> running.update(Data.scored(1, Float.NaN)))
                .withMessage("1 of 2 scores is NaN, at [1] in field 'pred_score' of batch 3 (images/1.png), read by "
                        + "image_AUROC. NaN is neither above nor below any threshold. Look for a division by zero or an "
                        + "overflow in the model, and write its scores again.");
        assertThat(running.compute()).isEqualTo(MetricResult.of(1));
        assertThat(running.updateCount()).isEqualTo(2);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> running.update(Data.WITHOUT_LABELS))
                .withMessageStartingWith(
                        "image_AUROC needs the field 'gt_label', which has no value in this ImageBatch "
                                + "(it has pred_score).");
    }

    @Test
    void aResetForgetsAndACopyHasSeenNothing() {
        window.update(Data.labelled(1, 2));
        RunningWindow<MetricResult> copy = window.copy();
        assertThat(copy.updateCount()).isZero();
        assertThat(copy.result().isDefined()).isFalse();
        assertThat(copy.parameters()).isEqualTo(window.parameters());
        copy.update(Data.labelled(1, 1));
        assertThat(window.compute()).isEqualTo(MetricResult.of(0.5));
        window.reset();
        assertThat(window.updateCount()).isZero();
        assertThat(window.result().isDefined()).isFalse();
        window.update(Data.labelled(1, 1));
        assertThat(window.compute()).isEqualTo(MetricResult.of(1));
    }

    @Test
    void theMetricItselfIsNotTouched() {
        AUROC metric = Data.auroc();
        metric.update(Data.batch(new float[] {-1, 1}, new boolean[] {true, false}));
        RunningWindow<MetricResult> running = RunningWindow.of(metric, 3);
        running.update(Data.scored(-1, 1));
        assertThat(running.compute()).isEqualTo(MetricResult.of(1));
        assertThat(metric.updateCount()).isEqualTo(1);
    }

    @Test
    void windowsDoNotMerge() {
        assertThat(window.mergeSupport()).isEqualTo(MergeSupport.NONE);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> window.merge(window.copy()))
                .withMessage(
                        "running_Accuracy cannot merge: it is unknown which updates of the two came last. Merge the "
                                + "wrapped metrics, or update one window with all batches.");
        Evaluator evaluator = Evaluator.builder().testMetrics(window).build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> evaluator.merge(evaluator.copy()))
                .withMessage("Evaluators merge metric by metric, but the state of 'running_Accuracy' cannot be "
                        + "merged. Update one evaluator with all batches instead.");
    }

    @Test
    void aMetricThatCannotMergeHasNoWindow() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> RunningWindow.of(Data.unmergeable(), 3))
                .withMessage(
                        "RunningWindow cannot wrap image_Rank: it merges states, and the state of image_Rank cannot "
                                + "be merged. Wrap a metric that merges.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void aWindowHoldsAnUpdate(int size) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> RunningWindow.of(Data.accuracy(), size))
                .withMessage("window is " + size + ", but must be at least 1.")
                .matches(refused -> refused.key().equals(Optional.of("window")));
    }
}
