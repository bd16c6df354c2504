package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configurations of docs/layouts.md describe folders that are here. */
final class OwnFoldersGuideTest {
    @TempDir
    private Path folder;

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/layouts.md"));
    }

    /** The configuration at this position of the guide. */
    private Path config(int index) throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(guide());
        List<String> blocks = block.results().map(found -> found.group(1)).toList();
        assertThat(blocks).hasSize(2);
        return Files.writeString(folder.resolve("evaluation.yaml"), blocks.get(index));
    }

    private void image(String path) throws IOException {
        Path file = folder.resolve("dataset").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[1]);
    }

    private void map(String path, float highest) throws IOException {
        TestData.npy(folder.resolve("maps").resolve(path), new float[] {0, 0, highest, 0}, 2, 2);
    }

    private void mask(String path, int... anomalous) throws IOException {
        TestData.mask(folder.resolve("dataset").resolve(path), 2, 2, anomalous);
    }

    private Run evaluate(Path config, Object... more) {
        Stream<Object> first =
                Stream.of("evaluate", folder.resolve("maps"), folder.resolve("dataset"), "--config", config);
        return Run.anometry(Stream.concat(first, Stream.of(more)).toArray());
    }

    private void bolts(String extension) throws IOException {
        image("bolt/train/good/000" + extension);
        image("bolt/test/good/000" + extension);
        image("bolt/test_2/ok/001" + extension);
        image("bolt/test/crack/000" + extension);
        image("bolt/test/crack/001" + extension);
        mask("bolt/ground_truth/crack/000_mask.png", 2);
        mask("bolt/ground_truth/crack/001_mask.png", 2);
        map("bolt/good/000_map.npy", 1);
        map("bolt/ok/001_map.npy", 2);
        map("bolt/crack/000_map.npy", 3);
        map("bolt/crack/001_map.npy", 1.5f);
    }

    @Test
    void foldersAreAsTheyAreDescribed() throws IOException {
        bolts(".png");
        Path config = config(0);
        assertThat(Run.anometry("config", "check", config).exitCode()).isZero();
        Run run = evaluate(config, "--json", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertThat(result.at("/metrics/image_AUROC").asDouble()).isEqualTo(0.75);
        assertThat(result.at("/counts/images").asInt()).isEqualTo(4);
        JsonNode settings = result.get("settings");
        assertThat(settings.get("layout").asText()).isEqualTo("own");
        assertThat(settings.get("mask_rule").asText()).isEqualTo(">127");
        assertThat(settings.get("folders")).isEqualTo(new ObjectMapper().readTree("""
                {
                  "images": ["{category}/{split}/{defect}/{id}.png"],
                  "masks": ["{category}/ground_truth/{defect}/{id}_mask.png"],
                  "maps": ["{category}/{defect}/{id}_map.tiff"],
                  "normal": ["good", "ok"],
                  "split": ["test", "test_2"],
                  "mask_rule": [">127"]
                }"""));
        assertThat(evaluate(config).out()).startsWith("""
                        bolt: 4 images (2 anomalous), 16 pixels, 2 anomalous regions
                        Read: layout own: images {category}/{split}/{defect}/{id}.png, masks\
                         {category}/ground_truth/{defect}/{id}_mask.png, maps {category}/{defect}/{id}_map.tiff; 1 category;\
                         maps of 2x2; image score max; anomalous where the mask is >127; left out 1 image of other splits
                        """);
    }

    @Test
    void theErrorHasItsPlace() throws IOException {
        bolts(".png");
        Path config = config(0);
        Files.writeString(
                config, Files.readString(config).replace("{split}", "tests").replace("  split: [test, test_2]\n", ""));
        Run run = evaluate(config);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(guide()).contains("```text\n" + run.err().replace(folder + "/", "") + "```\n");
    }

    @Test
    void framesOfVideos() throws IOException {
        for (String frame : List.of("Test001/001", "Test001/002", "Test002/001")) {
            image("Test/" + frame + ".tif");
        }
        // Masks are read by what they are, not by their names.
        mask("Test/Test001_gt/001.bmp");
        mask("Test/Test001_gt/002.bmp", 1);
        mask("Test/Test002_gt/001.bmp", 1, 2);
        map("Test/Test001/001.npy", 1);
        map("Test/Test001/002.npy", 3);
        map("Test/Test002/001.npy", 2);
        Run run = evaluate(config(1));
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("dataset: 3 images (2 anomalous), 12 pixels, 2 anomalous regions\n")
                .endsWith("\nimage_AUROC  1.0000\n");
    }

    @Test
    void anOptionWins() throws IOException {
        bolts(".png");
        Run run = evaluate(config(0), "--layout", "btad");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("anometry: These folders are not in the layout 'btad'. ");
    }

    @Test
    void everyMistakeIsReportedAtOnce() throws IOException {
        Path config = Files.writeString(folder.resolve("evaluation.yaml"), """
                layout:
                  images: ["{catgory}/tests/{defect}/{id}.bmp", "a/b{id}"]
                  mask: "{category}/ground_truth/{defect}/{id}.png"
                  mask_rule: above 3
                test_metric: [AUROC]
                test_metrics: [AUPRRO]
                """);
        String problems = """
                anometry: The configuration '%1$s' has 6 problems:
                  %1$s:2:12: layout.images[0]: There is no {catgory}. Did you mean {category}? There are {category}, {split}, {defect}, {object}, {id}.
                  %1$s:2:49: layout.images[1]: 'a/b{id}' has no extension. End it with one, or with .* for any.
                  %1$s:3:3: layout has no key 'mask'. Did you mean 'masks'? It has images, masks, maps, normal, split, ignore, mask_rule.
                  %1$s:4:14: layout.mask_rule: 'above 3' is not a mask rule. Give a comparison and a number, for example >0, >127 or ==255, in quotes on the command line.
                  %1$s:5:1: the document has no key 'test_metric'. Did you mean 'test_metrics'? It has test_metrics, validation_metrics, plugins, defaults, layout, log, report, resize, image_score, pool, smooth, mask_rule, ignore, maps, masks, manifest, scores, labels, category, object, allow_missing, metrics, by, json, json_size, image_records, csv_safe, run, no_warnings, strict, fit_thresholds, keep_going, batch_size, threads.
                  %1$s:6:16: test_metrics[0]: There is no metric 'AUPRRO'.""".formatted(config);
        for (Run run : List.of(Run.anometry("config", "check", config), evaluate(config))) {
            assertThat(run.err()).startsWith(problems);
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }
}
