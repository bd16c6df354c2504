package io.github.anometry.plugin.nd4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin as a folder, loaded by programs that have all of ND4J, a part of it, or none. */
final class PluginFolderTest {
    private static final String MEASURED = "Nd4jROC = 0.75\n";

    @TempDir
    private Path plugins;

    /** As packaged by the build. */
    @BeforeEach
    void pack() throws IOException {
        Path folder = Files.createDirectories(plugins.resolve("nd4j"));
        for (Path entry : classPath(PluginFolderTest::isOfPlugin)) {
            if (Files.isDirectory(entry)) {
                pack(entry, folder.resolve(isOfWrappers(entry) ? "plugin.jar" : "arrays.jar"));
            } else {
                Files.copy(entry, folder.resolve(entry.getFileName()));
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (isOfWrappers(classes)) {
            attributes.putValue("Anometry-Plugin-Id", "nd4j");
            attributes.putValue("Anometry-Plugin-Version", "1.0");
            attributes.putValue("Anometry-Api-Level", "1");
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, out);
            }
        }
    }

    private static List<Path> classPath(Predicate<Path> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(wanted)
                .toList();
    }

    private static boolean isOfNd4j(Path entry) {
        return entry.toString().contains("/org/nd4j/") || entry.toString().contains("/org/bytedeco/");
    }

    private static boolean isNative(Path entry) {
        return entry.getFileName().toString().matches(".*-(linux|macosx|windows)-.*\\.jar");
    }

    private static boolean isOfBackend(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith("nd4j-native-1") || name.startsWith("nd4j-native-preset") || isNative(entry);
    }

    /** The classes of this module. */
    private static boolean isOfWrappers(Path entry) {
        return entry.toString().matches(".*/nd4j/target/(quick/)?classes");
    }

    private static boolean isOfPlugin(Path entry) {
        return isOfNd4j(entry)
                || isOfWrappers(entry)
                || entry.toString().matches(".*/(commons-[^/]*|anometry-nd4j[^/]*)\\.jar")
                || entry.toString().matches(".*/nd4j-arrays/target/(quick/)?classes");
    }

    /** The output of a program with this class path. */
    private String measured(Predicate<Path> onClassPath, String... plugins) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(new File(System.getProperty("java.home"), "bin/java").getPath());
        if (Runtime.version().feature() >= 23) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of(
                "-cp",
                classPath(onClassPath).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                Measurement.class.getName()));
        command.addAll(List.of(plugins));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void bringsAllOfItToAProgramThatHasNothing() throws Exception {
        assertThat(measured(entry -> !isOfPlugin(entry), plugins.toString())).isEqualTo(MEASURED);
    }

    @Test
    void bringsAllOfItToAProgramThatHasTheApiWithoutABackend() throws Exception {
        assertThat(measured(entry -> !isOfBackend(entry) && !isOfWrappers(entry), plugins.toString()))
                .isEqualTo(MEASURED);
    }

    @Test
    void usesThatOfAProgramThatHasABackend() throws Exception {
        assertThat(measured(entry -> !isOfWrappers(entry), plugins.toString(), plugins.toString()))
                .isEqualTo(MEASURED + MEASURED);
    }

    @Test
    void loadsMoreThanOnce() throws Exception {
        assertThat(measured(entry -> !isOfPlugin(entry), plugins.toString(), plugins.toString()))
                .isEqualTo(MEASURED + MEASURED);
    }

    @Test
    void saysThatTheBackendIsMissing() throws Exception {
        removeFromFolder(PluginFolderTest::isOfBackend);
        assertThat(measured(entry -> !isOfPlugin(entry), plugins.toString()))
                .isEqualTo("The metric 'Nd4jROC' of the plugin 'nd4j' (" + plugins.resolve("nd4j")
                        + ") failed: java.lang.ExceptionInInitializerError, caused by"
                        + " org.nd4j.linalg.factory.Nd4jBackend$NoAvailableBackendException: Please ensure that you have an"
                        + " nd4j backend on your classpath. Please see: https://deeplearning4j.konduit.ai/nd4j/backend."
                        + " ND4J has no backend for this machine. Put org.nd4j:nd4j-native and its classifier for this"
                        + " machine into the plugin's folder, as metrics-plugins/nd4j/README.md says.\n");
    }

    @Test
    void saysThatTheBackendIsOfAnotherMachine() throws Exception {
        removeFromFolder(PluginFolderTest::isNative);
        assertThat(measured(entry -> !isOfPlugin(entry), plugins.toString()))
                .contains("java.lang.UnsatisfiedLinkError", "ND4J has no backend for this machine.");
    }

    private void removeFromFolder(Predicate<Path> unwanted) throws IOException {
        try (Stream<Path> files = Files.list(plugins.resolve("nd4j"))) {
            for (Path file : files.filter(unwanted).toList()) {
                Files.delete(file);
            }
        }
    }
}
