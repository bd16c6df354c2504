package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ResultJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    private static JsonNode withoutProvenance(String text) throws IOException {
        return ((ObjectNode) json(text)).without("provenance");
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
                        Read: layout mvtec; 1 category; maps of 2x2; image score max; anomalous where the mask is >0

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
        assertThat(json.at("/tensors/AnomalyScoreDistribution/pixel_mean/shape"))
                .isEqualTo(json("[2, 2]"));
        ObjectNode histograms = json.get("tensors").deepCopy();
        ((ObjectNode) histograms.get("AnomalyScoreDistribution")).remove(List.of("pixel_mean", "pixel_std"));
        assertThat(histograms).isEqualTo(json("""
                        {"AnomalyScoreDistribution": {
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
                .containsExactly(
                        "format",
                        "metrics",
                        "undefined",
                        "details",
                        "category",
                        "counts",
                        "fingerprint",
                        "settings",
                        "provenance",
                        "update_counts",
                        "score_counts",
                        "images");
        assertThat(json.get("metrics").fieldNames()).toIterable().containsExactlyElementsOf(DEFAULT_METRICS);
        assertThat(json.get("metrics").get("pixel_AUPRO").asDouble()).isEqualTo(1.0);
        assertThat(json.get("undefined")).isEmpty();
        assertThat(json.at("/details/pixel_F1Max/threshold").asDouble()).isEqualTo(9);
        assertThat(json.at("/counts/images").asLong()).isEqualTo(3);
        assertThat(json.at("/counts/anomalous_images").asLong()).isEqualTo(1);
        assertThat(json.at("/counts/pixels").asLong()).isEqualTo(12);
        assertThat(json.at("/counts/regions").asLong()).isEqualTo(1);
        assertThat(json.at("/settings/batch_size").asLong()).isEqualTo(16);
        assertThat(json.at("/provenance/inputs/maps/path").asText())
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
        assertThat(withoutProvenance(Files.readString(file)))
                .isEqualTo(withoutProvenance(evaluate("--json", "-").out()));
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
                        Read: layout mvtec; 2 categories; maps of 2x2; image score max; anomalous where the mask is >0

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
                        pixel_MinMax  -  min 1, max 9
                        image_ROC     -  tpr over fpr, 4 points
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
                        pixel_ConfusionMatrix    -  true_negatives 10, false_positives 1, false_negatives 0, true_positives 1
                        pixel_ManualThreshold  2.5
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

    @Test
    void mapsAndMasksMayBeGivenInTheirOrder() throws IOException {
        TestData.category(folder, "bolt");
        Path maps = folder.resolve("maps");
        Path masks = folder.resolve("dataset");
        Run run = evaluate();
        assertThat(Run.anometry("evaluate", maps, masks)).isEqualTo(run);
        assertThat(Run.anometry("evaluate", "--maps", maps, masks)).isEqualTo(run);
        assertThat(Run.anometry("evaluate", maps, "--masks", masks)).isEqualTo(run);
        assertThat(Run.anometry("evaluate", "--data", masks, maps)).isEqualTo(run);
    }

    @Test
    void imagesWithoutMapEndTheEvaluation() throws IOException {
        TestData.category(folder, "bolt");
        for (String id : List.of("000", "001", "002", "003", "004")) {
            TestData.mask(folder.resolve("dataset/bolt/test/good/" + id + ".png"), 2, 2);
        }
        Run run = evaluate();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("3 of 6 images have no anomaly map.");
        Run allowed = evaluate("--allow-missing");
        assertThat(allowed.exitCode()).isZero();
        assertThat(allowed.out())
                .endsWith("pixel_AUPRO             1.0000\n\n3 of 5 images of bolt/good are missing.\n");
        JsonNode json = json(evaluate("--allow-missing", "--json", "-").out());
        Path first = folder.resolve("dataset/bolt/test/good/002.png");
        assertThat(json.get("missing_images")).isEqualTo(json("""
                        [{"category": "bolt", "defect_type": "good", "missing": 3, "images": 5, "first": "%s",
                          "message": "3 of 5 images of bolt/good are missing."}]
                        """.formatted(first)));
        assertThat(json.at("/settings/allow_missing").asBoolean()).isTrue();
    }

    @Test
    void theLayoutIsChosen() throws IOException {
        TestData.category(folder, "bolt");
        assertThat(json(evaluate("--layout", "mvtec", "--json", "-").out())
                        .at("/settings/layout")
                        .asText())
                .isEqualTo("mvtec");
        Run unknown = evaluate("--layout", "mvtek");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo(
                        "anometry: There is no layout 'mvtek'. Did you mean 'mvtec'? There are ader, auto, bmad, btad,"
                                + " dagm, flat, folder, ksdd, ksdd2, loco, mvtec, mvtec-ad2, mvtec3d, real-iad, visa.\n");
        assertThat(evaluate("--layout", "loco").exitCode()).isEqualTo(2);
    }

    @Test
    void categoriesWithoutMapsAreNamed() throws IOException {
        TestData.category(folder, "bolt");
        TestData.mask(folder.resolve("dataset/nut/ground_truth/crack/000_mask.png"), 2, 2, 1);
        TestData.mask(folder.resolve("dataset/screw/test/good/000.png"), 2, 2, 1);
        Run run = evaluate();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        String message =
                "Categories of the data set have no maps and are not measured: nut, screw. Predict them, or choose the "
                        + "categories to measure (--category).";
        assertThat(run.out()).endsWith("\nwarning: " + message + " (missing-category: 2)\n");
        assertThat(json(evaluate("--json", "-").out()).get("warnings")).isEqualTo(json("""
                        [{"name": "missing-category", "message": "%s", "count": 2}]
                        """.formatted(message)));
        assertThat(evaluate("--strict").exitCode()).isEqualTo(3);
        assertThat(evaluate("--strict", "--category", "bolt").exitCode()).isZero();
        assertThat(evaluate("--strict", "--no-warnings", "missing-category").exitCode())
                .isZero();
    }

    @Test
    void filesThatAreNotReadAreNamed() throws IOException {
        TestData.category(folder, "bolt");
        Path good = folder.resolve("maps/bolt/test/good");
        Files.createFile(good.resolve("004.jpg"));
        Path file = good.resolve("004.jpg");
        String message = "Files in " + good
                + " are not read, because maps are read only from .tiff, .tif, .npy, .npz and .png. Save the maps in "
                + "one of these formats, or move other files elsewhere.";
        assertThat(evaluate().out()).endsWith("\nwarning: " + message + " (unread-files: " + file + ")\n");
        assertThat(json(evaluate("--json", "-").out()).get("warnings")).isEqualTo(json("""
                        [{"name": "unread-files", "message": "%s", "count": 1, "first": "%s"}]
                        """.formatted(message, file)));
        Run strict = evaluate("--strict");
        assertThat(strict.exitCode()).isEqualTo(3);
        assertThat(strict.out()).contains("(unread-files: ");
        assertThat(strict.err())
                .isEqualTo(
                        "anometry: There are warnings, and --strict makes them errors: unread-files. Fix their causes, "
                                + "or suppress a kind with --no-warnings NAME.\n");
        Run without = evaluate("--strict", "--no-warnings", "unread-files");
        assertThat(without.exitCode()).isZero();
        assertThat(without.out()).doesNotContain("warning");
        Run misspelt = evaluate("--no-warnings", "unread-file");
        assertThat(misspelt.exitCode()).isEqualTo(2);
        assertThat(misspelt.err())
                .startsWith("anometry: There is no warning 'unread-file'. Did you mean 'unread-files'? There are"
                        + " aspect-ratio, auroc-below-half, clamped-scores, empty-mask, ");
        Run unknown = evaluate("--no-warnings", "of-no-plugin");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith(
                        "anometry: There is no warning 'of-no-plugin'. There are aspect-ratio, auroc-below-half, clamped-scores, ");
    }

    @Test
    void everythingInOneArchive() throws IOException {
        Path file = folder.resolve("predictions.npz");
        Path maps = TestData.npy(folder.resolve("m.npy"), new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
        Path masks = TestData.npy(folder.resolve("g.npy"), new byte[] {0, 0, 0, 0, 0, 0, 1, 1}, 2, 2, 2);
        Path scores = TestData.npy(folder.resolve("s.npy"), new float[] {0.9f, 0.1f}, 2);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : Map.of("anomaly_maps", maps, "gt_masks", masks, "pred_scores", scores)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey() + ".npy"));
                zip.write(Files.readAllBytes(entry.getValue()));
            }
        }
        Run run = Run.anometry("evaluate", file, "--metrics", "AUROC", "--no-warnings", "auroc-below-half");
        assertThat(run).isEqualTo(new Run(0, """
                        Read maps from FILE[anomaly_maps], masks from FILE[gt_masks], scores from FILE[pred_scores].

                        2 images (1 anomalous), 8 pixels, 1 anomalous region
                        Read: maps of 2x2; image score given; anomalous where the mask is >0

                        image_AUROC  0.0000
                        pixel_AUROC  1.0000
                        """.replace("FILE", file.toString()), ""));
        JsonNode json = json(Run.anometry("evaluate", file, "--json", "-").out());
        assertThat(json.at("/provenance/arrays/scores").asText()).isEqualTo(file + "[pred_scores]");
        assertThat(Run.anometry(
                        "evaluate",
                        file + ":anomaly_maps",
                        file + ":gt_masks",
                        "--metrics",
                        "AUROC",
                        "--no-warnings",
                        "auroc-below-half"))
                .isEqualTo(run);
        // The scores may belong to other maps.
        Run others = Run.anometry("evaluate", maps, file, "--metrics", "AUROC");
        assertThat(others.out())
                .contains("image_AUROC  1.0000")
                .endsWith("\nwarning: The image scores in " + file
                        + ":pred_scores are not used, because they may belong to other maps." + " Pass --scores " + file
                        + ":pred_scores if they belong to these. (unused-scores: " + file + ":pred_scores)\n");
    }

    @Test
    void metricsMayBeChosen() throws IOException {
        TestData.category(folder, "bolt");
        assertThat(evaluate("--metrics", "aupro,AUROC,MinMax").out()).endsWith("""

                        pixel_AUPRO   1.0000
                        image_AUROC   1.0000
                        pixel_AUROC   1.0000
                        image_MinMax       -  min 2, max 9
                        pixel_MinMax       -  min 1, max 9
                        """);
        Path config = config("test_metrics: [{metric: AUPRO, prefix: pixel_, fpr_limit: 0.05}, AUPIMO]");
        JsonNode json = json(evaluate("--config", config, "--metrics", "AUPRO,image_F1Max", "--json", "-")
                .out());
        assertThat(json.get("metrics").fieldNames()).toIterable().containsExactly("pixel_AUPRO", "image_F1Max");
        assertThat(json.at("/settings/metrics/pixel_AUPRO/fpr_limit").asDouble())
                .isEqualTo(0.05);
    }

    @Test
    void aNameChoosesAllOfItsKindThatAreConfigured() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("""
                test_metrics:
                  - {metric: AUPRO, prefix: tiny_, fpr_limit: 0.05}
                  - {metric: AUPRO, prefix: pixel_, fpr_limit: 0.1}
                  - {metric: AUPIMO, prefix: tiny_}
                """);
        for (String name : List.of("AUPRO", "aupro", "anometry:AUPRO")) {
            JsonNode json = json(evaluate("--config", config, "--metrics", name, "--json", "-")
                    .out());
            assertThat(json.get("metrics").fieldNames()).toIterable().containsExactly("tiny_AUPRO", "pixel_AUPRO");
            assertThat(json.at("/settings/metrics/tiny_AUPRO/fpr_limit").asDouble())
                    .isEqualTo(0.05);
        }
        JsonNode one = json(evaluate("--config", config, "--metrics", "tiny_AUPRO", "--json", "-")
                .out());
        assertThat(one.get("metrics").fieldNames()).toIterable().containsExactly("tiny_AUPRO");
    }

    @Test
    void wrappersOfAConfigurationAreMeasured() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("""
                test_metrics:
                  - metric: AUROC
                    fields: [pred_score, gt_label]
                    prefix: image_
                    wrapper: [{bootstrap: {resamples: 20, seed: 1}}, min_max]
                """);
        JsonNode json = json(evaluate("--config", config, "--json", "-").out());
        assertThat(json.at("/metrics/image_AUROC").asDouble()).isEqualTo(1);
        assertThat(json.at("/details/image_AUROC/resamples").asInt()).isEqualTo(20);
        assertThat(json.at("/details/image_AUROC/max").asDouble()).isEqualTo(1);
        assertThat(json.at("/settings/metrics/image_AUROC/bootstrap_seed").asInt())
                .isEqualTo(1);
    }

    @Test
    void labelsNeedThresholds() throws IOException {
        TestData.category(folder, "bolt");
        assertThat(evaluate("--metrics", "F1Score").exitCode()).isEqualTo(2);
        assertThat(evaluate("--metrics", "F1Score", "--fit-thresholds").out()).contains("image_F1Score  1.0000");
    }

    @Test
    void categoriesMayBeChosen() throws IOException {
        TestData.category(folder, "bolt");
        TestData.category(folder, "nut");
        // Broken, but not requested.
        Files.writeString(folder.resolve("maps/nut/test/good/000.npy"), "no array");
        Run run = evaluate("--category", "bolt");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("bolt: 3 images");
    }

    @Test
    void detailsOfSeveralCategoriesHaveATableOfTheirOwn() throws IOException {
        TestData.category(folder, "bolt");
        TestData.category(folder, "nut");
        TestData.npy(folder.resolve("maps/nut/test/good/002.npy"), new float[] {10, 1, 1, 1}, 2, 2);
        Path config = config("""
                test_metrics:
                  - {metric: F1Max, fields: [pred_score, gt_label], prefix: image_}
                  - {metric: ConfusionMatrix, fields: [pred_score, gt_label], prefix: image_, threshold: 5}
                """);
        assertThat(evaluate("--config", config).out()).isEqualTo("""
                        7 images (2 anomalous), 28 pixels, 2 anomalous regions
                        Read: layout mvtec; 2 categories; maps of 2x2; image score max; anomalous where the mask is >0

                                  image_
                        category   F1Max  images
                        ------------------------
                        bolt      1.0000       3
                        nut       0.6667       4
                        ------------------------
                        mean      0.8333       7

                        category  image_F1Max  image_ConfusionMatrix
                        -----------------------------------------------------------------------------------------------
                        bolt      threshold 9  true_negatives 2, false_positives 0, false_negatives 0, true_positives 1
                        nut       threshold 9  true_negatives 2, false_positives 1, false_negatives 0, true_positives 1
                        """);
        assertThat(evaluate("--metrics", "MinMax").out()).isEqualTo("""
                        7 images (2 anomalous), 28 pixels, 2 anomalous regions
                        Read: layout mvtec; 2 categories; maps of 2x2; image score max; anomalous where the mask is >0

                        category  image_MinMax   pixel_MinMax
                        --------------------------------------
                        bolt      min 2, max 9   min 1, max 9
                        nut       min 2, max 10  min 1, max 10
                        """);
    }

    @Test
    void thresholdsAreScoresOfAnySize() throws IOException {
        TestData.npy(folder.resolve("maps/bolt/test/good/000.npy"), new float[] {0, 0, 1e-12f, 0}, 2, 2);
        TestData.npy(folder.resolve("maps/bolt/test/crack/000.npy"), new float[] {0, 1e-10f, 0, 0}, 2, 2);
        TestData.mask(folder.resolve("dataset/bolt/ground_truth/crack/000_mask.png"), 2, 2, 1);
        assertThat(evaluate("--metrics", "F1AdaptiveThreshold,F1Max", "--no-warnings", "clamped-scores")
                        .out())
                .endsWith("""

                        image_F1AdaptiveThreshold   1E-10
                        image_F1Max                1.0000  threshold 1E-10
                        pixel_F1Max                1.0000  threshold 1E-10
                        """);
        assertThat(evaluate("--metrics", "F1Score", "--fit-thresholds").out())
                .contains("bolt: image_threshold 1E-10, pixel_threshold 1E-10");
    }

    @Test
    void saysWhatWasWritten() throws IOException {
        TestData.category(folder, "bolt");
        Path json = folder.resolve("results.json");
        Path log = folder.resolve("results.csv");
        assertThat(evaluate("--json", json, "--log", "csv=" + log).err())
                .isEqualTo("anometry: Wrote " + json + ".\nanometry: Appended to " + log + ".\n");
    }

    @Test
    void runsInOneLogHaveNames() throws IOException {
        TestData.category(folder, "bolt");
        Path log = folder.resolve("results.csv");
        for (String run : List.of("padim", "patchcore")) {
            assertThat(evaluate("--metrics", "AUPRO", "--run", run, "--log", "csv=" + log)
                            .exitCode())
                    .isZero();
        }
        evaluate("--metrics", "AUPRO", "--log", "csv=" + log);
        assertThat(Files.readAllLines(log).stream().skip(1).map(line -> line.split(",", 2)[0]))
                .containsExactly("padim", "patchcore", "evaluate");
    }

    @Test
    void parametersInALogAreFlat() throws IOException {
        TestData.category(folder, "bolt");
        Path log = folder.resolve("results.jsonl");
        evaluate("--metrics", "image_AUROC", "--category", "bolt", "--log", "jsonl=" + log);
        JsonNode parameters = json(Files.readString(log)).get("parameters");
        assertThat(parameters.get("category").asText()).isEqualTo("bolt");
        assertThat(parameters.get("metrics.image_AUROC.fields").asText()).isEqualTo("pred_score,gt_label");
        assertThat(parameters.get("metrics.image_AUROC.max_fpr").asText()).isEqualTo("none");
        assertThat(parameters.valueStream()).allMatch(JsonNode::isTextual);
    }

    @Test
    void resultsOfAnyVersionAreReplaced() throws IOException {
        TestData.category(folder, "bolt");
        Path file = folder.resolve("results.json");
        for (String earlier : List.of(
                "",
                "{\"metrics\": {}, \"settings\": {\"anometry\": \"0.0.1\", \"maps\": \"m\"}}",
                ResultJson.write(EvaluationResult.builder().build()),
                evaluate("--json", "-").out())) {
            Files.writeString(file, earlier);
            assertThat(evaluate("--json", file).exitCode()).isZero();
            assertThat(json(Files.readString(file)).at("/counts/images").asInt())
                    .isEqualTo(3);
        }
        Files.writeString(file, "notes");
        assertThat(evaluate("--json", file, "--overwrite").exitCode()).isZero();
        assertThat(json(Files.readString(file)).at("/counts/images").asInt()).isEqualTo(3);
    }

    @Test
    void helpBeginsWithThreeExamplesThatRun() throws IOException {
        TestData.category(folder, "bolt");
        TestData.npy(folder.resolve("maps.npy"), new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
        TestData.npy(folder.resolve("masks.npy"), new byte[] {0, 0, 0, 0, 0, 0, 1, 1}, 2, 2, 2);
        config("test_metrics: [{metric: AUPRO, prefix: pixel_}]");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("predictions.npz")))) {
            for (String name : List.of("maps", "masks")) {
                zip.putNextEntry(new ZipEntry(name + ".npy"));
                zip.write(Files.readAllBytes(folder.resolve(name + ".npy")));
            }
        }
        Map<String, String> places = Map.of("predictions/anomaly_maps", "maps", "datasets/MVTecAD", "dataset");
        List<String> help = Run.anometry("evaluate", "--help").out().lines().toList();
        assertThat(help.subList(0, 3))
                .containsExactly("Evaluate predicted anomaly maps against ground-truth masks.", "", "Examples:");
        for (String example : help.subList(3, 6)) {
            List<Object> words = new ArrayList<>();
            for (String word : example.strip().split(" ", -1)) {
                boolean isPath = word.contains("/") || word.matches(".*\\.(npy|npz|json|yaml)");
                words.add(isPath ? folder.resolve(places.getOrDefault(word, word)) : word);
            }
            assertThat(words.remove(0)).isEqualTo("anometry");
            assertThat(Run.anometry(words.toArray()).exitCode()).as(example).isZero();
        }
    }

    @Test
    void resultsMayGoIntoAPipe() throws IOException, InterruptedException {
        TestData.category(folder, "bolt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.anometry.cli.Main",
                        "evaluate",
                        folder.resolve("maps").toString(),
                        folder.resolve("dataset").toString(),
                        "--json",
                        "/dev/stdout")
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"pixel_AUPRO\" : 1.0");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void namesInListsMayHaveSpaces() throws IOException {
        TestData.category(folder, "bolt");
        assertThat(evaluate("--metrics", "AUPRO, pixel_AUROC", "--category", " bolt ,")
                        .out())
                .endsWith("\n\npixel_AUPRO  1.0000\npixel_AUROC  1.0000\n");
        assertThat(evaluate("--metrics", ",").err()).startsWith("anometry: --metrics has no names.");
        assertThat(evaluate("--category", ",").exitCode()).isEqualTo(2);
    }

    @Test
    void helpAndVersionAreCommands() {
        assertThat(Run.anometry("help").out()).isEqualTo(Run.anometry("--help").out());
        assertThat(Run.anometry("help", "metrics").out())
                .isEqualTo(Run.anometry("metrics", "--help").out());
        assertThat(Run.anometry("version")).isEqualTo(Run.anometry("--version"));
    }
}
