package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.core.result.ResultCsv;
import io.github.anometry.core.result.ResultJson;
import io.github.anometry.core.result.ResultTable;
import io.github.anometry.core.result.ScoreCounts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that an evaluation writes are complete. */
final class ResultFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void threeCategories() throws IOException {
        for (String category : List.of("bolt", "nut", "screw")) {
            TestData.category(folder, category);
        }
    }

    private Run evaluate(Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("evaluate", "--maps", folder.resolve("maps"), "--masks", folder.resolve("dataset")));
        arguments.addAll(List.of(more));
        return Run.anometry(arguments.toArray());
    }

    @Test
    void theTableAndTheCsvOfAFileAreThoseOfTheRun() throws IOException {
        Path json = folder.resolve("results.json");
        Path csv = folder.resolve("results.csv");
        Run run = evaluate("--json", json, "--log", "csv=" + csv, "--run", "padim", "--by", "defect_type");
        assertThat(run.exitCode()).as(run.err()).isZero();
        EvaluationResult result = ResultJson.read(json);
        assertThat(run.out()).isEqualTo(ResultTable.of(result, Integer.MAX_VALUE));
        StringWriter table = new StringWriter();
        ResultCsv.writeMetrics(result, table);
        assertThat(withoutRun(table.toString())).isEqualTo(withoutRun(Files.readString(csv)));
        assertThat(Files.readString(csv))
                .contains("\npadim,")
                .contains(",category/defect_type,nut/crack,image_AUROC,,1.0,");
        assertThat(result.provenance())
                .containsEntry("run", "padim")
                .containsKeys("anometry", "java", "time", "seconds");
        long bytes = 0;
        try (var files = Files.walk(folder.resolve("maps"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(result.provenance().get("inputs"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("maps", Map.of("path", folder.resolve("maps").toString(), "files", 9L, "bytes", bytes));
    }

    /** From the breakdown on: time and stage are those of the log. */
    @Test
    void tablesForSpreadsheetsRunNothing() throws IOException {
        TestData.category(folder, "=1+1");
        TestData.category(folder, "@SUM(1)");
        Path log = folder.resolve("results.csv");
        Path images = folder.resolve("images.csv");
        Run raw = evaluate("--log", "csv=" + log, "--metrics", "pixel_AUROC");
        assertThat(raw.exitCode()).as(raw.err()).isZero();
        assertThat(Files.readString(log)).contains(",category,=1+1,pixel_AUROC,,1.0,,,1\n");
        Files.delete(log);
        Run run = evaluate(
                "--csv-safe",
                "--image-records",
                images,
                "--log",
                "csv=" + log,
                "--metrics",
                "pixel_AUROC",
                "--run",
                "-x");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(log))
                .startsWith("run,time,")
                .contains("\"category\",\"'=1+1\",\"pixel_AUROC\",\"\",\"1.0\",\"\",\"\",\"1\"\n")
                .contains("\n\"'-x\",")
                .doesNotContain("\"=", "\"@", "\"-");
        assertThat(Files.readString(images)).contains("\"'=1+1\"").doesNotContain("\"=", "\"@");
        // A second run appends to the same file.
        Run again = evaluate("--csv-safe", "--log", "csv=" + log);
        assertThat(again.exitCode()).as(again.err()).isZero();
    }

    private static List<String> withoutRun(String csv) {
        return csv.lines()
                .map(line -> line.replaceFirst(
                        "^(\"[^\"]*\"|[^,\"]*),(\"[^\"]*\"|[^,\"]*),(\"[^\"]*\"|[^,\"]*),[^,]*,[^,]*,", ""))
                .toList();
    }

    @Test
    void eachImageHasARecord() throws IOException {
        Path json = folder.resolve("results.json");
        Path images = folder.resolve("images.csv");
        Run run = evaluate("--json", json, "--image-records", images);
        assertThat(run.err()).isEqualTo("anometry: Wrote " + json + ".\nanometry: Wrote " + images + ".\n");
        List<ImageRecord> records = ResultJson.read(json).images();
        assertThat(records)
                .extracting(image -> image.id().orElse(""))
                .containsExactly(
                        "bolt/crack/000",
                        "bolt/good/000",
                        "bolt/good/001",
                        "nut/crack/000",
                        "nut/good/000",
                        "nut/good/001",
                        "screw/crack/000",
                        "screw/good/000",
                        "screw/good/001");
        assertThat(records.get(3).parts()).containsEntry("category", "nut").containsEntry("defect_type", "crack");
        assertThat(records.get(3).label()).contains(true);
        assertThat(ResultCsv.readImages(images)).isEqualTo(records);
        assertThat(evaluate("--image-records", images).exitCode())
                .as("replaces a table of images")
                .isZero();
        Path mask = folder.resolve("dataset/nut/ground_truth/crack/000_mask.png");
        byte[] before = Files.readAllBytes(mask);
        Run refused = evaluate("--image-records", mask);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("it is one of the inputs");
        assertThat(mask).hasBinaryContent(before);
    }

    @Test
    void smallJsonHasNeitherImagesNorCounts() {
        EvaluationResult full = ResultJson.read(evaluate("--json", "-").out());
        EvaluationResult small =
                ResultJson.read(evaluate("--json", "-", "--json-size", "small").out());
        assertThat(small.images()).isEmpty();
        assertThat(small.breakdown("category").get("nut").scoreCounts()).isEmpty();
        assertThat(small.data()).isEqualTo(full.data());
        assertThat(small.metrics()).isEqualTo(full.metrics());
        Map<String, ScoreCounts> counts = full.breakdown("category").get("nut").scoreCounts();
        assertThat(counts).containsOnlyKeys("pred_score", "anomaly_map");
        ScoreCounts pixels = Objects.requireNonNull(counts.get("anomaly_map"));
        assertThat(pixels.normal()).isEqualTo(11);
        assertThat(pixels.anomalous()).isEqualTo(1);
        assertThat(pixels.truePositives(0)).isEqualTo(1);
        assertThat(pixels.falsePositives(pixels.size() - 1)).isEqualTo(11);
    }

    @Test
    void equalRunsDifferInTheirProvenanceAlone() throws IOException {
        EvaluationResult here = ResultJson.read(evaluate("--json", "-").out());
        Path elsewhere = Files.move(folder.resolve("dataset"), folder.resolve("other"));
        EvaluationResult there =
                ResultJson.read(Run.anometry("evaluate", folder.resolve("maps"), elsewhere, "--json", "-")
                        .out());
        assertThat(there.provenance()).isNotEqualTo(here.provenance());
        assertThat(there.toBuilder().provenance(here.provenance()).build()).isEqualTo(here);
    }

    @Test
    void resultsAreBrokenDownByDefectType() {
        Run run = evaluate("--category", "bolt", "--by", "defect_type", "--metrics", "image_AUROC");
        assertThat(run.out()).isEqualTo("""
                bolt: 3 images (1 anomalous), 12 pixels, 1 anomalous region
                Read: layout mvtec; 1 category; maps of 2x2; image score max; anomalous where the mask is >0

                image_AUROC  1.0000

                             image_
                defect_type   AUROC
                -------------------
                crack        1.0000
                """);
        Run all = evaluate("--by", "defect_type", "--metrics", "image_AUROC");
        assertThat(all.out()).contains("category/defect_type   AUROC").contains("nut/crack             1.0000");
        assertThat(evaluate("--by", "defect").err())
                .isEqualTo("anometry: Results cannot be broken down by 'defect'. Use defect_type. Did you mean"
                        + " 'defect_type'?\n");
    }

    @Test
    void arraysHaveNoDefectTypes() throws IOException {
        Path maps = TestData.npy(folder.resolve("m.npy"), new float[] {1, 2, 3, 4}, 1, 2, 2);
        Path masks = TestData.npy(folder.resolve("g.npy"), new byte[] {0, 0, 0, 1}, 1, 2, 2);
        Run run = Run.anometry("evaluate", maps, masks, "--by", "defect_type");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("anometry: Array files do not say which defect type an image has. Leave out --by, or pass "
                        + "folders of maps.\n");
    }
}
