package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the names of files, categories and metrics: no output can be executed by a terminal or forge a line. */
class HostileNamesTest {
    private static final Pattern EXECUTED =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");
    private static final Pattern HALF_CHARACTER =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private static final List<String> PIECES = List.of(
            "\u001b[2J",
            "\u001b]0;title\u0007",
            "\u001b[8m",
            "\nanometry: all is fine",
            "\r\u001b[2K",
            "\t",
            "\b\b\b",
            "\u007f",
            "\u009b31m",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202egnp",
            "\u2066",
            "\u2069",
            "\u200f",
            "\u061c",
            "a",
            "=1+1",
            "%n",
            "{}",
            "$(x)",
            "'",
            "\"",
            "\\u001b",
            "\ud83d\ude00");

    @TempDir
    private Path folder;

    private static String name(Random random) {
        StringBuilder name = new StringBuilder("n");
        int pieces = random.nextInt(1, 6);
        for (int i = 0; i < pieces; i++) {
            name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return name.toString();
    }

    /** Of a file; empty if the file system, or the locale, cannot have such a name. */
    private Optional<String> fileName(Random random) {
        String name = name(random);
        try {
            Path unused = folder.resolve(name);
            return Optional.of(unused.getFileName().toString());
        } catch (InvalidPathException notHere) {
            return Optional.empty();
        }
    }

    /** As long as a file name may be, extension included. */
    private static String longest(String name, String ending) {
        StringBuilder longest = new StringBuilder();
        int room = 255 - ending.length();
        while (longest.toString().getBytes(StandardCharsets.UTF_8).length + name.getBytes(StandardCharsets.UTF_8).length
                <= room) {
            longest.append(name);
        }
        return longest + ending;
    }

    private static void assertNothingIsExecuted(Run run) {
        for (String text : List.of(run.out(), run.err())) {
            assertThat(EXECUTED.matcher(text).find()).as(text).isFalse();
            assertThat(HALF_CHARACTER.matcher(text).find()).as(text).isFalse();
            assertThat(text).doesNotContain("\nanometry: all is fine");
        }
    }

    private void dataSet(Path root, String category, String defect) throws IOException {
        TestData.category(root, category);
        for (String place : List.of("maps/%s/test/", "dataset/%s/ground_truth/")) {
            Path parent = root.resolve(place.formatted(category));
            Files.move(parent.resolve("crack"), parent.resolve(defect));
        }
    }

    @Test
    void inTheTableAndOnTheWayToIt() throws IOException {
        Random random = new Random(1);
        int lines = 0;
        int measured = 0;
        for (int i = 0; i < 40; i++) {
            Optional<String> first = fileName(random);
            Optional<String> second = fileName(random);
            Optional<String> defect = fileName(random);
            if (first.isEmpty() || second.isEmpty() || defect.isEmpty() || first.equals(second)) {
                continue;
            }
            Path root = Files.createDirectories(folder.resolve("data" + i));
            dataSet(root, first.get(), defect.get());
            dataSet(root, second.get(), defect.get());
            Path log = root.resolve("log.jsonl");
            Run run = Run.anometry(
                    "evaluate",
                    root.resolve("maps"),
                    root.resolve("dataset"),
                    "--by",
                    "defect_type",
                    "--run",
                    name(random),
                    "--json",
                    root.resolve("r.json"),
                    "--log",
                    "jsonl=" + log);
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertNothingIsExecuted(run);
            assertThat(Files.readAllLines(log)).hasSize(1);
            int printed = (int) run.out().lines().count();
            assertThat(printed).isEqualTo(lines == 0 ? printed : lines);
            lines = printed;
            measured++;

            Run json = Run.anometry("evaluate", root.resolve("maps"), root.resolve("dataset"), "--json", "-");
            assertNothingIsExecuted(json);
            assertThat(Files.readString(root.resolve("r.json"))).contains("categories");
        }
        assertThat(measured).isPositive();
    }

    @Test
    void inErrorsOfData() throws IOException {
        Random random = new Random(2);
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            Optional<String> name = fileName(random);
            if (name.isEmpty()) {
                continue;
            }
            Path root = Files.createDirectories(folder.resolve("data" + i));
            TestData.category(root, "bolt");
            Path file = root.resolve("maps/bolt/test/crack").resolve(longest(name.get(), ".npy"));
            switch (i % 3) {
                // Without a mask, then with nothing readable in it, then beside a mask without a map.
                case 0 -> Files.copy(root.resolve("maps/bolt/test/crack/000.npy"), file);
                case 1 -> Files.writeString(file.resolveSibling(longest(name.get(), ".tiff")), "II*");
                default ->
                    Files.copy(
                            root.resolve("dataset/bolt/ground_truth/crack/000_mask.png"),
                            root.resolve("dataset/bolt/ground_truth/crack").resolve(longest(name.get(), "_mask.png")));
            }
            Run run = Run.anometry("evaluate", root.resolve("maps"), root.resolve("dataset"));
            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            // Files that do not match are listed below the message, indented; a name must not begin a line of its own.
            List<String> lines = run.err().lines().toList();
            assertThat(lines.get(0)).startsWith("anometry: ");
            assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("  "));
            assertNothingIsExecuted(run);
            refused++;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void inErrorsOfTheCommandLine() throws IOException {
        PrintStream standardError = System.err;
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        System.setErr(new PrintStream(behind, true, StandardCharsets.UTF_8));
        try {
            assertNothingOfTheCommandLineIsExecuted();
        } finally {
            System.setErr(standardError);
        }
        assertThat(behind.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void assertNothingOfTheCommandLineIsExecuted() throws IOException {
        TestData.category(folder, "bolt");
        Path maps = folder.resolve("maps");
        Path masks = folder.resolve("dataset");
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            // No file name has half a character, but an argument may.
            String name = name(random) + (i % 2 == 0 ? "\ud83d" : "");
            Stream.of(
                            Run.anometry("evaluate", maps, masks, "--metrics", name),
                            Run.anometry("evaluate", maps, masks, "--category", name),
                            Run.anometry("evaluate", maps, masks, "--layout", name),
                            Run.anometry("evaluate", maps, masks, "--by", name),
                            Run.anometry("evaluate", maps, masks, "--log", name),
                            Run.anometry("evaluate", maps, masks, "--report", name),
                            Run.anometry("evaluate", maps, masks, "--json-size", name),
                            Run.anometry("evaluate", maps, masks, "--" + name),
                            Run.anometry("evaluate", maps, masks, name),
                            Run.anometry("metrics", name),
                            Run.anometry("metrics", "--plugins", name),
                            Run.anometry("plugins", "why", name, "--plugins", folder),
                            Run.anometry("config", "check", name),
                            Run.anometry("predict", "--model", name, "--data", masks, "--out", folder.resolve("out")),
                            Run.anometry(name))
                    .forEach(run -> {
                        assertThat(run.exitCode()).as(run.err()).isNotZero().isNotEqualTo(4);
                        assertNothingIsExecuted(run);
                    });
        }
    }

    @Test
    void inErrorsOfConfigurations() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            String text = name(random)
                    .chars()
                    .collect(
                            StringBuilder::new,
                            (escaped, character) -> escaped.append("\\u%04x".formatted(character)),
                            StringBuilder::append)
                    .toString();
            Path yaml = Files.writeString(
                    folder.resolve("e.yaml"),
                    i % 2 == 0
                            ? "test_metrics: [{metric: \"" + text + "\"}, {metric: \"x" + text + "\"}]"
                            : "test_metrics: [{metric: AUROC, \"" + text + "\": 1, prefix: [\"" + text + "\"]}]");
            Run run = Run.anometry("config", "check", yaml);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.err().lines())
                    .hasSizeBetween(1, 4)
                    .allMatch(line -> line.startsWith("anometry: ") || line.startsWith("  "));
            assertNothingIsExecuted(run);
        }
    }

    @Test
    void aCategoryCalledMeanIsNotTheMean() throws IOException {
        for (String category : new ArrayList<>(List.of("mean", "mean of all", "bolt"))) {
            TestData.category(folder, category);
        }
        Run run =
                Run.anometry("evaluate", folder.resolve("maps"), folder.resolve("dataset"), "--metrics", "pixel_AUROC");
        assertThat(run.out()).endsWith("""
                                    pixel_
                category             AUROC  images
                ----------------------------------
                bolt                1.0000       3
                mean                1.0000       3
                mean of all         1.0000       3
                ----------------------------------
                mean of all of all  1.0000       9
                """);
    }
}
