package io.github.anometry.examples.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide says to write into a build is in the projects that are built. */
final class BuildsGuideTest {
    private static final Path PROJECTS = Path.of("src", "it");

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Machine.ROOT.resolve("docs").resolve("builds.md")))
                .results()
                .map(block -> withoutIndentation(block.group(1)))
                .toList();
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    /** As they are after the plugin that builds them has put the versions in. */
    private static String project(Path pom) throws IOException {
        String parent = Files.readString(Machine.ROOT.resolve("pom.xml"));
        return withoutIndentation(Files.readString(pom)
                .replace("@project.version@", first(parent, "<artifactId>anometry</artifactId>\\s*<version>(.*?)<"))
                .replace("@lombokVersion@", first(parent, "<lombok.version>(.*?)<")));
    }

    private static String first(String text, String pattern) {
        MatchResult found =
                Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow();
        return found.group(1);
    }

    @Test
    void blocksOfMavenAreOfProjects() throws IOException {
        String projects;
        try (Stream<Path> folders = Files.list(PROJECTS)) {
            StringBuilder all = new StringBuilder();
            for (Path pom : folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList()) {
                all.append(project(pom)).append('\n');
            }
            projects = all.toString();
        }
        assertThat(blocks("xml"))
                .hasSize(5)
                .allSatisfy(block -> assertThat(projects).contains(block));
    }

    @Test
    void theModuleIsThatOfAProject() throws IOException {
        String module = Files.readString(PROJECTS.resolve("module/src/main/java/module-info.java"));
        assertThat(blocks("text")).containsExactly(withoutIndentation(module).strip());
    }
}
