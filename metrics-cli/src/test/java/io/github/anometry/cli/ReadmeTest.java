package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the command prints and reads. */
final class ReadmeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }

    @Test
    void demoPrintsWhatIsShown() throws IOException {
        String printed = Run.anometry("demo", "--out", folder.resolve("anometry-demo"))
                .out()
                .replace(folder + "/", "");
        assertThat(block("text")).isEqualTo(printed);
    }

    @Test
    void configurationIsRead() throws IOException {
        assertThat(EvaluationConfig.parse(block("yaml"), "README.md")
                        .evaluator(MetricRegistry.load())
                        .test()
                        .metrics())
                .isNotEmpty();
    }

    private static List<String> blocksOfGuide(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "configuration.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void configurationsOfTheGuideAreFine() throws IOException {
        List<String> yaml = blocksOfGuide("yaml");
        assertThat(yaml).hasSize(5);
        Files.createDirectory(folder.resolve("plugins"));
        for (String block : yaml) {
            Path file = Files.writeString(folder.resolve("evaluation.yaml"), block);
            assertThat(Run.anometry("config", "check", file).exitCode())
                    .as(block)
                    .isZero();
        }
    }

    @Test
    void mistakesOfTheGuideAreToldAsItShows() throws IOException {
        Path file = Files.writeString(
                folder.resolve("evaluation.yaml"),
                blocksOfGuide("yaml-with-mistakes").get(0));
        Run run = Run.anometry("config", "check", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(blocksOfGuide("text")).containsExactly(run.err().replace(folder + "/", ""));
    }
}
