package io.github.anometry.examples.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the manual and in the command's output work as shown on a machine where nothing was built. */
final class FirstStepsTest {
    private static final String INSTALL = "mvn -P quick -Dmaven.test.skip install -pl metrics-core -am";

    private static final List<String> INSTALLED = List.of(
            "anometry",
            "anometry-metrics-api",
            "anometry-metrics-core",
            "anometry-metrics-processor",
            "anometry-metrics-testkit",
            "anometry-plugins");

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Machine machine;

    @BeforeAll
    static void aMachine() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
        machine = Machine.in(folder.toRealPath());
    }

    @BeforeEach
    void withoutAnometry() throws IOException {
        machine.uninstall();
    }

    private static String page(String name) throws IOException {
        return Files.readString(Machine.ROOT.resolve("docs").resolve(name));
    }

    private static String block(String text, String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }

    /** With data in place of the reader's own. */
    private static String withData(String script) {
        assertThat(script).contains("--maps MAPS --masks MASKS");
        return "./anometry demo\n"
                + script.replace("MAPS", "anometry-demo/anomaly_maps").replace("MASKS", "anometry-demo/dataset");
    }

    @Test
    void aPluginAsTheManualMakesIt() throws IOException, InterruptedException {
        String script = block(page("plugins.md"), "sh");
        assertThat(script).startsWith(INSTALL);
        assertThat(machine.run(withData(script)))
                .containsPattern("(?m)^category .*DemoPixelShare")
                .contains("plugins/demo-1.0.0.jar (plugin demo): loaded")
                .contains("It has the metric DemoPixelShare.");
        assertThat(machine.installed()).isEqualTo(INSTALLED);
    }

    @Test
    void aPluginAsTheCommandSaysToMakeIt() throws IOException, InterruptedException {
        String said = machine.run("./anometry plugins new acme");
        String script = said.lines()
                .dropWhile(line -> !line.startsWith("Created the plugin 'acme'"))
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        assertThat(script).startsWith(INSTALL);
        assertThat(machine.run(withData(script))).contains("AcmePixelShare");
        assertThat(machine.installed()).isEqualTo(INSTALLED);
    }

    /** The POM consists of the page's two elements, the sources are the files that it names. */
    @Test
    void aProgramAsTheManualMakesIt() throws IOException, InterruptedException {
        String section = page("java.md");
        String script = block(section, "sh");
        assertThat(script.strip()).isEqualTo(INSTALL);
        String[] elements = block(section, "xml").split("\\.\\.\\.\n", -1);
        assertThat(elements).hasSize(2);
        Path project = Files.createDirectories(machine.checkout().resolve("program"));
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>program</artifactId>
                  <version>1.0</version>
                  <dependencies>
                %s
                  </dependencies>
                  <build><plugins>
                %s
                  </plugins></build>
                </project>
                """.formatted(elements[0], elements[1]));
        List<String> files = Pattern.compile("\\(\\.\\./(examples/quickstart/src/main/java/\\S+\\.java)\\)")
                .matcher(section)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(files).hasSize(4);
        Path sources = Files.createDirectories(project.resolve("src/main/java"));
        for (String file : files) {
            Path source = machine.checkout().resolve(file);
            Files.copy(source, sources.resolve(source.getFileName().toString()));
        }
        machine.run(script + "mvn -f program compile");
        assertThat(project.resolve("target/classes/io/github/anometry/examples/quickstart/AnomalibPixelShare.class"))
                .exists();
        assertThat(machine.installed()).isEqualTo(INSTALLED);
    }
}
