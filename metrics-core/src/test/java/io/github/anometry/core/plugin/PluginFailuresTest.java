package io.github.anometry.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.anometry.core.testing.TestJar;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a whole plugin. The one beside it can be used all the same. */
final class PluginFailuresTest {
    @TempDir
    private Path root;

    /** With a good plugin that comes last. */
    private String report() {
        Path plugins = root.resolve("plugins");
        if (Files.notExists(plugins.resolve("zzz.jar"))) {
            TestJar.plugin("good").metric("com.good.Fine").write(plugins.resolve("zzz.jar"));
        }
        String last = """
                LOADED good plugins/zzz.jar
                It has the metric Fine.
                """;
        String report = ReportText.of(plugins);
        assertThat(report).endsWith(last);
        return report.substring(0, report.length() - last.length());
    }

    private Path plugin(String file) {
        return root.resolve("plugins").resolve(file);
    }

    private static TestJar acme() {
        return TestJar.plugin("acme").metric("com.acme.Good");
    }

    @Nested
    class ItsManifest {
        @Test
        void saysNothingOfAPlugin() {
            TestJar.library().metric("com.acme.Good").write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            Its manifest has no Anometry-Plugin-Id, no Anometry-Plugin-Version, no Anometry-Api-Level.
                            If it is a plugin, add them with the manifestEntries of maven-jar-plugin, as 'anometry plugins new' does; if it is a library of a plugin, put both into one folder.
                            """);
        }

        @Test
        void hasNoApiLevel() {
            acme().withoutManifest("Anometry-Api-Level").write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            Its manifest has no Anometry-Api-Level.
                            If it is a plugin, add them with the manifestEntries of maven-jar-plugin, as 'anometry plugins new' does; if it is a library of a plugin, put both into one folder.
                            """);
        }

        @Test
        void hasAnApiLevelThatIsTooNew() {
            acme().manifest("Anometry-Api-Level", "2").write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED acme plugins/acme.jar
                            It was built for API level 2, but this Anometry has level 1.
                            Update Anometry, or use an older version of the plugin.
                            """);
        }

        @Test
        void hasAnApiLevelThatIsTooOld() {
            acme().manifest("Anometry-Api-Level", "0").write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED acme plugins/acme.jar
                            It was built for API level 0, but this Anometry supports level 1 and newer.
                            Use a newer version of the plugin, or build it against this Anometry.
                            """);
        }

        @Test
        void hasAnApiLevelThatIsNoNumber() {
            acme().manifest("Anometry-Api-Level", "1.0").write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED acme plugins/acme.jar
                            Its manifest has the Anometry-Api-Level '1.0', which is not a whole number.
                            Use the level that it is built for, currently 1.
                            """);
        }

        @Test
        void hasAnIdThatIsNone() {
            acme().manifest("Anometry-Plugin-Id", "../Acme").write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            Its manifest has the Anometry-Plugin-Id '../Acme', which is not a valid id.
                            Use lower-case letters, digits, '.', '_' and '-', 64 at most, a letter or digit first, for example acme-metrics.
                            """);
        }

        @Test
        void hasTheIdOfTheBuiltInMetrics() {
            acme().manifest("Anometry-Plugin-Id", "anometry").write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED anometry plugins/acme.jar
                            Its Anometry-Plugin-Id is 'anometry', which is reserved for the built-in metrics.
                            Give the plugin another id.
                            """);
        }

        @Test
        void hasTheIdOfAnother() {
            acme().write(plugin("acme.jar"));
            acme().metric("com.acme.Better").write(plugin("acme-2.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED acme plugins/acme-2.jar
                            The plugin id 'acme' is also that of plugins/acme.jar, so none of them was loaded.
                            Keep one of them, or give them different ids.
                            REFUSED acme plugins/acme.jar
                            The plugin id 'acme' is also that of plugins/acme-2.jar, so none of them was loaded.
                            Keep one of them, or give them different ids.
                            """);
        }
    }

    @Nested
    class ItsJar {
        @Test
        void isNoZipFile() throws IOException {
            Files.createDirectories(root.resolve("plugins"));
            Files.writeString(plugin("acme.jar"), "<html>404 Not Found</html>");
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            'acme.jar' is not a jar, or is damaged: it cannot be read as a zip file.
                            Copy or build it again; it may be incomplete.
                            """);
        }

        @Test
        void isTruncatedAnywhere() throws IOException {
            byte[] whole = Files.readAllBytes(acme().write(plugin("acme.jar")));
            for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
                Files.write(plugin("acme.jar"), Arrays.copyOf(whole, length));
                assertThat(report()).as("%d bytes", length).isEqualTo("""
                                REFUSED - plugins/acme.jar
                                'acme.jar' is not a jar, or is damaged: it cannot be read as a zip file.
                                Copy or build it again; it may be incomplete.
                                """);
            }
        }

        @Test
        void bundlesClassesOfAnometry() throws IOException {
            acme().entry("io/github/anometry/api/metric/Metric.class", new byte[] {1})
                    .write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED acme plugins/acme.jar
                            'acme.jar' contains classes of Anometry: io/github/anometry/api/metric/Metric.class.
                            Set the scope of anometry-metrics-api (and of anometry-metrics-core) to provided and build the plugin again.
                            """);
        }

        @Test
        void listsNoMetric() {
            TestJar.plugin("acme").write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED acme plugins/acme.jar
                            It offers nothing: none of its jars lists metrics in META-INF/services/io.github.anometry.api.spi.MetricProvider, nor loggers, layouts, predictors or reports in a file beside it.
                            Annotate a metric with @CreateAnomalibMetric and build with anometry-metrics-processor, which registers it; register other providers with @AutoService.
                            """);
        }

        @Test
        void isALinkOutOfTheDirectory() throws IOException {
            Path elsewhere = acme().write(root.resolve("elsewhere.jar"));
            Files.createDirectories(root.resolve("plugins"));
            Files.createSymbolicLink(plugin("acme.jar"), elsewhere);
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            It is a link to '%s', outside of the plugin directory.
                            Copy the jar into the directory instead.
                            """.formatted(elsewhere.toRealPath()));
        }

        @Test
        void isALinkWithinTheDirectory() throws IOException {
            acme().write(plugin(".versions/acme-1.0.jar"));
            Files.createSymbolicLink(plugin("acme.jar"), Path.of(".versions", "acme-1.0.jar"));
            assertThat(report()).isEqualTo("""
                            LOADED acme plugins/acme.jar
                            It has the metric Good.
                            """);
        }

        @Test
        void isALinkToNothing() throws IOException {
            Files.createDirectories(root.resolve("plugins"));
            Files.createSymbolicLink(plugin("acme.jar"), Path.of("gone.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            It cannot be read: there is no such file.
                            Copy it again, or make it readable.
                            """);
        }

        @Test
        void cannotBeRead() throws IOException {
            Path jar = acme().write(plugin("acme.jar"));
            assumeFalse(!jar.toFile().setReadable(false) || Files.isReadable(jar), "this user may read everything");
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            It cannot be read: permission denied.
                            Copy it again, or make it readable.
                            """);
        }

        @Test
        void isNoRegularFile() throws IOException, InterruptedException {
            Files.createDirectories(root.resolve("plugins"));
            assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows has no named pipes in folders");
            new ProcessBuilder("mkfifo", plugin("acme.jar").toString()).start().waitFor();
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            It is not a regular file.
                            Replace it with the jar.
                            """);
        }

        @Test
        void isLargerThanAnyJar() throws IOException {
            Files.createDirectories(root.resolve("plugins"));
            try (RandomAccessFile sparse =
                    new RandomAccessFile(plugin("acme.jar").toFile(), "rw")) {
                sparse.setLength(5L << 30);
            }
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme.jar
                            It is larger than 4 GiB.
                            Move large data out of the jar and load them from a separate file.
                            """);
        }
    }

    @Nested
    class ItsFolder {
        @Test
        void hasNoJar() throws IOException {
            Files.createDirectories(plugin("acme"));
            Files.writeString(plugin("acme").resolve("README"), "soon");
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme
                            The folder has no jar in it.
                            Put the plugin's jar and its libraries into it, or remove it.
                            """);
        }

        @Test
        void hasOnlyLibraries() {
            TestJar.library().entry("a", "a").write(plugin("acme/a.jar"));
            TestJar.library().entry("b", "b").write(plugin("acme/b.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme
                            None of the folder's jars has Anometry-Plugin-Id in its manifest.
                            Add it to the plugin's jar with the manifestEntries of maven-jar-plugin, as 'anometry plugins new' does.
                            """);
        }

        @Test
        void hasSeveralPlugins() {
            acme().write(plugin("acme/a.jar"));
            acme().manifest("Anometry-Plugin-Id", "acme2").write(plugin("acme/b.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme
                            Several jars of the folder are plugins: a.jar, b.jar.
                            Give each plugin its own folder, or put its jar directly into the plugin directory.
                            """);
        }

        @Test
        void hasTheJarOfTheApi() {
            acme().write(plugin("acme/acme.jar"));
            TestJar.library()
                    .entry("io/github/anometry/api/metric/Metric.class", new byte[] {1})
                    .write(plugin("acme/anometry-metrics-api.jar"));
            assertThat(report()).isEqualTo("""
                            REFUSED acme plugins/acme
                            'anometry-metrics-api.jar' contains classes of Anometry: io/github/anometry/api/metric/Metric.class.
                            Set the scope of anometry-metrics-api (and of anometry-metrics-core) to provided and build the plugin again.
                            """);
        }

        @Test
        void hasALinkOutOfTheDirectory() throws IOException {
            Path elsewhere = TestJar.library().entry("a", "a").write(root.resolve("lib.jar"));
            acme().write(plugin("acme/acme.jar"));
            Files.createSymbolicLink(plugin("acme/lib.jar"), elsewhere);
            assertThat(report()).isEqualTo("""
                            REFUSED - plugins/acme
                            It is a link to '%s', outside of the plugin directory.
                            Copy the jar into the directory instead.
                            """.formatted(elsewhere.toRealPath()));
        }

        @Test
        void isALinkOutOfTheDirectory() throws IOException {
            acme().write(root.resolve("elsewhere/acme.jar"));
            Files.createDirectories(root.resolve("plugins"));
            Files.createSymbolicLink(plugin("acme"), root.resolve("elsewhere"));
            assertThat(report())
                    .isEqualTo("""
                            REFUSED - plugins/acme
                            It is a link to '%s', outside of the plugin directory.
                            Copy the jar into the directory instead.
                            """.formatted(root.resolve("elsewhere").toRealPath()));
        }
    }

    @Nested
    class ItsMetrics {
        @Test
        void areCalledLikeThoseOfAnother() {
            acme().write(plugin("acme.jar"));
            TestJar.plugin("other").metric("com.other.Good").write(plugin("other.jar"));
            assertThat(report()).isEqualTo("""
                            LOADED acme plugins/acme.jar
                            It has the metric Good.
                            SHARED_NAME acme plugins/acme.jar
                            A metric 'Good' is also offered by the plugin 'other' (plugins/other.jar), so the short name alone is ambiguous.
                            Write acme:Good.
                            LOADED other plugins/other.jar
                            It has the metric Good.
                            SHARED_NAME other plugins/other.jar
                            A metric 'Good' is also offered by the plugin 'acme' (plugins/acme.jar), so the short name alone is ambiguous.
                            Write other:Good.
                            """);
        }

        @Test
        void areCalledLikeThoseOfManyOthers() {
            for (int other = 0; other < 8; other++) {
                TestJar.plugin("p" + other).metric("com.other.Good").write(plugin("p" + other + ".jar"));
            }
            assertThat(report()).endsWith("""
                            LOADED p7 plugins/p7.jar
                            It has the metric Good.
                            SHARED_NAME p7 plugins/p7.jar
                            A metric 'Good' is also offered by the plugin 'p0' (plugins/p0.jar) and by the plugin 'p1' (plugins/p1.jar) \
                            and by the plugin 'p2' (plugins/p2.jar) and by the plugin 'p3' (plugins/p3.jar) \
                            and by the plugin 'p4' (plugins/p4.jar) and by 2 more, so the short name alone is ambiguous.
                            Write p7:Good.
                            """);
        }

        @Test
        void areCalledLikeBuiltInOnes() {
            TestJar.plugin("acme")
                    .metric("com.acme.AUROC")
                    .metric("com.acme.Good")
                    .write(plugin("acme.jar"));
            assertThat(report()).isEqualTo("""
                            LOADED acme plugins/acme.jar
                            It has the metrics AUROC, Good.
                            SHARED_NAME acme plugins/acme.jar
                            A metric 'AUROC' is also offered by Anometry itself, so the short name alone is ambiguous.
                            Write acme:AUROC, or anometry:AUROC for the built-in one.
                            """);
        }
    }

    @Nested
    class TheDirectory {
        @Test
        void isMissing() {
            Path missing = root.resolve("plugins");
            assertThat(ReportText.of(missing)).isEqualTo("""
                            NOTHING_FOUND - plugins
                            There is no directory 'plugins'.
                            Check the path, or create the directory and put plugin jars into it.
                            """);
        }

        @Test
        void isEmpty() throws IOException {
            Files.createDirectories(root.resolve("plugins"));
            Files.writeString(plugin("README.txt"), "no plugin");
            assertThat(ReportText.of(root.resolve("plugins"))).isEqualTo("""
                            NOTHING_FOUND - plugins
                            No plugins were found: 'plugins' contains neither a jar nor a folder.
                            Put plugin jars into it, or for each plugin a folder with its jars.
                            """);
        }

        @Test
        void isAFile() {
            Path jar = acme().write(plugin("acme.jar"));
            assertThat(ReportText.of(jar)).isEqualTo("""
                            NOTHING_FOUND - plugins
                            'plugins' is not a directory.
                            Name the directory that contains the plugin jars, not one of the jars.
                            """);
        }
    }

    @Test
    void aRowHasTheSha256OfTheJar() {
        Path jar = acme().manifest("Anometry-Api-Level", "2").write(plugin("acme.jar"));
        try (PluginManager manager = PluginManager.open(root.resolve("plugins"))) {
            assertThat(manager.report().rows())
                    .extracting(LoadReport.Row::sha256)
                    .containsExactly(Optional.of(Sha256.of(jar)));
        }
    }
}
