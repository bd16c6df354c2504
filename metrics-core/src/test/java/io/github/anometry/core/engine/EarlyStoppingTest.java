package io.github.anometry.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.ManualThreshold;
import io.github.anometry.core.result.EvaluationResult;
import org.junit.jupiter.api.Test;

/** The best epoch of a training, and when to end it. */
class EarlyStoppingTest {
    private static EvaluationResult epoch(double value) {
        MetricResult result = Double.isNaN(value) ? MetricResult.undefined("no data") : MetricResult.of(value);
        return EvaluationResult.builder().metric("image_AUROC", result, 1).build();
    }

    @Test
    void stopsWhenPatienceIsOver() {
        EarlyStopping stopping = EarlyStopping.on("image_AUROC", Direction.HIGHER_IS_BETTER, 2);
        assertThat(stopping.add(epoch(0.7))).isTrue();
        assertThat(stopping.add(epoch(0.9))).isTrue();
        assertThat(stopping.add(epoch(0.8))).isFalse();
        assertThat(stopping.shouldStop()).isFalse();
        assertThat(stopping.add(epoch(0.9))).isFalse();
        assertThat(stopping.shouldStop()).isTrue();
        assertThat(stopping.best().orElseThrow().number()).isEqualTo(2);
        assertThat(stopping.best().orElseThrow().result()).isEqualTo(epoch(0.9));
        assertThat(stopping.epochs()).isEqualTo(4);
    }

    @Test
    void aBetterEpochGivesNewPatience() {
        EarlyStopping stopping = EarlyStopping.on("image_AUROC", Direction.LOWER_IS_BETTER, 2);
        stopping.add(epoch(3));
        stopping.add(epoch(4));
        stopping.add(epoch(2));
        stopping.add(epoch(2));
        assertThat(stopping.shouldStop()).isFalse();
    }

    @Test
    void littleIsNotBetter() {
        EarlyStopping stopping = EarlyStopping.on("image_AUROC", Direction.HIGHER_IS_BETTER, 1, 0.25);
        stopping.add(epoch(0.5));
        assertThat(stopping.add(epoch(0.75))).isFalse();
        assertThat(stopping.add(epoch(0.8125))).isTrue();
    }

    @Test
    void anUndefinedEpochIsNeverTheBest() {
        EarlyStopping stopping = EarlyStopping.on("image_AUROC", Direction.HIGHER_IS_BETTER, 2);
        stopping.add(epoch(Double.NaN));
        assertThat(stopping.best()).isEmpty();
        stopping.add(epoch(Double.NaN));
        assertThat(stopping.shouldStop()).isTrue();
        stopping.add(epoch(0.1));
        assertThat(stopping.best().orElseThrow().number()).isEqualTo(3);
        assertThat(stopping.shouldStop()).isFalse();
    }

    @Test
    void followsAnEnginesValidationsOnly() {
        EarlyStopping stopping = EarlyStopping.on("image_AUROC", Direction.HIGHER_IS_BETTER, 2);
        stopping.finished(Stage.TEST, epoch(0.9));
        stopping.finished(Stage.VALIDATION, epoch(0.5));
        assertThat(stopping.epochs()).isEqualTo(1);
    }

    @Test
    void whatCannotBeFollowedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyStopping.on("image_AUROC", Direction.HIGHER_IS_BETTER, 0))
                .withMessage("patience is 0, but must be 1 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyStopping.on("image_AUROC", Direction.HIGHER_IS_BETTER, 1, Double.NaN))
                .withMessage("minDelta is NaN, but must be 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyStopping.on("image_AUROK", Direction.HIGHER_IS_BETTER, 1)
                        .add(epoch(1)))
                .withMessageContaining("Did you mean 'image_AUROC'?");
    }

    @Test
    void aMetricIsFollowedInItsDirection() {
        AnomalibMetric<?> auroc = AUROC.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .prefix("image_")
                .build();
        EarlyStopping stopping = EarlyStopping.on(auroc, 1);
        assertThat(stopping.add(epoch(0.5))).isTrue();
        assertThat(stopping.add(epoch(0.4))).isFalse();
        assertThat(stopping.shouldStop()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyStopping.on(ManualThreshold.builder().build(), 1))
                .withMessage(
                        "Early stopping on ManualThreshold needs to know which values are better: the metric does not say "
                                + "whether higher or lower ones are. Give Direction.HIGHER_IS_BETTER or Direction.LOWER_IS_BETTER.");
    }
}
