package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Options of the command as keys of a configuration. */
final class ConfiguredOptionsTest {
    private static final String METRICS =
            "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_}, {metric: AUPRO, prefix: pixel_}]\n";

    /** What only a command line has. */
    private static final Set<String> NO_SETTINGS = Set.of("config", "help", "overwrite");

    /** What only a configuration has. */
    private static final Set<String> NO_OPTIONS = Set.of("test_metrics", "validation_metrics", "defaults");

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        TestData.category(folder, "bolt");
        TestData.category(folder, "nut");
    }

    private Path config(String yaml) throws IOException {
        return Files.writeString(folder.resolve("evaluation.yaml"), METRICS + yaml);
    }

    private String data() {
        return "maps: %1$s/maps\nmasks: %1$s/dataset\n".formatted(folder);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private void assertRefused(Run run, String message) {
        assertThat(run.err().replace(folder + "/", "")).isEqualTo("anometry: " + message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void eachOptionIsAKeyOfTheSchema() throws IOException {
        Set<String> options = new TreeSet<>();
        new CommandLine(new EvaluateCommand())
                .getCommandSpec()
                .options()
                .forEach(option ->
                        options.add(option.names()[0].replaceFirst("^-+", "").replace('-', '_')));
        options.removeAll(NO_SETTINGS);
        Set<String> keys = new TreeSet<>();
        json(Run.anometry("config", "schema").out())
                .get("properties")
                .fieldNames()
                .forEachRemaining(keys::add);
        keys.removeAll(NO_OPTIONS);
        assertThat(keys).isEqualTo(options);
    }

    @Test
    void whatTheCommandLineDoesNotSayIsFromTheFile() throws IOException {
        Path json = folder.resolve("results.json");
        Path table = folder.resolve("images.csv");
        Path config = config(data() + """
                category: [bolt]
                object: test/([a-z]+)
                by: defect_type
                metrics: image_AUROC
                json: %s
                json_size: small
                image_records: %s
                csv_safe: true
                run: padim
                no_warnings: auroc-below-half
                strict: true
                fit_thresholds: false
                keep_going: true
                allow_missing: true
                batch_size: 2
                threads: 1
                """.formatted(json, table));
        Run run = Run.anometry("evaluate", "--config", config);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("bolt: 3 images")
                .contains("object_AUROC")
                .doesNotContain("AUPRO");
        JsonNode result = json(Files.readString(json));
        assertThat(result.at("/provenance/run").asText()).isEqualTo("padim");
        assertThat(result.at("/settings/batch_size").asInt()).isEqualTo(2);
        assertThat(result.at("/settings/keep_going").asBoolean()).isTrue();
        assertThat(result.at("/settings/allow_missing").asBoolean()).isTrue();
        assertThat(result.at("/settings/by").asText()).isEqualTo("defect_type");
        assertThat(result.has("images")).isFalse();
        assertThat(Files.readString(table)).startsWith("\"index\"");
        assertThat(Run.anometry("config", "check", config).exitCode()).isZero();
    }

    @Test
    void anOptionWins() throws IOException {
        Path config = config(data() + "category: bolt\nrun: a\nbatch_size: 2\nmetrics: pixel_AUPRO\nstrict: true\n");
        List<Object> arguments = new ArrayList<>(List.of("evaluate", "--config", config, "--json", "-"));
        arguments.addAll(List.of("--category", "nut", "--run", "b", "--batch-size", "3", "--metrics", "image_AUROC"));
        JsonNode result = json(Run.anometry(arguments.toArray()).out());
        assertThat(result.get("category").asText()).isEqualTo("nut");
        assertThat(result.at("/provenance/run").asText()).isEqualTo("b");
        assertThat(result.at("/settings/batch_size").asInt()).isEqualTo(3);
        assertThat(result.get("metrics").fieldNames()).toIterable().containsExactly("image_AUROC");
    }

    @Test
    void inputsOnTheCommandLineWin() throws IOException {
        Path scores = Files.writeString(folder.resolve("scores.csv"), "image_path,score,label\na,1,0\nb,2,1\n");
        Path config = config("maps: nowhere\nmasks: %s/dataset\nmetrics: image_AUROC\n".formatted(folder));
        Path maps = folder.resolve("maps");
        for (List<Object> inputs : List.<List<Object>>of(
                List.of(maps), List.of("--maps", maps), List.of(maps, folder.resolve("dataset")), List.of(scores))) {
            List<Object> arguments = new ArrayList<>(List.of("evaluate", "--config", config));
            arguments.addAll(inputs);
            Run run = Run.anometry(arguments.toArray());
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        Run manifest = Run.anometry("evaluate", "--config", config("manifest: " + scores + "\nmetrics: image_AUROC\n"));
        assertThat(manifest.out()).contains("Read: manifest;");
        assertThat(Run.anometry("evaluate", "--config", config, maps, folder.resolve("dataset"))
                        .exitCode())
                .isZero();
    }

    @Test
    void valuesThatAreRefusedAreFoundInTheFile() throws IOException {
        Path config = config("resize: maps\n");
        String resize =
                "evaluation.yaml:2:9: resize: 'maps' is not a way to resize. Give map (maps to the size of their masks),"
                        + " mask (masks to the size of their maps), a height and a width such as 256x256, or none.";
        assertRefused(Run.anometry("config", "check", config), resize);
        assertRefused(
                Run.anometry("evaluate", "--config", config, folder.resolve("maps"), folder.resolve("dataset")),
                resize);
        assertRefused(
                Run.anometry(
                        "evaluate", "--config", config("maps: " + folder + "/map\nmasks: " + folder + "/dataset\n")),
                "evaluation.yaml:2:7: maps: There is no map to read maps from. Did you mean 'maps'? Pass an existing folder or"
                        + " file.");
        assertRefused(
                Run.anometry("evaluate", "--config", config(data() + "category: bold\n")),
                "evaluation.yaml:4:11: category: maps has no maps of the category 'bold'. Did you mean 'bolt'?"
                        + " It has bolt, nut.");
        assertRefused(
                Run.anometry("config", "check", config("pool: 3\nimage_score: mean\n")),
                "evaluation.yaml:2:7: pool needs the image score max, but it is mean. Leave out one of the two.");
        assertRefused(Run.anometry("config", "check", config("pool: x\nsmooth: -1\n")), """
                The configuration 'evaluation.yaml' has 2 problems:
                  evaluation.yaml:2:7: pool is 'x'. Give a whole number.
                  evaluation.yaml:3:9: smooth is -1. It is a standard deviation in pixels, from 0 to 1000.\
                """);
    }

    @Test
    void allAreCheckedAtOnce() throws IOException {
        Run run = Run.anometry("config", "check", config("""
                pool: x
                smooth: -1
                mask_rule: 127
                image_score: maximum
                object: (x
                json_size: big
                no_warnings: [grey-mask, grey-maks]
                by: defect
                metrics: AUPR0
                """));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()
                        .replace(folder + "/", "")
                        .lines()
                        .map(line -> line.replaceFirst("( '| is ).*", "").strip()))
                .containsExactly(
                        "anometry: The configuration",
                        "evaluation.yaml:2:7: pool",
                        "evaluation.yaml:3:9: smooth",
                        "evaluation.yaml:4:12: mask_rule:",
                        "evaluation.yaml:5:14: image_score:",
                        "evaluation.yaml:6:9: object:",
                        "evaluation.yaml:7:12: json_size:",
                        "evaluation.yaml:8:14: no_warnings: There",
                        "evaluation.yaml:9:5: by: Results cannot be broken down by",
                        "evaluation.yaml:10:10: metrics: There");
    }

    @Test
    void valuesOfAnotherTypeAreRefused() throws IOException {
        assertRefused(
                Run.anometry(
                        "config", "check", config("batch_size: 0\nthreads: two\nstrict: yes\ncategory: []\nrun:\n")),
                """
                The configuration 'evaluation.yaml' has 5 problems:
                  evaluation.yaml:2:13: batch_size is '0', but must be 1 or more.
                  evaluation.yaml:3:10: threads is 'two', but must be a whole number.
                  evaluation.yaml:4:9: strict is 'yes', but must be true or false.
                  evaluation.yaml:5:11: category is an empty list, but must be one or more texts.
                  evaluation.yaml:6:5: run is empty, but must be a text.\
                """);
    }
}
