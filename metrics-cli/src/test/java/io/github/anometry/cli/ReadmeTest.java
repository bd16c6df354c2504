package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README and the manual show is what the command prints, reads and accepts. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path CONFIGURATION = ROOT.resolve("docs/configuration.md");

    private static final Pattern OF_THE_COMMAND = Pattern.compile("(?:\\w+=\\S+ )?(?:\\./)?anometry (.*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    @TempDir
    private Path folder;

    private static List<String> blocks(Path page, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String place : List.of("", "docs", "benchmarks", "examples", "metrics-plugins")) {
            try (Stream<Path> files =
                    Files.walk(ROOT.resolve(place), place.isEmpty() || place.equals("docs") ? 1 : 2)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    @Test
    void demoPrintsWhatIsShown() throws IOException {
        String printed = Run.anometry("demo", "--out", folder.resolve("anometry-demo"))
                .out()
                .replace(folder + "/", "");
        assertThat(blocks(README, "text")).first().isEqualTo(printed);
    }

    /** The test command and the main command, as .ci/run runs them. */
    @Test
    void commandsAreThoseThatAreRun() throws IOException {
        String script = Files.readString(ROOT.resolve(".ci/run"));
        for (String command : List.of("./anometry demo", "mvn -B -ntp verify")) {
            assertThat(blocks(README, "sh")).anyMatch(block -> block.contains(command + " "));
            assertThat(script).contains(command);
        }
    }

    /** Parsed, and not run, because --help is added. */
    @ParameterizedTest
    @MethodSource("pages")
    void commandLinesAreTaken(Path page) throws IOException {
        for (String script : blocks(page, "sh")) {
            for (String line : commands(script)) {
                Matcher command = OF_THE_COMMAND.matcher(line);
                if (command.matches()) {
                    List<String> arguments =
                            new ArrayList<>(Arrays.asList(command.group(1).split(" +", -1)));
                    arguments.add("--help");
                    Run run = Run.anometry(arguments.toArray());
                    assertThat(run.exitCode())
                            .as("%s: %s\n%s", page, line, run.err())
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void modulesThatMavenIsGivenAreThere(Path page) throws IOException {
        for (String script : blocks(page, "sh")) {
            for (String line : commands(script)) {
                Matcher modules = Pattern.compile("^mvn .*-pl (\\S+).*").matcher(line);
                if (modules.matches()) {
                    for (String module : modules.group(1).split(",", -1)) {
                        assertThat(ROOT.resolve(module).resolve("pom.xml"))
                                .as("%s: %s", page, line)
                                .exists();
                    }
                }
            }
        }
    }

    /** Without comments, and one a line. */
    private static List<String> commands(String script) {
        return Arrays.stream(
                        script.replace("\\\n", " ").replaceAll("(?m) *#.*$", "").split("\n|&&|\\||;|>", -1))
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "predict", "demo"})
    void everyOptionIsOnThePageOfTheCommand(String command) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/command.md"));
        Set<String> options = options(Run.anometry(command, "--help").out());
        assertThat(options(page)).containsAll(options);
    }

    @Test
    void thePageOfTheCommandHasNoOtherOption() throws IOException {
        Set<String> options = options(Run.anometry("evaluate", "--help").out());
        options.addAll(options(Run.anometry("predict", "--help").out()));
        options.addAll(options(Run.anometry("plugins", "new", "--help").out()));
        options.addAll(options(Run.anometry("demo", "--help").out()));
        assertThat(options).containsAll(options(Files.readString(ROOT.resolve("docs/command.md"))));
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        OPTION.matcher(text).results().forEach(option -> options.add(option.group()));
        options.remove("--version");
        return options;
    }

    @Test
    void configurationsAreFine() throws IOException {
        List<String> yaml = new ArrayList<>(blocks(README, "yaml"));
        yaml.addAll(blocks(CONFIGURATION, "yaml"));
        assertThat(yaml).hasSize(6);
        Files.createDirectory(folder.resolve("plugins"));
        for (String block : yaml) {
            Path file = Files.writeString(folder.resolve("evaluation.yaml"), block);
            assertThat(Run.anometry("config", "check", file).exitCode())
                    .as(block)
                    .isZero();
        }
    }

    @Test
    void mistakesOfTheGuideAreReportedAsItShows() throws IOException {
        Path file = Files.writeString(
                folder.resolve("evaluation.yaml"),
                blocks(CONFIGURATION, "yaml-with-mistakes").get(0));
        Run run = Run.anometry("config", "check", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(blocks(CONFIGURATION, "text")).containsExactly(run.err().replace(folder + "/", ""));
    }
}
