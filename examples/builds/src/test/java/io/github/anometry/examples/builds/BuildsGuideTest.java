package io.github.anometry.examples.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The projects that are built contain what the guide says to add to theirs. */
final class BuildsGuideTest {
    private static final Path PROJECTS = Path.of("src", "it");

    private static List<String> blocks(String language) throws IOException {
        return blocks(Machine.ROOT.resolve("docs").resolve("builds.md"), language);
    }

    private static List<String> blocks(Path page, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(block -> withoutIndentation(block.group(1)))
                .toList();
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    /** After the plugin that builds them has inserted the versions. */
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
        List<String> blocks = new ArrayList<>(blocks("xml"));
        assertThat(blocks.removeIf(BuildsGuideTest::isOfNd4j)).isTrue();
        assertThat(blocks).hasSize(4).allSatisfy(block -> assertThat(projects).contains(block));
    }

    private static boolean isOfNd4j(String block) {
        return block.contains("<artifactId>anometry-nd4j</artifactId>");
    }

    /** With the backend of an example and the version that everything is tested with. */
    @Test
    void dependenciesOfNd4jAreThoseThatAreTested() throws IOException {
        String parent = Files.readString(Machine.ROOT.resolve("pom.xml"));
        String block = blocks("xml").stream()
                .filter(BuildsGuideTest::isOfNd4j)
                .findFirst()
                .orElseThrow();
        List<String> example =
                dependencies(withoutIndentation(Files.readString(Machine.ROOT.resolve("examples/engine/pom.xml"))
                        .replace("${nd4j.classifier}", "linux-x86_64")));
        assertThat(dependencies(block)).containsExactly("anometry-nd4j", "nd4j-native", "nd4j-native linux-x86_64");
        assertThat(example).contains("nd4j-native", "nd4j-native linux-x86_64");
        assertThat(Pattern.compile("<version>(.*?)<").matcher(block).results().map(found -> found.group(1)))
                .containsExactly(
                        first(parent, "<artifactId>anometry</artifactId>\\s*<version>(.*?)<"),
                        first(parent, "<nd4j.version>(.*?)<"),
                        first(parent, "<nd4j.version>(.*?)<"));
    }

    /** The artifact of each, and its classifier. */
    private static List<String> dependencies(String pom) {
        return Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                .matcher(pom)
                .results()
                .map(dependency -> dependency.group(1))
                .map(dependency -> first(dependency, "<artifactId>(.*?)<")
                        + (dependency.contains("<classifier>") ? " " + first(dependency, "<classifier>(.*?)<") : ""))
                .toList();
    }

    /** Other pages link these two; FirstStepsTest builds with that of Java. */
    @Test
    void onlyTwoPagesHaveBlocksOfMaven() throws IOException {
        try (Stream<Path> docs = Files.list(Machine.ROOT.resolve("docs"))) {
            Stream<Path> pages = Stream.concat(
                    docs, Stream.of(Machine.ROOT.resolve("README.md"), Machine.ROOT.resolve("CONTRIBUTING.md")));
            List<String> names = new ArrayList<>();
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                if (!blocks(page, "xml").isEmpty()) {
                    names.add(page.getFileName().toString());
                }
            }
            assertThat(names).containsExactlyInAnyOrder("builds.md", "java.md");
        }
        assertThat(blocks(Machine.ROOT.resolve("docs/java.md"), "xml")).hasSize(1);
    }

    @Test
    void theModuleIsThatOfAProject() throws IOException {
        String module = Files.readString(PROJECTS.resolve("module/src/main/java/module-info.java"));
        assertThat(blocks("text")).containsExactly(withoutIndentation(module).strip());
    }
}
