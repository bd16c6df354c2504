package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.wrapper.BestTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of parts of the data beside those of all of it. */
class PartsTest {
    private static final List<AnomalibMetric<?>> METRICS = List.of(
            AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("image_").build(),
            AUROC.builder().fields(ANOMALY_MAP, GT_MASK).prefix("pixel_").build(),
            AUPRO.builder().prefix("pixel_").build());

    private static AnomalyModel model(List<AnomalibMetric<?>> metrics) {
        return AnomalyModel.ofPredictions()
                .evaluator(Evaluator.builder().testMetrics(metrics).build())
                .build();
    }

    private static List<Batch> samples(List<Batch> batches, Predicate<Batch> wanted) {
        List<Batch> samples = new ArrayList<>();
        for (Batch batch : batches) {
            for (int i = 0; i < batch.size(); i++) {
                if (wanted.test(batch.sample(i))) {
                    samples.add(batch.sample(i));
                }
            }
        }
        return samples;
    }

    private static Breakdown breakdown(EvaluationResult result) {
        return Objects.requireNonNull(result.breakdowns().get("defect_type"));
    }

    private static EvaluationResult part(Breakdown breakdown, String name) {
        return Objects.requireNonNull(breakdown.groups().get(name));
    }

    private static boolean isNormal(Batch sample) {
        return !sample.get(GT_LABEL).toBooleanArray()[0];
    }

    private static boolean isOf(String defect, Batch sample) {
        return sample.get(Field.DEFECT_TYPE).get(0).equals(defect);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachDefectTypeIsMeasuredAgainstAllNormalSamples(long seed) {
        List<Batch> batches = TestData.batches(seed, 8);
        Engine engine = Engine.builder().parts(Parts.defectTypes()).build();
        EvaluationResult result = engine.test(model(METRICS), DataModule.ofTest(batches));
        Breakdown breakdown = breakdown(result);
        assertThat(breakdown.groups().keySet()).containsExactly("crack", "hole");
        for (String defect : List.of("crack", "hole")) {
            List<Batch> alone = samples(batches, sample -> isNormal(sample) || isOf(defect, sample));
            assertThat(part(breakdown, defect).metrics())
                    .isEqualTo(new Engine()
                            .test(model(METRICS), DataModule.ofTest(alone))
                            .metrics());
        }
        assertThat(result.metrics())
                .isEqualTo(new Engine()
                        .test(model(METRICS), DataModule.ofTest(batches))
                        .metrics());
    }

    @Test
    void eachCategoryIsMeasuredByItself() {
        List<Batch> batches = TestData.batches(3, 8);
        Engine engine = Engine.builder().parts(Parts.by(Field.DEFECT_TYPE)).build();
        Breakdown breakdown = breakdown(engine.test(model(METRICS), DataModule.ofTest(batches)));
        assertThat(breakdown.groups().keySet()).containsExactly("crack", "good", "hole");
        assertThat(part(breakdown, "good").get("image_AUROC").isDefined()).isFalse();
        assertThat(part(breakdown, "hole").metrics())
                .isEqualTo(new Engine()
                        .test(model(METRICS), DataModule.ofTest(samples(batches, sample -> isOf("hole", sample))))
                        .metrics());
    }

    @Test
    void aMetricThatCannotMergeIsUndefinedForDefectTypes() {
        AnomalibMetric<?> unmergeable = BestTracker.of(
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("best_").build(), Direction.HIGHER_IS_BETTER);
        Engine engine = Engine.builder().parts(Parts.defectTypes()).build();
        Breakdown breakdown = breakdown(
                engine.test(model(List.of(unmergeable, METRICS.get(0))), DataModule.ofTest(TestData.batches(3, 8))));
        EvaluationResult hole = part(breakdown, "hole");
        assertThat(hole.metrics().keySet()).containsExactly("best_AUROC", "image_AUROC");
        assertThat(hole.get("best_AUROC").undefinedReason())
                .contains(
                        "this metric cannot be merged, so it cannot measure each kind of anomaly against the same normal"
                                + " samples");
        assertThat(hole.get("image_AUROC").isScalar()).isTrue();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> engine.test(model(List.of(unmergeable)), DataModule.ofTest(TestData.batches(3, 8))))
                .withMessage(
                        "The results cannot be broken down by 'defect_type': none of the metrics can be merged, as "
                                + "measuring each kind of anomaly against the same normal samples requires.");
    }

    @Test
    void batchesWithoutTheFieldAreRefused() {
        List<Batch> without = TestData.batches(3, 2).stream()
                .map(batch -> TestData.without(batch, Field.DEFECT_TYPE))
                .toList();
        Engine engine = Engine.builder().parts(Parts.defectTypes()).build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> engine.test(model(METRICS), DataModule.ofTest(without)))
                .withMessage(
                        "The results cannot be broken down by 'defect_type': the batches have no such field, only anomaly_map,"
                                + " gt_mask, pred_score, gt_label, image_path. Add it to each batch:"
                                + " batch.with(Field.strings(\"defect_type\"), texts).");
    }

    @Test
    void batchesWithoutLabelsCannotBeBrokenDownByDefects() {
        List<Batch> without = TestData.batches(3, 2).stream()
                .map(batch -> TestData.without(batch, GT_LABEL))
                .toList();
        Engine engine = Engine.builder().parts(Parts.defectTypes()).build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> engine.test(model(List.of(METRICS.get(1))), DataModule.ofTest(without)))
                .withMessage(
                        "The results cannot be broken down by 'defect_type' against all normal samples: the batches have no"
                                + " gt_label, which marks the normal ones.");
    }
}
