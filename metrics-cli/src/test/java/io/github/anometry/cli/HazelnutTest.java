package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.inject.AnometryModule;
import io.github.anometry.core.inject.EvaluatorModule;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.plugin.files.BatchStream;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real predictions against the values of the official evaluation code. Skipped where the data are not at hand. */
final class HazelnutTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "hazelnut");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private JsonNode expected;

    @BeforeEach
    void readExpected() throws IOException {
        Path file = DATA.resolve("expected.json");
        assumeTrue(
                Files.exists(file),
                () -> "skipped: there is no " + file.toAbsolutePath().normalize());
        expected = new ObjectMapper().readTree(file.toFile());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 100})
    void officialValuesFromTiff(int batchSize) throws IOException {
        assertOfficial(evaluate(DATA.resolve("anomaly_maps"), DATA.resolve("dataset"), batchSize));
    }

    @Test
    void officialValuesFromNpy() throws IOException {
        float[] maps = new float[23 * 256 * 256];
        byte[] masks = new byte[maps.length];
        Predictions predictions = Predictions.open(DATA.resolve("anomaly_maps"), DATA.resolve("dataset"));
        int next = 0;
        try (BatchStream batches = predictions.categories().get(0).open(ReadOptions.defaults())) {
            while (batches.hasNext()) {
                ImageBatch batch = batches.next();
                Tensor map = batch.get(Field.ANOMALY_MAP);
                boolean[] mask = batch.get(Field.GT_MASK).toBooleanArray();
                map.read(0, maps, next, map.size());
                for (boolean anomalous : mask) {
                    masks[next++] = (byte) (anomalous ? 1 : 0);
                }
            }
        }
        Path mapsFile = TestData.npy(folder.resolve("maps.npy"), maps, 23, 256, 256);
        Path masksFile = TestData.npy(folder.resolve("masks.npy"), masks, 23, 256, 256);
        assertOfficial(evaluate(mapsFile, masksFile, 16));
    }

    private static AUROC imageAuroc() {
        return AUROC.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .prefix("image_")
                .build();
    }

    private static AUROC pixelAuroc() {
        return AUROC.builder()
                .fields(Field.ANOMALY_MAP, Field.GT_MASK)
                .prefix("pixel_")
                .build();
    }

    private static AUPRO pixelAupro() {
        return AUPRO.builder().prefix("pixel_").fprLimit(0.3).build();
    }

    private static Evaluator injected(EvaluatorModule module) {
        return Guice.createInjector(new AnometryModule(), module).getInstance(Evaluator.class);
    }

    @Test
    void injectedFromYamlAndFromCodeEvaluatorsGiveTheNumbersOfOneThatIsBuiltByHand() throws IOException {
        Path yaml = Files.writeString(folder.resolve("evaluation.yaml"), """
                test_metrics:
                  - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}
                  - {metric: AUROC, fields: [anomaly_map, gt_mask], prefix: pixel_}
                  - {metric: AUPRO, prefix: pixel_, fpr_limit: 0.3}
                """);
        List<Evaluator> evaluators = List.of(
                Evaluator.builder()
                        .testMetrics(imageAuroc(), pixelAuroc(), pixelAupro())
                        .build(),
                injected(EvaluatorModule.fromYaml(yaml)),
                injected(new EvaluatorModule()
                        .testMetric(imageAuroc())
                        .testMetric(pixelAuroc())
                        .testMetric(pixelAupro())));
        Predictions predictions = Predictions.open(DATA.resolve("anomaly_maps"), DATA.resolve("dataset"));
        try (BatchStream batches = predictions.categories().get(0).open(ReadOptions.defaults())) {
            while (batches.hasNext()) {
                ImageBatch batch = batches.next();
                evaluators.forEach(evaluator -> evaluator.update(batch));
            }
        }
        Evaluator byHand = evaluators.get(0);
        assertThat(byHand.compute().get("pixel_AUROC").asDouble())
                .isCloseTo(expected.get("pixel_AUROC").asDouble(), within(1e-9));
        for (Evaluator evaluator : evaluators) {
            assertThat(evaluator.compute().metrics()).isEqualTo(byHand.compute().metrics());
            assertThat(evaluator.toBytes()).isEqualTo(byHand.toBytes());
        }
    }

    private JsonNode evaluate(Path maps, Path masks, int batchSize) throws IOException {
        Path config = Files.writeString(folder.resolve("evaluation.yaml"), """
                test_metrics:
                  - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}
                  - {metric: AveragePrecision, fields: [pred_score, gt_label], prefix: image_}
                  - {metric: F1Max, fields: [pred_score, gt_label], prefix: image_}
                  - {metric: AUROC, fields: [anomaly_map, gt_mask], prefix: pixel_}
                  - {metric: AveragePrecision, fields: [anomaly_map, gt_mask], prefix: pixel_}
                  - {metric: AUPR, fields: [anomaly_map, gt_mask], prefix: pixel_}
                  - {metric: F1Max, fields: [anomaly_map, gt_mask], prefix: pixel_}
                  - {metric: AUPRO, prefix: pixel_}
                  - {metric: AUPRO, prefix: pixel_05_, fpr_limit: 0.05}
                  - {metric: AUPRO, prefix: pixel_01_, fpr_limit: 0.01}
                """);
        Run run = Run.anometry(
                "evaluate",
                "--maps",
                maps,
                "--masks",
                masks,
                "--config",
                config,
                "--json",
                "-",
                "--batch-size",
                batchSize);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private void assertOfficial(JsonNode json) {
        JsonNode metrics = json.get("metrics");
        for (String name : new String[] {
            "pixel_AUROC",
            "pixel_AveragePrecision",
            "pixel_AUPR",
            "pixel_F1Max",
            "image_AUROC",
            "image_AveragePrecision",
            "image_F1Max"
        }) {
            assertThat(metrics.get(name).asDouble())
                    .as(name)
                    .isCloseTo(expected.get(name).asDouble(), within(1e-9));
        }
        assertThat(metrics.get("pixel_AUPRO").asDouble())
                .isCloseTo(expected.get("pixel_AUPRO@0.3").asDouble(), within(1e-9));
        assertThat(metrics.get("pixel_05_AUPRO").asDouble())
                .isCloseTo(expected.get("pixel_AUPRO@0.05").asDouble(), within(1e-9));
        assertThat(metrics.get("pixel_01_AUPRO").asDouble())
                .isCloseTo(expected.get("pixel_AUPRO@0.01").asDouble(), within(1e-9));
        assertThat(json.at("/details/pixel_F1Max/threshold").asDouble())
                .isEqualTo(expected.get("pixel_F1Max_threshold").asDouble());
        assertThat(json.at("/counts/images").asInt()).isEqualTo(23);
        assertThat(json.at("/counts/anomalous_images").asInt()).isEqualTo(17);
        assertThat(json.at("/counts/regions").asInt()).isEqualTo(54);
    }
}
