package io.github.anometry.core.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.Accuracy;
import io.github.anometry.core.metric.ROC;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.wrapper.BestTracker;
import io.github.anometry.core.wrapper.BootstrapInterval;
import io.github.anometry.core.wrapper.MinMaxTracker;
import io.github.anometry.core.wrapper.RunningWindow;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Curves and figures of an evaluation, and of metrics that are made of others. */
class CurvesTest {
    private static AUROC auroc(String prefix) {
        return AUROC.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .prefix(prefix)
                .build();
    }

    private static ImageBatch batch(int seed) {
        Random random = new Random(seed);
        float[] scores = new float[20_000];
        boolean[] labels = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            labels[i] = random.nextBoolean();
            scores[i] = (float) (random.nextGaussian() + (labels[i] ? 1 : 0));
        }
        return ImageBatch.builder()
                .predScore(Tensor.of(scores))
                .gtLabel(Tensor.of(labels))
                .predLabel(Tensor.of(labels))
                .build();
    }

    private static Evaluator evaluator() {
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(
                        auroc("image_"),
                        Accuracy.builder()
                                .fields(Field.PRED_LABEL, Field.GT_LABEL)
                                .prefix("image_")
                                .build(),
                        ROC.builder()
                                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                                .prefix("image_")
                                .build())
                .build();
        evaluator.update(batch(1));
        return evaluator;
    }

    @Test
    void areThereWhenAskedFor() {
        Evaluator evaluator = evaluator();
        EvaluationResult without = evaluator.compute();
        EvaluationResult with = evaluator.computeWithCurves();
        assertThat(without.curves()).isEmpty();
        assertThat(with.metrics()).isEqualTo(without.metrics());
        assertThat(with.updateCounts()).isEqualTo(without.updateCounts());
        assertThat(with.curves()).containsOnlyKeys("image_AUROC");
        assertThat(with.figures()).containsExactly("image_AUROC", "image_ROC");
        assertThat(with.curve("image_AUROC").orElseThrow().size()).isBetween(500, 4000);
        assertThat(evaluator.computeWithCurves(0).curve("image_AUROC")).isEqualTo(with.curve("image_ROC"));
        assertThat(with.figure("image_AUROC").series().get(1))
                .isEqualTo(with.figure("image_ROC").series().get(1));
    }

    @Test
    void aStepIsNotNegative() {
        Evaluator evaluator = evaluator();
        assertThatIllegalArgumentException().isThrownBy(() -> evaluator.computeWithCurves(-0.1));
    }

    @Test
    void aFigureThatThereIsNotSaysWhatToDo() {
        EvaluationResult result = evaluator().compute();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.figure("image_AUROC"))
                .withMessage("There is no figure of 'image_AUROC': its result has no curve and no histogram. AUROC,"
                        + " AveragePrecision, AUPR, F1Max, AUPRO, AUSPRO and AUPIMO have a curve only on request, by "
                        + "Evaluator.computeWithCurves() or Engine.builder().curves(true). ROC,"
                        + " BinaryPrecisionRecallCurve, PIMO and AnomalyScoreDistribution always have a figure. This "
                        + "evaluation has figures of image_ROC.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.figure("image_ROCC"))
                .withMessage("There is no result 'image_ROCC'. There are image_AUROC, image_Accuracy, image_ROC."
                        + " Did you mean 'image_ROC'?");
    }

    @Test
    void whatIsUndefinedHasNoFigure() {
        Evaluator evaluator = Evaluator.builder().testMetrics(auroc("")).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluator.computeWithCurves().figure("AUROC"))
                .withMessage("There is no figure of 'AUROC', because it is undefined: no batch with pred_score and"
                        + " gt_label was seen. This evaluation has figures of none.");
    }

    @Test
    void ofMetricsMadeOfOthersAreTheOnesBelow() {
        AUROC plain = auroc("");
        plain.update(batch(1));
        Curve expected = plain.curve(0.01).orElseThrow();
        for (AnomalibMetric<?> metric : List.<AnomalibMetric<?>>of(
                MinMaxTracker.of(auroc("")),
                BestTracker.of(auroc(""), Direction.HIGHER_IS_BETTER),
                BootstrapInterval.builder(auroc("")).resamples(2).build(),
                RunningWindow.of(auroc(""), 1))) {
            assertThat(metric.curve(0.01)).as(metric.getClass().getSimpleName()).isEmpty();
            if (metric instanceof RunningWindow) {
                metric.update(batch(2));
            }
            metric.update(batch(1));
            assertThat(metric.curve(0.01)).as(metric.getClass().getSimpleName()).contains(expected);
        }
    }

    @Test
    void aMetricThatSkippedEveryBatchHasNone() {
        AUROC metric = AUROC.builder()
                .fields(Field.ANOMALY_MAP, Field.GT_MASK)
                .strict(false)
                .build();
        metric.update(batch(1));
        assertThat(metric.curve(0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> metric.curve(Double.NaN));
    }
}
