package io.github.anometry.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows the code of this module and its output, verbatim, under the headings of the guide. */
final class ReadmeTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "anometry", "examples", "guide");
    private static final Path GUIDE = Path.of("..", "..", "..", "shared", "design", "anomalib-metrics-guide.txt");

    private static List<String> shown(String language) throws IOException {
        return blocks(
                Files.readString(Path.of("README.md")),
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL));
    }

    private static List<String> blocks(String text, Pattern pattern) {
        List<String> blocks = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            blocks.add(matcher.group(1).stripIndent().strip());
        }
        return blocks;
    }

    @Test
    void javaBlocksAreTheTwins() throws IOException {
        List<String> written = new ArrayList<>();
        for (Path folder : List.of(SOURCES, Resources.FOLDER)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    written.addAll(blocks(
                            Files.readString(file), Pattern.compile("// tour:\\S+\n(.*?)\\s*// end", Pattern.DOTALL)));
                }
            }
        }
        assertThat(shown("java")).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void yamlBlocksAreTheRefusedOnes() throws IOException {
        assertThat(shown("yaml"))
                .containsExactly(
                        Resources.text("wrong-names.yaml").strip(),
                        Resources.text("missing-fields.yaml").strip());
    }

    @Test
    void textBlocksAreWhatIsPrinted(@TempDir Path classes) throws IOException {
        String wrongNames = Resources.text("wrong-names.yaml");
        String missingFields = Resources.text("missing-fields.yaml");
        assertThat(shown("text"))
                .containsExactly(
                        message(MetricsGuide::withoutPrefixes),
                        Compiler.errors(Resources.file("WrongNames.java"), classes)
                                .get(0),
                        Compiler.errors(Resources.file("MissingFields.java"), classes)
                                .get(0),
                        message(MetricsGuide::unknownFields),
                        message(() -> MetricsGuide.fromYaml(wrongNames)),
                        message(() -> MetricsGuide.fromYaml(missingFields)));
    }

    private static String message(Runnable refused) {
        return String.valueOf(catchThrowable(refused::run).getMessage());
    }

    @Test
    void headlinesAreThoseOfTheGuide() throws IOException {
        assumeTrue(Files.exists(GUIDE), "The guide is not there: " + GUIDE);
        List<String> guide = blocks(Files.readString(GUIDE), Pattern.compile("(?m)^(.*)#$"));
        List<String> shown = blocks(Files.readString(Path.of("README.md")), Pattern.compile("(?m)^##+ (.*)$"));
        assertThat(guide).containsSubsequence(shown);
        assertThat(shown).contains(guide.get(guide.size() - 1));
    }
}
