package io.github.anometry.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows the code of this module, letter by letter. */
final class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path SOURCES =
            Path.of("src", "main", "java", "io", "github", "anometry", "examples", "quickstart");

    @Test
    void javaBlocksAreTheExamples() throws IOException {
        List<String> shown = blocks(Files.readString(README), Pattern.compile("```java\n(.*?)```", Pattern.DOTALL));
        List<String> written = new ArrayList<>();
        for (String file : List.of("QuickStart.java", "PixelShare.java", "OwnMetric.java", "Injected.java")) {
            written.addAll(blocks(
                    Files.readString(SOURCES.resolve(file)),
                    Pattern.compile("// tour:\\S+\n(.*?)\\s*// end", Pattern.DOTALL)));
        }
        assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(written);
    }

    private static List<String> blocks(String text, Pattern pattern) {
        List<String> blocks = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            blocks.add(matcher.group(1).stripIndent().strip());
        }
        return blocks;
    }
}
