package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
    private static final List<String> DEFAULT_METRICS = List.of(
            "image_AUROC",
            "image_AveragePrecision",
            "image_F1Max",
            "pixel_AUROC",
            "pixel_AveragePrecision",
            "pixel_AUPR",
            "pixel_F1Max",
            "pixel_AUPRO");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Run evaluate(Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("evaluate", "--maps", folder.resolve("maps"), "--masks", folder.resolve("dataset")));
        arguments.addAll(List.of(more));
        return Run.anometry(arguments.toArray());
    }

    private Path config(String yaml) throws IOException {
        return Files.writeString(folder.resolve("evaluation.yaml"), yaml);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void printsATableOfOneCategory() throws IOException {
        TestData.category(folder, "bolt");
        Run run = evaluate();
        assertThat(run).isEqualTo(new Run(0, """
                        bolt: 3 images (1 anomalous), 12 pixels, 1 anomalous region

                        image_AUROC             1.0000
                        image_AveragePrecision  1.0000
                        image_F1Max             1.0000  threshold 9
                        pixel_AUROC             1.0000
                        pixel_AveragePrecision  1.0000
                        pixel_AUPR              1.0000
                        pixel_F1Max             1.0000  threshold 9
                        pixel_AUPRO             1.0000
                        """, ""));
    }

    @Test
    void writesArraysAndNamesThatDependOnSettings() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("""
                test_metrics:
                  - {metric: AnomalyScoreDistribution, bins: 4}
                  - {metric: PGn, fnr: 0.29, prefix: image_}
                  - {metric: PGn, fnr: 0.005, prefix: image_}
                """);
        Run run = evaluate("--config", config, "--json", "-");
        assertThat(run.exitCode()).isZero();
        JsonNode json = json(run.out());
        assertThat(json.get("metrics").fieldNames()).toIterable().containsExactly("image_PG29", "image_PG0.5");
        assertThat(json.get("tensors")).isEqualTo(json("""
                        {"AnomalyScoreDistribution": {
                          "pixel_mean": {"shape": [2, 2]},
                          "pixel_std": {"shape": [2, 2]},
                          "histogram_edges": {"shape": [5], "values": [2.0, 3.75, 5.5, 7.25, 9.0]},
                          "histogram": {"shape": [4], "values": [2.0, 0.0, 0.0, 1.0]},
                          "histogram_normal": {"shape": [4], "values": [2.0, 0.0, 0.0, 0.0]},
                          "histogram_anomalous": {"shape": [4], "values": [0.0, 0.0, 0.0, 1.0]}}}
                        """));
        assertThat(json.at("/details/AnomalyScoreDistribution/image_mean").asDouble())
                .isCloseTo((Math.log(2) + Math.log(3) + Math.log(9)) / 3, within(1e-12));
    }

    @Test
    void writesJsonOfOneCategory() throws IOException {
        TestData.category(folder, "bolt");
        Run run = evaluate("--json", "-");
        assertThat(run.exitCode()).isZero();
        JsonNode json = json(run.out());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("metrics", "undefined", "details", "counts", "settings");
        assertThat(json.get("metrics").fieldNames()).toIterable().containsExactlyElementsOf(DEFAULT_METRICS);
        assertThat(json.get("metrics").get("pixel_AUPRO").asDouble()).isEqualTo(1.0);
        assertThat(json.get("undefined")).isEmpty();
        assertThat(json.at("/details/pixel_F1Max/threshold").asDouble()).isEqualTo(9);
        assertThat(json.at("/counts/images").asLong()).isEqualTo(3);
        assertThat(json.at("/counts/anomalous_images").asLong()).isEqualTo(1);
        assertThat(json.at("/counts/pixels").asLong()).isEqualTo(12);
        assertThat(json.at("/counts/regions").asLong()).isEqualTo(1);
        assertThat(json.at("/settings/batch_size").asLong()).isEqualTo(16);
        assertThat(json.at("/settings/maps").asText())
                .isEqualTo(folder.resolve("maps").toString());
        assertThat(json.at("/settings/metrics/pixel_AUPRO/fpr_limit").asDouble())
                .isEqualTo(0.3);
    }

    @Test
    void writesAJsonFileBesideTheTable() throws IOException {
        TestData.category(folder, "bolt");
        Path file = folder.resolve("results.json");
        Run run = evaluate("--json", file);
        assertThat(run.out()).startsWith("bolt: 3 images");
        assertThat(Files.readString(file)).isEqualTo(evaluate("--json", "-").out());
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("maps", "dataset", "results.json");
        }
    }

    @Test
    void severalCategoriesHaveARowEachAndTheMean() throws IOException {
        TestData.category(folder, "bolt");
        TestData.category(folder, "nut");
        TestData.npy(folder.resolve("maps/nut/test/good/002.npy"), new float[] {10, 1, 1, 1}, 2, 2);
        Path config = config("test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_}]");
        assertThat(evaluate("--config", config).out()).isEqualTo("""
                        7 images (2 anomalous), 28 pixels, 2 anomalous regions

                                  image_
                        category   AUROC  images
                        ------------------------
                        bolt      1.0000       3
                        nut       0.6667       4
                        ------------------------
                        mean      0.8333       7
                        """);
        JsonNode json = json(evaluate("--config", config, "--json", "-").out());
        assertThat(json.at("/metrics/image_AUROC").asDouble()).isCloseTo(5.0 / 6, within(1e-15));
        assertThat(json.get("categories").fieldNames()).toIterable().containsExactly("bolt", "nut");
        assertThat(json.at("/categories/nut/metrics/image_AUROC").asDouble()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(json.at("/categories/nut/counts/images").asLong()).isEqualTo(4);
    }

    @Test
    void undefinedIsNullWithItsReasonAndNoFailure() throws IOException {
        TestData.npy(folder.resolve("maps/bolt/test/good/000.npy"), new float[] {1, 2, 1, 1}, 2, 2);
        TestData.category(folder, "nut");
        Files.createDirectories(folder.resolve("dataset/bolt"));
        Path config = config("test_metrics: [{metric: AUROC, fields: [anomaly_map, gt_mask], prefix: pixel_}]");
        Run run = evaluate("--config", config, "--json", "-");
        assertThat(run.exitCode()).isZero();
        JsonNode json = json(run.out());
        String reason = "no element is anomalous (4 are normal), and the measure needs at least one that is";
        assertThat(json.at("/categories/bolt/metrics/pixel_AUROC").isNull()).isTrue();
        assertThat(json.at("/categories/bolt/undefined/pixel_AUROC").asText()).isEqualTo(reason);
        assertThat(json.at("/metrics/pixel_AUROC").isNull()).isTrue();
        assertThat(json.at("/undefined/pixel_AUROC").asText()).isEqualTo("undefined for bolt: " + reason);
        assertThat(evaluate("--config", config).out())
                .endsWith("mean           -       4\n\nbolt: pixel_AUROC is undefined: " + reason + ".\n");
    }

    @Test
    void rangesAndCurvesStandBesideTheMetrics() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("""
                test_metrics:
                  - {metric: MinMax, fields: [anomaly_map], prefix: pixel_}
                  - {metric: ROC, fields: [pred_score, gt_label], prefix: image_}
                """);
        JsonNode json = json(evaluate("--config", config, "--json", "-").out());
        assertThat(json.get("metrics")).isEmpty();
        assertThat(json.at("/details/pixel_MinMax/max").asDouble()).isEqualTo(9);
        assertThat(json.at("/curves/image_ROC/tpr").toString()).isEqualTo("[0.0,1.0,1.0,1.0]");
        assertThat(json.at("/curves/image_ROC/thresholds").toString()).isEqualTo("[\"Infinity\",9.0,3.0,2.0]");
        assertThat(evaluate("--config", config).out()).endsWith("""
                        pixel_MinMax                       -  min 1, max 9
                        image_ROC     tpr over fpr, 4 points
                        """);
    }

    @Test
    void countsAreWrittenInFullAndAThresholdNeedsNoFields() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("""
                test_metrics:
                  - {metric: ConfusionMatrix, fields: [anomaly_map, gt_mask], prefix: pixel_, threshold: 2.5}
                  - {metric: ManualThreshold, prefix: pixel_, default_value: 2.5}
                """);
        assertThat(evaluate("--config", config).out()).endsWith("""
                        pixel_ConfusionMatrix       -  true_negatives 10, false_positives 1, false_negatives 0, true_positives 1
                        pixel_ManualThreshold  2.5000
                        """);
        JsonNode json = json(evaluate("--config", config, "--json", "-").out());
        assertThat(json.at("/details/pixel_ConfusionMatrix").toString())
                .isEqualTo("{\"true_negatives\":10.0,\"false_positives\":1.0,\"false_negatives\":0.0,"
                        + "\"true_positives\":1.0}");
        assertThat(json.at("/metrics/pixel_ManualThreshold").asDouble()).isEqualTo(2.5);
    }

    @Test
    void arrayFilesTakeScoresAndLabels() throws IOException {
        Path maps = TestData.npy(folder.resolve("maps.npy"), new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
        Path masks = TestData.npy(folder.resolve("masks.npy"), new byte[] {0, 0, 0, 0, 0, 0, 1, 1}, 2, 2, 2);
        Path scores = TestData.npy(folder.resolve("scores.npy"), new float[] {0.9f, 0.1f}, 2);
        Path labels = TestData.npy(folder.resolve("labels.npy"), new byte[] {0, 1}, 2);
        Run plain = Run.anometry("evaluate", "--maps", maps, "--masks", masks, "--json", "-");
        assertThat(plain.err()).isEmpty();
        assertThat(json(plain.out()).at("/metrics/image_AUROC").asDouble()).isEqualTo(1);
        Run given = Run.anometry(
                "evaluate", "--maps", maps, "--masks", masks, "--scores", scores, "--labels", labels, "--json", "-");
        assertThat(json(given.out()).at("/metrics/image_AUROC").asDouble()).isZero();
        assertThat(json(given.out()).at("/metrics/pixel_AUROC").asDouble()).isEqualTo(1);
    }

    @Test
    void batchesAndThreadsLeaveNoTrace() throws IOException {
        TestData.category(folder, "bolt");
        TestData.npy(folder.resolve("maps/bolt/test/good/007.npy"), new float[] {1, 9.5f, 3}, 1, 3);
        String all = metricsOf(evaluate("--json", "-"));
        for (int batchSize : new int[] {1, 2, 3, 100}) {
            assertThat(metricsOf(evaluate("--batch-size", batchSize, "--threads", batchSize, "--json", "-")))
                    .isEqualTo(all);
        }
    }

    private static String metricsOf(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        return json(run.out()).get("metrics").toString();
    }

    @Test
    void resultsAreWrittenThroughALink() throws IOException {
        TestData.category(folder, "bolt");
        Path real = Files.createFile(folder.resolve("real.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        assertThat(evaluate("--json", link).exitCode()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(json(Files.readString(real)).at("/counts/images").asInt()).isEqualTo(3);
    }
}
