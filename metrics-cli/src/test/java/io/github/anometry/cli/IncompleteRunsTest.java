package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations that fail or end early: what is kept and reported, and the exit code. */
final class IncompleteRunsTest {
    private static final int IMAGES = 8000;
    private static final int SIDE = 32;

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

    @Test
    void aMetricThatFailsEndsTheEvaluation() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("""
                test_metrics:
                  - {metric: AUROC, fields: [anomaly_map, gt_mask]}
                  - {metric: PRO, fields: [image, gt_mask]}
                """);
        Run run = evaluate("--config", config);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("anometry: PRO needs the field 'image'");
    }

    @Test
    void aMetricThatFailsIsLeftOutIfTheUserWantsToKeepGoing() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("""
                test_metrics:
                  - {metric: AUROC, fields: [anomaly_map, gt_mask]}
                  - {metric: PRO, fields: [image, gt_mask]}
                """);
        Run run = evaluate("--config", config, "--keep-going");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.out())
                .contains("AUROC  1.0000")
                .contains(
                        "PRO is undefined: it failed on batch 1 and has been left out since: PRO needs the field 'image'");
    }

    @Test
    void labelsNeedThresholds() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("test_metrics: [{metric: F1Score, fields: [pred_mask, gt_mask], prefix: pixel_}]");
        assertThat(evaluate("--config", config))
                .isEqualTo(new Run(
                        2,
                        "",
                        "anometry: The metric 'pixel_F1Score' reads 'pred_mask', which prediction files do not have. "
                                + "Add --fit-thresholds, which computes it with the best-F1 threshold of these data, "
                                + "or measure scores with your own threshold, for example {metric: F1Score, fields: "
                                + "[pred_score, gt_label], threshold: 0.5}.\n"));
        Run fitted = evaluate("--config", config, "--fit-thresholds");
        assertThat(fitted.err()).isEmpty();
        assertThat(fitted.out()).contains("3 images (1 anomalous)").contains("pixel_F1Score  1.0000");
    }

    @Test
    void fittedThresholdsAreReported() throws IOException {
        TestData.category(folder, "bolt");
        Path config = config("test_metrics: [{metric: F1Score, fields: [pred_mask, gt_mask], prefix: pixel_}]");
        Path csv = folder.resolve("results.csv");
        Run one = evaluate("--config", config, "--fit-thresholds", "--log", "csv=" + csv);
        assertThat(one.out()).endsWith("""

                        bolt: image_threshold 9, pixel_threshold 9

                        warning: The thresholds have the best F1 on the same data, so the metrics that use them are optimistic. (thresholds-of-test-data)
                        """);
        assertThat(Files.readAllLines(csv)).anyMatch(line -> line.endsWith(",,,pixel_threshold,,9.0,,,"));
        TestData.category(folder, "nut");
        Run two = evaluate("--config", config, "--fit-thresholds");
        assertThat(two.out())
                .contains("\nbolt: image_threshold 9, pixel_threshold 9\nnut: image_threshold 9,")
                .containsOnlyOnce("optimistic");
        Run json = evaluate("--config", config, "--fit-thresholds", "--json", "-");
        assertThat(json.out()).contains("\"pixel_threshold\" : 9.0").contains("\"name\" : \"thresholds-of-test-data\"");
        assertThat(evaluate("--metrics", "AUROC", "--fit-thresholds").out())
                .contains("image_threshold 9")
                .doesNotContain("optimistic");
        assertThat(evaluate("--metrics", "AUROC", "--fit-thresholds", "--json", "-")
                        .out())
                .contains("optimistic");
        assertThat(evaluate("--json", "-").out())
                .doesNotContain("pixel_threshold")
                .doesNotContain("optimistic");
    }

    @Test
    void resultsAreAppendedToLogs() throws IOException {
        TestData.category(folder, "bolt");
        Path csv = folder.resolve("results.csv");
        evaluate("--log", "csv=" + csv);
        Run second = evaluate("--log", "csv=" + csv);
        assertThat(second.exitCode()).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines)
                .filteredOn(line -> line.contains(",pixel_AUPRO,,1.0,"))
                .hasSize(2);
    }

    @Test
    void aLogOnAFullDiskCostsNoResults() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        TestData.category(folder, "bolt");
        Path csv = folder.resolve("results.csv");
        Run run = evaluate("--log", "jsonl=/dev/full", "--log", "csv=" + csv);
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.out()).contains("pixel_AUPRO             1.0000");
        assertThat(run.err())
                .startsWith(
                        "anometry: The results were not logged by 'jsonl /dev/full': The run could not be written to '/dev/full':"
                                + " No space left on device.");
        assertThat(csv).exists();
    }

    @Test
    void aFullDiskForTheResultsCostsNeitherTheTableNorTheLogs() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        TestData.category(folder, "bolt");
        Path csv = folder.resolve("results.csv");
        Path images = folder.resolve("images.csv");
        Run run = evaluate("--json", "/dev/full", "--image-records", images, "--log", "csv=" + csv);
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.out()).contains("pixel_AUPRO             1.0000");
        assertThat(run.err())
                .isEqualTo("anometry: The results were not written to '/dev/full': No space left on device. Any "
                        + "previous file is unchanged. Free some space, or name another file.\nanometry: "
                        + "Wrote " + images
                        + ".\n");
        assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(1);
        assertThat(Files.readAllLines(images)).hasSize(4);
    }

    @Test
    void anUnknownLogIsReportedBeforeAnythingIsRead() {
        Run run = evaluate("--log", "csvv=results.csv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("anometry: There is no logger 'csvv'. Did you mean 'csv'?");
    }

    /** As far as Linux reports it; child processes ignore the signals that their parent ignores. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.notExists(status)) {
            return false;
        }
        int interrupt = 2;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(ignored -> (ignored >> (interrupt - 1) & 1) == 1);
    }

    /** A separate process, interrupted as a terminal does it. */
    @Test
    void ctrlCEndsBetweenTwoBatchesAndSaysSo() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
        assumeFalse(ignoresInterrupts(), "this build ignores interrupts, as shells start what runs in the background");
        TestData.npy(folder.resolve("maps.npy"), new float[IMAGES * SIDE * SIDE], IMAGES, SIDE, SIDE);
        TestData.npy(folder.resolve("masks.npy"), new byte[IMAGES * SIDE * SIDE], IMAGES, SIDE, SIDE);
        Path json = folder.resolve("results.json");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Danometry.terminal=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.anometry.cli.Main",
                        "evaluate",
                        "--maps",
                        folder.resolve("maps.npy").toString(),
                        "--masks",
                        folder.resolve("masks.npy").toString(),
                        "--batch-size",
                        "1",
                        "--json",
                        json.toString())
                .start();
        try (InputStream err = process.getErrorStream()) {
            // The progress bar: it has started.
            StringBuilder said = new StringBuilder().append((char) err.read());
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .start()
                    .waitFor();
            said.append(new String(err.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(said.toString())
                    .containsPattern(
                            "anometry: The evaluation was interrupted after [\\d,]+ of [\\d,]+ images\\. Nothing was written\\.");
        }
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(json).doesNotExist();
    }
}
