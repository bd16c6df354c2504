package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests on the command line. */
final class ManifestCommandTest {
    private static final String SCORES = "image_path,score,label\na,1,0\nb,2,1\n";
    private static final String EXPECTED = """
            2 images (1 anomalous)
            Read: manifest; 1 category; image score given

            image_AUROC  1.0000
            """;

    private final InputStream before = System.in;

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        System.setIn(before);
    }

    private Path manifest(String text) throws IOException {
        return Files.writeString(folder.resolve("predictions.csv"), text);
    }

    private void assertRefused(int exitCode, String message, Object... arguments) {
        assertThat(Run.anometry(arguments)).isEqualTo(new Run(exitCode, "", "anometry: " + message + "\n"));
    }

    @Test
    void aManifestMayBeOnStandardInput() {
        for (List<String> arguments : List.of(List.of("-"), List.of("--manifest", "-"), List.of("--manifest=-"))) {
            System.setIn(new ByteArrayInputStream(SCORES.getBytes(StandardCharsets.UTF_8)));
            assertThat(Run.anometry(Stream.of(List.of("evaluate", "--metrics", "AUROC"), arguments)
                            .flatMap(List::stream)
                            .toArray()))
                    .isEqualTo(new Run(0, EXPECTED, ""));
        }
        System.setIn(new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                3,
                "The table on standard input has none of the known columns, so nothing that was predicted. Add a column"
                        + " map_path with anomaly maps, or score with image scores.",
                "evaluate",
                "-");
    }

    /** As {@code evaluate <(...)} and {@code evaluate /dev/stdin} give it. */
    @Test
    void aManifestMayBeAPipe() throws IOException, InterruptedException {
        for (String path : List.of("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.github.anometry.cli.Main",
                            "evaluate",
                            path,
                            "--metrics",
                            "AUROC")
                    .redirectInput(manifest(SCORES).toFile())
                    .start();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .as(path)
                    .isEqualTo(EXPECTED);
            assertThat(process.waitFor()).isZero();
        }
    }

    @Test
    void settingsThatHaveNothingToActOnAreRefused() throws IOException {
        Path manifest = manifest(SCORES);
        String noMaps =
                ", but the data have no anomaly maps, only image scores, so there is nothing that it could act on."
                        + " Leave it out, or add a column map_path.";
        for (List<String> given : List.of(
                List.of("--pool", "3"),
                List.of("--smooth", "2"),
                List.of("--resize", "map"),
                List.of("--resize", "none"),
                List.of("--image-score", "topk=0.5"))) {
            assertRefused(
                    2, given.get(0) + " is " + given.get(1) + noMaps, "evaluate", manifest, given.get(0), given.get(1));
        }
        assertRefused(
                2,
                "--mask-rule is >127, but the data have no masks, so there is nothing that it could act on. Leave it out.",
                "evaluate",
                manifest,
                "--mask-rule",
                ">127");
        assertRefused(
                2,
                "The manifest '" + manifest
                        + "' lists the images, so a layout such as 'mvtec' has nothing to read. Leave it" + " out.",
                "evaluate",
                manifest,
                "--layout",
                "mvtec");
        assertThat(Run.anometry("evaluate", manifest, "--image-score", "given", "--metrics", "AUROC"))
                .isEqualTo(new Run(0, EXPECTED, ""));
    }

    @Test
    void aMissingManifestIsWrongUsage() throws IOException {
        manifest(SCORES);
        Path misspelt = folder.resolve("prediction.csv");
        for (List<Object> arguments :
                List.<List<Object>>of(List.of("evaluate", misspelt), List.of("evaluate", "--manifest", misspelt))) {
            assertRefused(
                    2,
                    "There is no " + misspelt
                            + " to read the manifest from. Did you mean 'predictions.csv'? Pass an existing"
                            + " folder or file.",
                    arguments.toArray());
        }
    }

    @Test
    void pixelMetricsNeedMaps() throws IOException {
        assertRefused(
                2,
                "pixel_AUPRO needs the field 'anomaly_map', but the data have no anomaly maps, only image scores. Choose"
                        + " metrics of images (--metrics image_AUROC), or add a column map_path.",
                "evaluate",
                manifest(SCORES),
                "--metrics",
                "pixel_AUPRO");
    }

    @Test
    void pixelMetricsNeedMasks() throws IOException {
        TestData.npy(folder.resolve("0.npy"), new float[] {1, 2, 3, 4}, 2, 2);
        assertRefused(
                2,
                "pixel_AUPRO needs the field 'gt_mask', but the data have no masks, only image labels. Choose metrics of"
                        + " images (--metrics image_AUROC), or add a column mask_path.",
                "evaluate",
                manifest("map_path,label\n0.npy,0\n"),
                "--metrics",
                "pixel_AUPRO");
    }

    @Test
    void resultsOfAManifestAreBrokenDownByDefectTypeWithoutCategories() throws IOException {
        Run run = Run.anometry(
                "evaluate",
                manifest("image_path,score,label,defect_type\na,1,0,good\nb,2,1,hole\nc,0,1,cut\n"),
                "--metrics",
                "AUROC",
                "--by",
                "defect_type",
                "--no-warnings",
                "auroc-below-half");
        assertThat(run.out()).endsWith("""

                             image_
                defect_type   AUROC
                -------------------
                cut          0.0000
                hole         1.0000
                """);
    }

    /** Where only one category has scores of its own. */
    @Test
    void theSourcesOfScoresAreCounted() throws IOException {
        TestData.category(folder, "bolt");
        TestData.category(folder, "nut");
        Path score = TestData.npy(folder.resolve("score.npy"), new float[] {1}, 1);
        for (String image : List.of("good/000", "good/001", "crack/000")) {
            Path map = folder.resolve("maps/nut/test/" + image + ".npy");
            Path both = folder.resolve("maps/nut/test/" + image + ".npz");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(both))) {
                zip.putNextEntry(new ZipEntry("anomaly_map.npy"));
                zip.write(Files.readAllBytes(map));
                zip.putNextEntry(new ZipEntry("pred_score.npy"));
                zip.write(Files.readAllBytes(score));
            }
            Files.delete(map);
        }
        Path maps = folder.resolve("maps");
        Path masks = folder.resolve("dataset");
        assertThat(Run.anometry("evaluate", maps, masks, "--metrics", "AUROC").out())
                .contains("; image score given for 3 images, max of the map for 3 images;");
        assertThat(Run.anometry("evaluate", maps, masks, "--metrics", "AUROC", "--category", "nut")
                        .out())
                .contains("; image score given;");
    }

    @Test
    void resizingIsSaidInOrder() throws IOException {
        TestData.category(folder, "bolt");
        assertThat(Run.anometry(
                                "evaluate",
                                folder.resolve("maps"),
                                folder.resolve("dataset"),
                                "--metrics",
                                "AUROC",
                                "--resize",
                                "4x4",
                                "--smooth",
                                "1")
                        .out())
                .contains(
                        "Read: layout mvtec; 1 category; resized 3 maps from 2x2 to 4x4 and 1 mask from 2x2 to 4x4; measured"
                                + " at 4x4; smoothed by 1 pixels; image score max;");
    }
}
