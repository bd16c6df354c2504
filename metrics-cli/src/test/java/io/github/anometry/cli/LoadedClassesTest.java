package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command starts fast because it does not load ND4J and its native library, Guice or JUnit. */
final class LoadedClassesTest {
    @TempDir
    private Path folder;

    @Test
    void noClassOfNd4jNorOfGuiceIsLoaded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.anometry.cli.Main",
                        "demo",
                        "--out",
                        folder.resolve("demo").toString())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(log).contains("io.github.anometry.core.metric.AUPRO ");
        assertThat(log.lines()
                        .filter(line -> Stream.of(
                                        " org.nd4j.",
                                        " org.bytedeco.",
                                        " com.google.",
                                        " jakarta.inject.",
                                        " org.junit.")
                                .anyMatch(line::contains)))
                .isEmpty();
    }
}
