package io.github.anometry.examples.wrapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows the code of this module, verbatim. */
final class GuideTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "wrapping.md");
    private static final Path SOURCES =
            Path.of("src", "main", "java", "io", "github", "anometry", "examples", "wrapping");

    @Test
    void javaBlocksAreTheExamples() throws IOException {
        List<String> shown = blocks(Files.readString(GUIDE), Pattern.compile("```java\n(.*?)```", Pattern.DOTALL));
        List<String> written = new ArrayList<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                written.addAll(blocks(
                        Files.readString(source), Pattern.compile("// tour:\\S+\n(.*?)\\s*// end", Pattern.DOTALL)));
            }
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
