package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: a message that says what to do, an exit code, and no half-written results. */
final class BadInputTest {
    @TempDir
    private Path folder;

    private Path maps() {
        return folder.resolve("maps");
    }

    private Path results() {
        return folder.resolve("results.json");
    }

    @BeforeEach
    void goodData() throws IOException {
        TestData.category(folder, "bolt");
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(results()).doesNotExist();
    }

    private Run evaluate(Object... more) {
        return evaluateAt(maps(), results(), more);
    }

    private Run evaluateAt(Path maps, Path json, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("evaluate", "--maps", maps, "--masks", folder.resolve("dataset"), "--json", json));
        arguments.addAll(Arrays.asList(more));
        return Run.anometry(arguments.toArray());
    }

    private Run evaluateWith(String yaml) throws IOException {
        return evaluate("--config", Files.writeString(folder.resolve("evaluation.yaml"), yaml));
    }

    private void assertRefused(Run run, int exitCode, String message) {
        assertThat(run.err().replace(folder + "/", "")).isEqualTo("anometry: " + message + "\n");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    // Data: exit code 3

    @Test
    void missingMask() throws IOException {
        TestData.npy(maps().resolve("bolt/test/crack/001.npy"), new float[4], 2, 2);
        assertRefused(
                evaluate(),
                3,
                "Files are missing or do not match, in the layout 'mvtec' of dataset:\n"
                        + "  1 of 2 anomalous images has no mask. The first is expected at "
                        + "dataset/bolt/ground_truth/crack/001_mask.png (or without _mask; or .tiff, .tif, .npy, "
                        + ".npz, .bmp, .gif). Add the masks:\n"
                        + "    maps/bolt/test/crack/001.npy");
    }

    @Test
    void missingMap() throws IOException {
        TestData.mask(folder.resolve("dataset/bolt/ground_truth/crack/001_mask.png"), 2, 2, 0);
        assertRefused(
                evaluate(),
                3,
                "Files are missing or do not match, in the layout 'mvtec' of dataset:\n"
                        + "  1 of 2 images has no anomaly map. The first is expected at "
                        + "maps/bolt/test/crack/001.tiff (or .tif, .npy, .npz, .png). Predict every image, because "
                        + "leaving some out changes the result, or allow missing maps (--allow-missing):\n"
                        + "    bolt/test/crack/001");
    }

    @Test
    void sizeMismatch() throws IOException {
        TestData.mask(folder.resolve("dataset/bolt/ground_truth/crack/000_mask.png"), 3, 2, 0);
        assertRefused(
                evaluate("--resize", "none"),
                3,
                "maps/bolt/test/crack/000.npy has shape [2, 2], its mask "
                        + "dataset/bolt/ground_truth/crack/000_mask.png has shape [2, 3]. Let the maps be "
                        + "resized to the masks (--resize map), or save them in the size of the "
                        + "masks.");
    }

    @Test
    void mistakesOfAManifestAreALineEach() throws IOException {
        Path manifest = Files.writeString(folder.resolve("m.csv"), "image_path,score,label\na,x,0\nb,1,2\n");
        assertThat(Run.anometry("evaluate", manifest))
                .isEqualTo(new Run(3, "", "anometry: The table " + manifest + """
                         has 2 mistakes:
                          line 2: the score is 'x'. Give a number with a decimal point.
                          line 3: the label is '2'. Give 0, false, normal, good or ok for a normal image, 1, true, anomalous, anomaly, abnormal, defect, defective, bad or ng for an anomalous one.
                        """));
    }

    @Test
    void pixelMetricsOfScoresAlone() throws IOException {
        Path manifest = Files.writeString(folder.resolve("m.csv"), "image_path,score,label\na,1,0\nb,1,1\n");
        assertThat(Run.anometry("evaluate", manifest, "--metrics", "pixel_AUPRO"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "anometry: pixel_AUPRO needs the field 'anomaly_map', but the data have no anomaly maps, only image"
                                + " scores. Choose metrics of images (--metrics image_AUROC), or add a column"
                                + " map_path.\n"));
    }

    @Test
    void somethingBesideAManifest() throws IOException {
        Path manifest = Files.writeString(folder.resolve("m.csv"), "image_path,score,label\na,1,0\n");
        Run run = Run.anometry("evaluate", manifest, folder);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("anometry: The manifest '" + manifest + "' lists the images, so '" + folder
                        + "' is one path too many. Give the manifest alone, or maps and masks without it.\n");
    }

    @Test
    void nanInAMap() throws IOException {
        TestData.npy(maps().resolve("bolt/test/good/000.npy"), new float[] {1, Float.NaN, 2, Float.NaN}, 2, 2);
        assertRefused(
                evaluate(),
                3,
                "maps/bolt/test/good/000.npy has 2 values that are NaN, the first at [0, 1]. NaN cannot be ranked; "
                        + "find out why the model returns it, or replace it before saving.");
    }

    @Test
    void truncatedTiff() throws IOException {
        Path demo = folder.resolve("demo");
        Run.anometry("demo", "--out", demo);
        byte[] whole = Files.readAllBytes(demo.resolve("anomaly_maps/tile/test/good/000.tiff"));
        Files.write(maps().resolve("bolt/test/good/009.tiff"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(
                evaluate(),
                3,
                "maps/bolt/test/good/009.tiff declares more data than its 32835 bytes hold: it is truncated or "
                        + "damaged. Copy or write it again.");
    }

    @Test
    void textNamedTiff() throws IOException {
        Files.writeString(maps().resolve("bolt/test/good/009.tiff"), "see the other folder");
        assertRefused(
                evaluate(),
                3,
                "maps/bolt/test/good/009.tiff is not a TIFF file: it begins with 'see the' (text?). Save "
                        + "maps as TIFF, NPY, NPZ or grey PNG, masks as PNG, BMP, GIF, TIFF, NPY or NPZ.");
    }

    @Test
    void hostileNpyHeader() throws IOException {
        byte[] header = "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999, 99999999), }"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[10 + header.length];
        byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length, 0};
        System.arraycopy(magic, 0, file, 0, 10);
        System.arraycopy(header, 0, file, 10, header.length);
        Files.write(maps().resolve("bolt/test/good/009.npy"), file);
        assertRefused(
                evaluate(),
                3,
                "maps/bolt/test/good/009.npy declares <f4 of shape [99999999, 99999999], which is 39999999200000004 "
                        + "bytes, but holds 0. It is truncated; copy or write it again.");
    }

    @Test
    void emptyFolder() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertRefused(
                evaluateAt(empty, results()),
                3,
                "empty has no anomaly map: expected <category>/test/<defect>/<id>.tiff (or .tif, .npy, .npz, .png), "
                        + "found nothing. Check the path, or save the maps in this layout.");
    }

    @Test
    void unreadableFile() throws IOException {
        Files.createSymbolicLink(maps().resolve("bolt/test/good/009.tiff"), folder.resolve("gone.tiff"));
        assertRefused(
                evaluate(),
                3,
                "maps/bolt/test/good/009.tiff cannot be read: it is a link whose target does not exist. "
                        + "Restore the target, or remove the link.");
    }

    // Configuration and usage: exit code 2

    @Test
    void wrongFieldInTheYaml() throws IOException {
        assertRefused(
                evaluateWith("test_metrics:\n  - {metric: AUROC, fields: [pred_scores, gt_label]}\n"),
                2,
                "evaluation.yaml:2:30: test_metrics[0].fields[0]: AUROC reads the field 'pred_scores', which no batch has. Did you mean "
                        + "'pred_score'? Batches have anomaly_map, category, defect_type, depth_map, depth_path, explanation, frames, gt_label, gt_mask, gt_regions, image, image_path, last_frame, "
                        + "mask_path, original_image, pred_label, pred_mask, pred_score, sample_id, target_frame, video_path.");
    }

    @Test
    void missingGroundTruthField() throws IOException {
        assertRefused(
                evaluateWith("test_metrics:\n  - {metric: AUROC, fields: [pred_score]}\n"),
                2,
                "evaluation.yaml:2:29: test_metrics[0].fields: AUROC takes 2 fields (score, target), but got 1 (pred_score). "
                        + "Name one field for each.");
    }

    @Test
    void duplicateMetricNames() throws IOException {
        assertRefused(
                evaluateWith("""
                        test_metrics:
                          - {metric: AUROC, fields: [pred_score, gt_label]}
                          - {metric: AUROC, fields: [anomaly_map, gt_mask]}
                        """),
                2,
                "evaluation.yaml:3:5: test_metrics[1]: There is a metric 'AUROC' over pred_score, gt_label already, in line "
                        + "2 (test_metrics[0]); this one is over anomaly_map, gt_mask. Results are kept by name: give each "
                        + "a prefix of its own, for example prefix: second_.");
    }

    @Test
    void unknownMetric() throws IOException {
        assertThat(evaluateWith("test_metrics: [{metric: AUPRo}]").err())
                .contains(
                        "evaluation.yaml:1:25: test_metrics[0].metric: There is no metric 'AUPRo'. Did you mean 'AUPRO'?");
    }

    @Test
    void unknownParameter() throws IOException {
        assertRefused(
                evaluateWith("test_metrics:\n  - {metric: AUPRO, fprlimit: 0.05}\n"),
                2,
                "evaluation.yaml:2:21: test_metrics[0].fprlimit: AUPRO has no parameter 'fprlimit'. It has fpr_limit, connectivity. "
                        + "Did you mean 'fpr_limit'?");
    }

    @Test
    void parameterOutOfRange() throws IOException {
        assertRefused(
                evaluateWith("test_metrics:\n  - {metric: AUPRO, fpr_limit: 5}\n"),
                2,
                "evaluation.yaml:2:21: test_metrics[0].fpr_limit: AUPRO cannot be built: fpr_limit is 5, but must be above 0 and at most 1.");
    }

    @Test
    void wrongPath() {
        assertRefused(
                evaluateAt(folder.resolve("map"), results()),
                2,
                "There is no map to read maps from. Did you mean 'maps'? Pass an existing folder or file.");
    }

    @Test
    void wrongOption() {
        assertRefused(
                evaluate("--mask", "x"),
                2,
                "There is no option '--mask'. Use --masks DIR.\nTry 'anometry evaluate --help'.");
    }

    @Test
    void wrongCommand() {
        assertRefused(
                Run.anometry("evalute"),
                2,
                "There is no command 'evalute'. Did you mean 'evaluate'?\nTry 'anometry --help'.");
        assertRefused(
                Run.anometry("plugins", "lits", "--plugins", "x"),
                2,
                "There is no command 'lits'. Did you mean 'list'?\nTry 'anometry plugins --help'.");
        assertRefused(
                Run.anometry("train", "now"),
                2,
                "There is no command 'train'. There are: evaluate, predict, metrics, layouts, plugins, config, demo, version, help.\nTry 'anometry --help'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --map=x                | There is no option '--map'. Use --maps DIR.
            --gt x                 | There is no option '--gt'. Use --masks DIR.
            --output x             | There is no option '--output'. Use --json FILE to write JSON, or --log csv=FILE to write CSV.
            --csv x.csv            | There is no option '--csv'. Use --log csv=FILE.
            --format markdown      | There is no option '--format'. The results are printed as a table; --json - prints JSON instead, and --log csv=FILE writes CSV.
            --categories bolt      | There is no option '--categories'. Use --category NAME.
            --metric AUPRO         | There is no option '--metric'. Use --metrics NAME.
            --force                | There is no option '--force'. Use --overwrite.
            --threshold 3          | There is no option '--threshold'. Use --fit-thresholds, or set the threshold of a metric in the file of --config.
            --jsno r.json          | There is no option '--jsno'. Did you mean '--json'?
            --colour               | There is no option '--colour'.
            """)
    void optionsThatDoNotExist(String options, String message) {
        assertRefused(evaluate((Object[]) options.split(" ", -1)), 2, message + "\nTry 'anometry evaluate --help'.");
    }

    @Test
    void optionsOfOtherCommands() {
        assertRefused(Run.anometry("demo", "--force"), 2, "There is no option '--force'.\nTry 'anometry demo --help'.");
        assertRefused(Run.anometry("demo", "folder"), 2, "'folder' is not expected here.\nTry 'anometry demo --help'.");
    }

    @Test
    void mapsOrMasksThatAreNotGiven() {
        assertRefused(
                Run.anometry("evaluate"),
                2,
                "No maps are given. Pass the anomaly maps and the ground-truth masks: anometry evaluate MAPS MASKS.\n"
                        + "Try 'anometry evaluate --help'.");
        assertRefused(
                Run.anometry("evaluate", "x", "--json=r.json"),
                2,
                "No masks are given for the maps 'x'. Pass the data set's folder, or an array file of masks, after them:"
                        + " anometry evaluate MAPS MASKS.\nTry 'anometry evaluate --help'.");
        assertRefused(
                Run.anometry("evaluate", "x", "y", "--masks", "z"),
                2,
                "'y' is one path too many: maps and masks are already given. Separate the names of an option with "
                        + "commas.\nTry 'anometry evaluate --help'.");
    }

    @Test
    void noCommand() {
        assertRefused(
                Run.anometry(),
                2,
                "No command given. Choose one of evaluate, predict, metrics, layouts, plugins, config, demo, version, help.\n"
                        + "Try 'anometry --help'.");
        assertRefused(
                Run.anometry("config"),
                2,
                "No command given. Choose one of init, check, schema.\nTry 'anometry config --help'.");
    }

    @Test
    void mapsAndMasksThatAreSwapped() {
        assertRefused(
                Run.anometry("evaluate", folder.resolve("dataset"), maps()),
                2,
                "The maps, dataset, look like the data set, because they have a folder 'ground_truth', and the masks, "
                        + "maps, look like the maps, because they have none. Swap the two.");
    }

    @Test
    void resultsInPlaceOfSomethingElse() throws IOException {
        Path mask = folder.resolve("dataset/bolt/ground_truth/crack/000_mask.png");
        byte[] before = Files.readAllBytes(mask);
        assertRefused(
                evaluateAt(maps(), mask, "--overwrite"),
                2,
                "The results cannot be written to 'dataset/bolt/ground_truth/crack/000_mask.png': it is one of the inputs."
                        + " Name another file.");
        String refusal =
                " because it exists and is not a results file. Nothing was changed. Name another file, or replace"
                        + " it with --overwrite.";
        assertThat(mask).hasBinaryContent(before);
        Path copy = Files.write(folder.resolve("mask.png"), before);
        assertRefused(evaluateAt(maps(), copy), 2, "The results cannot be written to 'mask.png'," + refusal);
        assertThat(copy).hasBinaryContent(before);
        for (String other : List.of(
                "notes",
                "{}",
                "[1]",
                "{\"metrics\": {\"accuracy\": 1}}",
                "{\"metrics\": {}, \"settings\": {\"epochs\": 3}}",
                "{\"metrics\": {\"image_AUROC\": 1}, \"settings\": {\"anometry\": \"0.1.0\"")) {
            Path file = Files.writeString(folder.resolve("other.json"), other);
            assertRefused(evaluateAt(maps(), file), 2, "The results cannot be written to 'other.json'," + refusal);
            assertThat(file).hasContent(other);
        }
    }

    @Test
    void metricsThatDoNotExist() {
        assertThat(evaluate("--metrics", "AUPRO,AUROK").err())
                .startsWith("anometry: There is no metric 'AUROK'. Did you mean 'AUROC'? There are Accuracy,");
        assertRefused(
                evaluate("--metrics", "image_AUPIMO"),
                2,
                "The metric 'image_AUPIMO' cannot be chosen by its name alone, because AUPIMO has no such prefix: it is"
                        + " 'pixel_AUPIMO'. Set it up in the file of --config; 'anometry metrics AUPIMO' shows how.");
    }

    @Test
    void categoriesThatDoNotExist() {
        assertRefused(evaluate("--category", "bolt,nut"), 2, "maps has no maps of the category 'nut'. It has bolt.");
    }

    @Test
    void aFileInPlaceOfALogger() {
        assertRefused(evaluate("--log", "out.csv"), 2, "There is no logger 'out.csv'. Did you mean 'csv=out.csv'?");
        assertRefused(
                evaluate("--log", "slf4j"),
                2,
                "SLF4J has no provider here, so the results would be lost. Use another logger, or, in a program, add"
                        + " a provider such as logback-classic to its class path.");
    }

    @Test
    void logsInPlaceOfSomethingElse() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "see the other folder");
        for (String logger : List.of("csv", "jsonl")) {
            Run run = evaluate("--log", logger + "=" + notes);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("so nothing was written to it.").contains("Name another file");
            assertThat(notes).hasContent("see the other folder");
        }
    }

    @Test
    void logInPlaceOfTheResultsOrAnInput() throws IOException {
        Path config = Files.writeString(folder.resolve("evaluation.yaml"), "test_metrics: [AUPRO]");
        assertRefused(
                evaluate("--config", config, "--log", "csv=" + config),
                2,
                "The results cannot be written to 'evaluation.yaml': it is one of the inputs, or another option writes it."
                        + " Name another file.");
        Path both = folder.resolve("results");
        assertRefused(
                evaluateAt(maps(), both, "--log", "jsonl=" + folder.resolve("dataset/../results")),
                2,
                "The results cannot be written to 'dataset/../results': it is one of the inputs, or another option writes it."
                        + " Name another file.");
        assertThat(both).doesNotExist();
    }

    @Test
    void noFolderForTheResults() {
        assertRefused(
                evaluateAt(maps(), folder.resolve("nowhere/results.json")),
                2,
                "The results cannot be written to 'nowhere/results.json': there is no folder 'nowhere'. Name a file in "
                        + "an existing, writable folder.");
    }

    @Test
    void aWriteProtectedFileIsNoFileForResults() throws IOException {
        Path results = Files.writeString(folder.resolve("yesterday.json"), "{}");
        Path log = Files.createFile(folder.resolve("log.csv"));
        assertThat(results.toFile().setReadOnly() && log.toFile().setReadOnly()).isTrue();
        for (String option : List.of("--json", "--image-records", "--report=x")) {
            Run run = Run.anometry(
                    "evaluate",
                    maps(),
                    folder.resolve("dataset"),
                    "--overwrite",
                    option,
                    results,
                    "--log",
                    "csv=" + log);
            assertThat(run.exitCode()).as(option).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(results).hasContent("{}");
        }
        assertRefused(
                Run.anometry("evaluate", maps(), folder.resolve("dataset"), "--overwrite", "--json", results),
                2,
                "The results cannot be written to 'yesterday.json': it is write-protected. Name a file in an existing, "
                        + "writable folder.");
        assertRefused(
                Run.anometry("evaluate", maps(), folder.resolve("dataset"), "--log", "csv=" + log),
                2,
                "Results cannot be written to 'log.csv': it is write-protected. Change the permissions of the file "
                        + "and its directory, or name another file.");
    }

    @Test
    void twoNamesOfOneFileAreNoTwoFiles() throws IOException {
        Path file = Files.createFile(folder.resolve("a"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path other = Files.createLink(folder.resolve("other"), file);
        for (Path name : List.of(link, other)) {
            for (String option : List.of("--image-records=", "--log=jsonl=")) {
                Run run = Run.anometry("evaluate", maps(), folder.resolve("dataset"), "--json", file, option + name);
                assertThat(run.exitCode()).as(option + name).isEqualTo(2);
                assertThat(run.err()).contains("it is one of the inputs, or another option writes it.");
                assertThat(file).isEmptyFile();
            }
        }
        for (String stream : List.of("/dev/stdout", "/proc/self/fd/1")) {
            assertThat(Run.anometry("evaluate", maps(), folder.resolve("dataset"), "--log", "csv=" + stream)
                            .exitCode())
                    .isEqualTo(2);
        }
    }

    @Test
    void aResultsFileIsNoLog() throws IOException {
        Path json = folder.resolve("yesterday.json");
        assertThat(Run.anometry("evaluate", maps(), folder.resolve("dataset"), "--json", json)
                        .exitCode())
                .isZero();
        String before = Files.readString(json);
        for (String content : List.of(before, "{\"name\": \"a package\"}\n", "{\n", "\n")) {
            Files.writeString(json, content);
            Run run = evaluate("--log", "jsonl=" + json);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("not with a logged run ({\"run\": ...), so nothing was written to it.");
            assertThat(json).content().isEqualTo(content);
        }
    }

    @Test
    void aTableOfOtherImagesIsNotReplaced() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.csv"), "index,id,label,score\n0,a,1,0.5\n");
        assertRefused(
                evaluate("--image-records", mine),
                2,
                "The results cannot be written to 'mine.csv', because it exists and is not a results file. Nothing was "
                        + "changed. Name another file, or replace it with --overwrite.");
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforeTheEvaluation() {
        String name = "r".repeat(252) + ".json";
        Run run = evaluateAt(maps(), folder.resolve(name));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("anometry: The results cannot be written to '")
                .contains("/" + name + "': File name too long. Name");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void sizeOfTheJson() {
        Run run = evaluate("--json-size", "tiny");
        assertThat(run.err())
                .startsWith(
                        "anometry: Invalid value for option '--json-size': 'tiny' is not a size. Use full or small.\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void theTableOfImagesNeedsAFile() {
        assertRefused(
                evaluate("--image-records", "-"),
                2,
                "The table of images cannot go to standard output, which already has the results. Name a file: "
                        + "--image-records images.csv.");
    }

    @Test
    void twoLogsInOneFile() {
        Path log = folder.resolve("log.csv");
        for (String other : List.of("csv=", "jsonl=")) {
            assertRefused(
                    evaluate("--log", "csv=" + log, "--log", other + log),
                    2,
                    "The results cannot be written to 'log.csv': it is one of the inputs, or another option writes it. Name"
                            + " another file.");
            assertThat(log).doesNotExist();
        }
    }

    @Test
    void batchOfNone() {
        assertRefused(evaluate("--batch-size", 0), 2, "--batch-size is 0, but must be 1 or more.");
    }

    @Test
    void resultsInPlaceOfAnInput() throws IOException {
        Path config = Files.writeString(folder.resolve("evaluation.yaml"), "test_metrics: [AUPRO]");
        assertRefused(
                evaluateAt(maps(), config, "--config", config),
                2,
                "The results cannot be written to 'evaluation.yaml': it is one of the inputs. Name another file.");
        assertThat(config).hasContent("test_metrics: [AUPRO]");
    }

    @Test
    void negativeMask() throws IOException {
        Files.delete(folder.resolve("dataset/bolt/ground_truth/crack/000_mask.png"));
        TestData.npy(folder.resolve("dataset/bolt/ground_truth/crack/000_mask.npy"), new float[] {0, -1, 0, 0}, 2, 2);
        assertRefused(
                evaluate(),
                3,
                "dataset/bolt/ground_truth/crack/000_mask.npy has the mask value -1 at [0, 1], but a mask is 0 where normal "
                        + "and greater where anomalous. If these are scores, swap maps and masks; if it is a mask, save it as unsigned numbers or booleans, for example "
                        + "(mask > 0).astype(numpy.uint8).");
    }
}
