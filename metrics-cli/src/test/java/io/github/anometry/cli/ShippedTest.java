package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command ships with, and how it runs as a separate process. */
final class ShippedTest {
    @TempDir
    private Path folder;

    /** The jars that Maven copies into the folder lib: none of ND4J, Guice or JUnit. */
    @Test
    void theLibrariesAreTheseAndNoOthers() throws IOException {
        try (InputStream resolved = Objects.requireNonNull(ShippedTest.class.getResourceAsStream("/shipped.txt"))) {
            String classPath = new String(resolved.readAllBytes(), StandardCharsets.UTF_8);
            List<String> others = Arrays.stream(classPath.strip().split(File.pathSeparator))
                    .filter(entry -> !isOfThisBuild(entry))
                    .map(entry -> Path.of(entry).getFileName().toString().replaceFirst("-[0-9].*", ""))
                    .toList();
            assertThat(others)
                    .containsExactlyInAnyOrder(
                            "auto-service-annotations",
                            "fastcsv",
                            "jackson-core",
                            "jline-native",
                            "jline-terminal",
                            "jspecify",
                            "picocli",
                            "progressbar",
                            "slf4j-api",
                            "snakeyaml-engine");
        }
    }

    /** A jar, or classes if not packaged. */
    private static boolean isOfThisBuild(String entry) {
        return Files.isDirectory(Path.of(entry)) || entry.contains("anometry-");
    }

    @Test
    void aPluginThatLogsDoesNotMakeItTalkOfLogging() throws IOException, InterruptedException {
        TestData.category(folder, "bolt");
        TestPlugin.made(folder.resolve("demo"))
                .replace(
                        "DemoPixelShare.java",
                        "    public void update(",
                        "    static { org.slf4j.LoggerFactory.getLogger(\"demo\").warn(\"not seen\"); }\n\n    public void update(")
                .build(folder.resolve("plugins/demo.jar"));
        Path config = Files.writeString(folder.resolve("evaluation.yaml"), "test_metrics: [DemoPixelShare]\n");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.anometry.cli.Main",
                        "evaluate",
                        "--plugins",
                        folder.resolve("plugins").toString(),
                        "--config",
                        config.toString(),
                        "--maps",
                        folder.resolve("maps").toString(),
                        "--masks",
                        folder.resolve("dataset").toString())
                .redirectError(errors.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(out).contains("DemoPixelShare");
        assertThat(errors).isEmptyFile();
    }
}
