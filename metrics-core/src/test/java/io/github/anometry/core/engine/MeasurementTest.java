package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUPIMO;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.Counts;
import io.github.anometry.core.result.EvaluationResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {
    private static final Engine ENGINE =
            Engine.builder().parts(Parts.defectTypes()).scoreCounts(100).build();

    private static Evaluator evaluator() {
        return Evaluator.builder()
                .testMetrics(
                        AUROC.builder()
                                .fields(PRED_SCORE, GT_LABEL)
                                .prefix("image_")
                                .build(),
                        AUPRO.builder().prefix("pixel_").build(),
                        AUPIMO.builder().fprBounds(new double[] {0.05, 0.5}).build())
                .build();
    }

    private static EvaluationResult test(List<Batch> batches) {
        AnomalyModel model = AnomalyModel.ofPredictions().evaluator(evaluator()).build();
        return ENGINE.test(model, DataModule.ofTest(batches));
    }

    private static List<Batch> samples(List<Batch> batches) {
        List<Batch> samples = new ArrayList<>();
        for (Batch batch : batches) {
            for (int i = 0; i < batch.size(); i++) {
                samples.add(batch.sample(i));
            }
        }
        return samples;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anySplitAnyOrderAndAnyMergeComeToTheSame(long seed) {
        List<Batch> batches = TestData.batches(seed, 8);
        EvaluationResult whole = test(batches);
        assertThat(whole.images()).isNotEmpty().allMatch(image -> image.id().isPresent());
        List<Batch> samples = samples(batches);
        Random random = new Random(seed);
        Collections.shuffle(samples, random);
        Measurement empty = ENGINE.measurement(evaluator());
        List<Measurement> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(empty.copy());
        }
        samples.forEach(sample -> parts.get(random.nextInt(parts.size())).update(sample));
        while (parts.size() > 1) {
            Measurement one = parts.remove(random.nextInt(parts.size()));
            // As another process would have it.
            Measurement other =
                    empty.fromBytes(parts.remove(random.nextInt(parts.size())).toBytes());
            one.merge(other);
            parts.add(one);
        }
        EvaluationResult merged = parts.get(0).compute();
        assertThat(withoutUpdates(merged)).isEqualTo(withoutUpdates(whole));
        Measurement again = empty.copy();
        samples.forEach(again::update);
        assertThat(again.toBytes()).isEqualTo(parts.get(0).toBytes());
    }

    /** Batches of one image are more batches. */
    private static EvaluationResult withoutUpdates(EvaluationResult result) {
        EvaluationResult.Builder same = result.toBuilder();
        result.metrics().forEach((name, metric) -> same.metric(name, metric, 0));
        result.breakdowns()
                .values()
                .forEach(breakdown -> same.breakdown(breakdown.map(MeasurementTest::withoutUpdates)));
        return same.build();
    }

    @Test
    void countsWhatIsMeasured() {
        List<Batch> batches = TestData.batches(1, 5);
        long images = batches.stream().mapToLong(Batch::size).sum();
        Counts counts = test(batches).data().orElseThrow().counts();
        assertThat(counts.images()).isEqualTo(images);
        assertThat(counts.pixels()).isEqualTo(images * TestData.HEIGHT * TestData.WIDTH);
        long anomalous = samples(batches).stream()
                .filter(sample -> sample.get(GT_LABEL).getDouble(0) == 1)
                .count();
        assertThat(counts.anomalousImages()).isEqualTo(anomalous);
    }

    @Test
    void theFingerprintIsOfIdsLabelsAndMasksAlone() {
        List<Batch> samples = samples(TestData.batches(3, 4));
        long fingerprint = test(samples).data().orElseThrow().fingerprint();
        Batch first = samples.get(1);
        Tensor noMap = Tensor.of(new float[TestData.HEIGHT * TestData.WIDTH], 1, TestData.HEIGHT, TestData.WIDTH);
        assertThat(replaced(samples, first.with(ANOMALY_MAP, noMap))
                        .data()
                        .orElseThrow()
                        .fingerprint())
                .isEqualTo(fingerprint);
        float[] mask = first.get(GT_MASK).toFloatArray();
        mask[mask.length - 1] = 1 - mask[mask.length - 1];
        boolean[] flipped = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            flipped[i] = mask[i] == 1;
        }
        List<Batch> changed = List.of(
                first.with(IMAGE_PATH, List.of("test/other.png")),
                first.with(GT_MASK, Tensor.of(flipped, 1, TestData.HEIGHT, TestData.WIDTH)));
        for (Batch other : changed) {
            assertThat(replaced(samples, other).data().orElseThrow().fingerprint())
                    .isNotEqualTo(fingerprint);
        }
    }

    private static EvaluationResult replaced(List<Batch> samples, Batch second) {
        List<Batch> others = new ArrayList<>(samples);
        others.set(1, second);
        return test(others);
    }

    @Test
    void anEvaluatorWithoutTestMetricsAndOtherBytesAreRefused() {
        Evaluator none = Evaluator.builder()
                .validationMetrics(AUROC.builder().fields(PRED_SCORE, GT_LABEL).build())
                .build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ENGINE.measurement(none))
                .withMessage("The evaluator has no test metrics. Add some: Evaluator.builder().testMetrics(...).");
        Measurement measurement = ENGINE.measurement(evaluator());
        byte[] ofEvaluator = evaluator().toBytes();
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> measurement.fromBytes(ofEvaluator));
    }
}
