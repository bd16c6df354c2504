package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUPIMO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Score;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.model.PostProcessor;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.core.result.RegionRecall;
import io.github.anometry.core.wrapper.BootstrapInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each image of a test came to. */
class ImagesTest {
    private static AnomalyModel model(AnomalibMetric<?>... metrics) {
        return AnomalyModel.ofPredictions()
                .evaluator(Evaluator.builder().testMetrics(metrics).build())
                .postProcessor(PostProcessor.builder()
                        .imageThreshold(-11)
                        .pixelThreshold(-11)
                        .build())
                .build();
    }

    private static AUROC auroc() {
        return AUROC.builder().fields(PRED_SCORE, GT_LABEL).build();
    }

    @Test
    void anImageHasItsF1AndTheRecallOfEachRegion() {
        Batch batch = Batch.builder()
                .put(PRED_SCORE, Tensor.of(new float[] {5, 1}))
                .put(GT_LABEL, Tensor.of(new boolean[] {true, false}))
                .put(ANOMALY_MAP, Tensor.of(new float[] {9, 0, 0, 0, 9, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 0}, 2, 2, 4))
                .put(GT_MASK, Tensor.of(new int[] {1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 2, 2, 4))
                .put(IMAGE_PATH, List.of("a.png", "b.png"))
                .build();
        AnomalyModel model = AnomalyModel.ofPredictions()
                .evaluator(Evaluator.builder().testMetrics(auroc()).build())
                .postProcessor(PostProcessor.builder()
                        .imageThreshold(2)
                        .pixelThreshold(9)
                        .build())
                .build();
        assertThat(new Engine().test(model, DataModule.ofTest(List.of(batch))).images())
                .containsExactly(
                        new ImageRecord(
                                0,
                                Optional.of("a.png"),
                                Map.of(),
                                Optional.of("a.png"),
                                Optional.of(true),
                                OptionalDouble.of(5),
                                Optional.of(true),
                                OptionalDouble.of(4 / 7.0),
                                List.of(new RegionRecall(2, 0.5), new RegionRecall(2, 0.5)),
                                Map.of()),
                        new ImageRecord(
                                1,
                                Optional.of("b.png"),
                                Map.of(),
                                Optional.of("b.png"),
                                Optional.of(false),
                                OptionalDouble.of(1),
                                Optional.of(false),
                                OptionalDouble.of(0),
                                List.of(),
                                Map.of()));
    }

    @Test
    void anImageWithoutAnyAnomalousPixelHasNoF1() {
        Batch batch = Batch.builder()
                .put(PRED_SCORE, Tensor.of(new float[] {-20}))
                .put(GT_LABEL, Tensor.of(new boolean[1]))
                .put(ANOMALY_MAP, Tensor.of(new float[] {-20, -20}, 1, 1, 2))
                .put(GT_MASK, Tensor.of(new boolean[2], 1, 1, 2))
                .build();
        ImageRecord image = new Engine()
                .test(model(auroc()), DataModule.ofTest(List.of(batch)))
                .images()
                .get(0);
        assertThat(image.f1()).isEmpty();
        assertThat(image.path()).isEmpty();
    }

    /** The F1 of each image is what a metric over that image alone comes to. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithMetricsOfEachImageAlone(long seed) {
        List<Batch> batches = TestData.batches(seed, 5);
        F1Score f1 = F1Score.builder().fields(Field.PRED_MASK, GT_MASK).build();
        EvaluationResult result = new Engine().test(model(auroc()), DataModule.ofTest(batches));
        List<ImageRecord> images = result.images();
        int next = 0;
        for (Batch batch : batches) {
            for (int i = 0; i < batch.size(); i++) {
                EvaluationResult alone = new Engine().test(model(f1), DataModule.ofTest(List.of(batch.sample(i))));
                ImageRecord image = result.image(batch.get(Field.IMAGE_PATH).get(i));
                assertThat(images.get(next).index()).isEqualTo(next++);
                assertThat(image.f1().orElse(Double.NaN))
                        .isEqualTo(alone.get("F1Score").asDouble());
            }
        }
        assertThat(images).hasSize(next);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void haveTheAreaUnderTheirOverlapCurve(long seed) {
        AUPIMO aupimo = AUPIMO.builder().fprBounds(new double[] {0.05, 0.5}).build();
        EvaluationResult result =
                new Engine().test(model(auroc(), aupimo), DataModule.ofTest(TestData.batches(seed, 6)));
        List<ImageRecord> images = result.images();
        double mean = images.stream()
                .flatMap(image -> image.values().values().stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(result.get("AUPIMO").asDouble(), within(1e-12));
        assertThat(images)
                .allMatch(image ->
                        image.values().containsKey("AUPIMO") == !image.regions().isEmpty());
    }

    @Test
    void haveNoAreaWhereTheyShareAPath() {
        Batch batch = TestData.batches(1, 1).get(0);
        List<Batch> twice = List.of(batch, batch);
        AUPIMO aupimo = AUPIMO.builder().fprBounds(new double[] {0.05, 0.5}).build();
        assertThat(new Engine()
                        .test(model(auroc(), aupimo), DataModule.ofTest(twice))
                        .images())
                .allMatch(image -> image.values().isEmpty());
    }

    private static final double[] BOUNDS = {0.25, 0.5};

    /** Three images, the first two anomalous; the names of the explanations are in another order than the paths. */
    private static Batch threeImages() {
        return Batch.builder()
                .put(PRED_SCORE, Tensor.of(new float[] {9, 9, 2}))
                .put(GT_LABEL, Tensor.of(new boolean[] {true, true, false}))
                .put(ANOMALY_MAP, Tensor.of(new float[] {1, 3, 2, 9, 4, 9, 9, 9, 1, 2, 3, 4}, 3, 2, 2))
                .put(GT_MASK, Tensor.of(new int[] {1, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0}, 3, 2, 2))
                .put(IMAGE_PATH, List.of("a.png", "b.png", "c.png"))
                .put(Field.EXPLANATION, List.of("z", "y", "x"))
                .build();
    }

    private static List<Map<String, Double>> values(AnomalibMetric<?>... metrics) {
        List<AnomalibMetric<?>> all = new ArrayList<>(List.of(metrics));
        all.add(auroc());
        return new Engine()
                        .test(model(all.toArray(new AnomalibMetric<?>[0])), DataModule.ofTest(List.of(threeImages())))
                        .images()
                        .stream()
                        .map(ImageRecord::values)
                        .toList();
    }

    @Test
    void haveTheirOwnValueWhateverFieldIdentifiesThem() {
        AUPIMO byPath = AUPIMO.builder().fprBounds(BOUNDS).build();
        AUPIMO byText = AUPIMO.builder()
                .fields(ANOMALY_MAP, GT_MASK, Field.EXPLANATION)
                .prefix("text_")
                .fprBounds(BOUNDS)
                .build();
        List<Map<String, Double>> values = values(byPath, byText);
        assertThat(values.get(1)).containsEntry("AUPIMO", 1.0).containsEntry("text_AUPIMO", 1.0);
        assertThat(values.get(0).get("AUPIMO")).isStrictlyBetween(0.0, 1.0);
        assertThat(values.get(0)).containsEntry("text_AUPIMO", values.get(0).get("AUPIMO"));
        assertThat(values.get(2)).isEmpty();
    }

    @Test
    void haveTheValuesOfEachMetricAlsoInsideAWrapper() {
        AUPIMO aupimo = AUPIMO.builder().fprBounds(BOUNDS).build();
        AUPIMO wide = AUPIMO.builder()
                .prefix("wide_")
                .fprBounds(new double[] {0.25, 1})
                .build();
        BootstrapInterval interval = BootstrapInterval.builder(
                        AUPIMO.builder().prefix("wrapped_").fprBounds(BOUNDS).build())
                .resamples(10)
                .seed(1)
                .build();
        List<Map<String, Double>> values = values(aupimo, wide, interval);
        assertThat(values.get(0)).containsOnlyKeys("AUPIMO", "wide_AUPIMO", interval.name());
        assertThat(values.get(0).get(interval.name())).isEqualTo(values.get(0).get("AUPIMO"));
        assertThat(values.get(0).get("wide_AUPIMO")).isGreaterThan(values.get(0).get("AUPIMO"));
    }

    @Test
    void areNotRecordedUnlessRequested() {
        Engine engine = Engine.builder().images(false).build();
        assertThat(engine.test(model(auroc()), DataModule.ofTest(TestData.batches(1, 3)))
                        .images())
                .isEmpty();
    }
}
