package io.github.anometry.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.testing.TestJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginManagerTest {
    private static final ImageBatch BATCH = ImageBatch.builder()
            .anomalyMap(Tensor.of(new float[] {0.1f, 0.5f, 0.9f, 0.2f}, 1, 2, 2))
            .build();

    @TempDir
    private Path plugins;

    private static AnomalibMetric<?> metric(PluginManager manager, int index) {
        return manager.providers(MetricProvider.class)
                .get(index)
                .create(MetricConfig.builder().prefix("pixel_").build());
    }

    /** What the plugin's metric sums up over the batch's four elements. */
    private double sum(TestJar jar) {
        jar.write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            assertThat(manager.report().problems()).isEmpty();
            AnomalibMetric<?> metric = metric(manager, 0);
            metric.update(BATCH);
            return metric.result().asDouble();
        }
    }

    @Nested
    class APlugin {
        @Test
        void isAJar() {
            Path jar = TestJar.plugin("acme").metric("com.acme.Hot").write(plugins.resolve("acme-1.0.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                assertThat(manager.plugins()).singleElement().satisfies(plugin -> {
                    assertThat(plugin.id()).isEqualTo("acme");
                    assertThat(plugin.version()).isEqualTo("1.0");
                    assertThat(plugin.path()).isEqualTo(jar);
                    assertThat(plugin.sha256()).isEqualTo(Sha256.of(jar));
                    assertThat(plugin.providers(MetricProvider.class))
                            .isEqualTo(manager.providers(MetricProvider.class));
                });
                AnomalibMetric<?> metric = metric(manager, 0);
                metric.update(BATCH);
                assertThat(metric.name()).isEqualTo("pixel_Hot");
                assertThat(metric.result().asDouble()).isEqualTo(2);
            }
        }

        @Test
        void isAFolderOfItsJarAndItsLibraries() {
            Path lib = TestJar.library()
                    .source(
                            "com.lib.Two",
                            "package com.lib; public class Two { public static int two() { return 2; } }")
                    .write(plugins.resolve("acme/lib.jar"));
            Path jar = TestJar.plugin("acme")
                    .with(lib)
                    .metric("com.acme.Hot", "com.lib.Two.two()")
                    .write(plugins.resolve("acme/acme.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                assertThat(manager.plugins()).singleElement().satisfies(plugin -> {
                    assertThat(plugin.path()).isEqualTo(plugins.resolve("acme"));
                    assertThat(plugin.sha256())
                            .isEqualTo(Sha256.of(Sha256.of(jar) + "  acme.jar\n" + Sha256.of(lib) + "  lib.jar\n"));
                });
                AnomalibMetric<?> metric = metric(manager, 0);
                metric.update(BATCH);
                assertThat(metric.result().asDouble()).isEqualTo(8);
            }
        }

        @Test
        void canBeLoadedAlone() {
            TestJar.plugin("acme").metric("com.acme.Hot").write(plugins.resolve("acme.jar"));
            TestJar.plugin("other").metric("com.other.Hot").write(plugins.resolve("other.jar"));
            try (PluginManager manager = PluginManager.openOne(plugins.resolve("other.jar"))) {
                assertThat(manager.plugins()).extracting(LoadedPlugin::id).containsExactly("other");
            }
        }

        @Test
        void canBeLoadedAloneThroughALink() throws IOException {
            Path jar = TestJar.plugin("acme").metric("com.acme.Hot").write(plugins.resolve("elsewhere/acme.jar"));
            Path link = Files.createSymbolicLink(plugins.resolve("link.jar"), jar);
            try (PluginManager manager = PluginManager.openOne(link)) {
                assertThat(manager.plugins()).extracting(LoadedPlugin::path).containsExactly(link);
            }
        }

        @Test
        void thatIsMissingIsReported() {
            Path jar = plugins.resolve("acme.jar");
            try (PluginManager manager = PluginManager.openOne(jar)) {
                assertThat(manager.report().problems())
                        .singleElement()
                        .satisfies(
                                row -> assertThat(row.reason()).isEqualTo("It cannot be read: there is no such file."));
            }
        }
    }

    @Nested
    class ItsClasses {
        @Test
        void mayBeOtherVersionsThanThoseOfAnotherPlugin() {
            for (int version = 1; version <= 2; version++) {
                Path lib = TestJar.library()
                        .source(
                                "com.lib.Lib",
                                "package com.lib; public class Lib { public static double v%1$d() { return %1$d; } }"
                                        .formatted(version))
                        .write(plugins.resolve("p" + version + "/lib.jar"));
                TestJar.plugin("p" + version)
                        .with(lib)
                        .metric("com.acme.Sum" + version, "com.lib.Lib.v" + version + "()")
                        .write(plugins.resolve("p" + version + "/plugin.jar"));
            }
            try (PluginManager manager = PluginManager.open(plugins)) {
                for (int version = 1; version <= 2; version++) {
                    AnomalibMetric<?> metric = metric(manager, version - 1);
                    metric.update(BATCH);
                    assertThat(metric.result().asDouble()).isEqualTo(4.0 * version);
                }
            }
        }

        @Test
        void doNotSeeTheLibrariesOfTheProgram() {
            TestJar.plugin("acme").provider("com.acme.YamlProvider", """
                            public YamlProvider() throws Exception {
                                Class.forName("org.snakeyaml.engine.v2.api.Load");
                            }
                            """).write(plugins.resolve("acme.jar"));
            assertThat(ReportText.of(plugins)).isEqualTo("""
                            PROVIDER_REFUSED acme plugins/acme.jar
                            The constructor of com.acme.YamlProvider failed: java.lang.ClassNotFoundException: org.snakeyaml.engine.v2.api.Load.
                            This is a bug in the plugin. Report it to its author.
                            """);
        }

        @Test
        void areNotLookedForWhereTheManifestPoints() {
            TestJar.library()
                    .source(
                            "com.lib.Two",
                            "package com.lib; public class Two { public static int two() { return 2; } }")
                    .write(plugins.resolve("../lib.jar").normalize());
            TestJar.plugin("acme")
                    .manifest(
                            "Class-Path",
                            plugins.resolve("../lib.jar").normalize().toUri().toString())
                    .provider("com.acme.FarProvider", """
                            public FarProvider() throws Exception {
                                Class.forName("com.lib.Two");
                            }
                            """)
                    .write(plugins.resolve("acme.jar"));
            assertThat(ReportText.of(plugins)).contains("java.lang.ClassNotFoundException: com.lib.Two");
        }

        @Test
        void readTheirOwnResources() {
            assertThat(sum(TestJar.plugin("acme")
                            .entry("com/acme/a file?#%41.txt", "abc")
                            .metric("com.acme.Length", "length()")
                            .source("com.acme.Length", """
                                    package com.acme;
                                    import io.github.anometry.api.annotation.CreateAnomalibMetric;
                                    import io.github.anometry.api.batch.Tensor;
                                    import io.github.anometry.api.metric.*;
                                    /** The length of a resource. */
                                    @CreateAnomalibMetric(defaultFields = "anomaly_map")
                                    public final class Length implements Metric<Double> {
                                        private double length;
                                        public void update(Tensor map) throws RuntimeException {
                                            try (var in = Length.class.getResourceAsStream("a file?#%41.txt")) {
                                                length = in.readAllBytes().length;
                                            } catch (java.io.IOException e) {
                                                throw new java.io.UncheckedIOException(e);
                                            }
                                        }
                                        @Override public Double compute() { return length; }
                                        @Override public void reset() { length = 0; }
                                    }
                                    """)))
                    .isEqualTo(3);
        }

        @Test
        void findTheServicesOfTheirLibrariesThroughTheContextLoader() {
            assertThat(sum(TestJar.plugin("acme")
                            .source("com.lib.Step", "package com.lib; public interface Step { int size(); }")
                            .source(
                                    "com.lib.Three",
                                    "package com.lib; public class Three implements Step { public int size() { return 3; } }")
                            .entry("META-INF/services/com.lib.Step", "com.lib.Three")
                            .metric(
                                    "com.acme.Steps",
                                    "java.util.ServiceLoader.load(com.lib.Step.class).iterator().next().size()")))
                    .isEqualTo(12);
        }

        @Test
        void knowTheVersionOfTheirJar() {
            assertThat(sum(TestJar.plugin("acme")
                            .manifest("Implementation-Version", "7")
                            .metric(
                                    "com.acme.Version",
                                    "Integer.parseInt(Version.class.getPackage().getImplementationVersion())")))
                    .isEqualTo(28);
        }

        @Test
        void areLoadedInParallel() {
            assertThat(PluginClassLoader.isParallel()).isTrue();
        }
    }

    @Nested
    class ItsMetrics {
        @Test
        void areCalledWithTheirClassLoaderAsTheContext() {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            assertThat(
                            sum(
                                    TestJar.plugin("acme")
                                            .metric(
                                                    "com.acme.Context",
                                                    "Thread.currentThread().getContextClassLoader() == Context.class.getClassLoader() ? 1 : 0")))
                    .isEqualTo(4);
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        }

        @Test
        void doWhatMetricsDo() {
            TestJar.plugin("acme").metric("com.acme.Hot").write(plugins.resolve("acme.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                AnomalibMetric<?> metric = metric(manager, 0);
                assertThat(metric.strict()).isTrue();
                assertThat(metric.fields()).hasToString("[anomaly_map]");
                assertThat(metric.parameters()).isEmpty();
                assertThat(metric.mergeSupport()).isEqualTo(MergeSupport.EXACT);
                assertThat(metric.forward(BATCH)).isEqualTo(2.0);
                AnomalibMetric<?> copy = metric.copy();
                assertThat(copy.updateCount()).isZero();
                copy.update(BATCH);
                copy.merge(metric);
                assertThat(copy.compute()).isEqualTo(4.0);
                assertThat(metric.compute()).isEqualTo(2.0);
                copy.reset();
                assertThat(copy.updateCount()).isZero();
            }
        }

        @Test
        void doNotMergeWithThoseOfAnotherPlugin() {
            TestJar.plugin("acme").metric("com.acme.Hot").write(plugins.resolve("acme.jar"));
            TestJar.plugin("other").metric("com.acme.Hot").write(plugins.resolve("other.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                AnomalibMetric<?> mine = metric(manager, 0);
                AnomalibMetric<?> others = metric(manager, 1);
                assertThatExceptionOfType(ConfigurationException.class)
                        .isThrownBy(() -> mine.merge(others))
                        .withMessage(
                                "pixel_Hot cannot merge with a metric of the same class that was loaded a second time, by another"
                                        + " plugin or another plugin manager. Open the plugins once, and make both metrics from one of"
                                        + " them.");
            }
        }

        @Test
        void thatFailAreSaidToFail() {
            Path jar =
                    TestJar.plugin("acme").metric("com.acme.Bad", "1 / (i - i)").write(plugins.resolve("acme.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                AnomalibMetric<?> metric = metric(manager, 0);
                assertThatExceptionOfType(ConfigurationException.class)
                        .isThrownBy(() -> metric.update(BATCH))
                        .withMessage("The metric 'Bad' of the plugin 'acme' (" + jar
                                + ") failed: java.lang.ArithmeticException: / by zero. "
                                + "This is a bug in the plugin. Report it to its author.")
                        .withCauseInstanceOf(ArithmeticException.class);
            }
        }

        @Test
        void builtForAnotherAnometryAreSaidToBe() {
            Path file = TestJar.plugin("acme")
                    .source("com.acme.Old", """
                            package com.acme;
                            class Old {
                                static double call() {
                                    throw new NoSuchMethodError("'float[] io.github.anometry.api.batch.Tensor.fancy()'");
                                }
                            }
                            """)
                    .metric("com.acme.Hot", "Old.call()")
                    .write(plugins.resolve("acme.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                AnomalibMetric<?> metric = metric(manager, 0);
                assertThatExceptionOfType(ConfigurationException.class)
                        .isThrownBy(() -> metric.update(BATCH))
                        .withMessage("The metric 'Hot' of the plugin 'acme' (" + file
                                + ") failed: java.lang.NoSuchMethodError: 'float[]"
                                + " io.github.anometry.api.batch.Tensor.fancy()'. It was built for another version of"
                                + " Anometry (it uses Tensor.fancy()). Rebuild it with this version, or use a "
                                + "matching version of the plugin.");
            }
        }

        @Test
        void thatLackALibraryAreSaidTo() {
            Path jar = TestJar.plugin("acme")
                    .source(
                            "com.lib.Two",
                            "package com.lib; public class Two { public static int two() { return 2; } }")
                    .without("com.lib.Two")
                    .metric("com.acme.Hot", "com.lib.Two.two()")
                    .write(plugins.resolve("acme.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                AnomalibMetric<?> metric = metric(manager, 0);
                assertThatExceptionOfType(ConfigurationException.class)
                        .isThrownBy(() -> metric.update(BATCH))
                        .withMessage("The metric 'Hot' of the plugin 'acme' (" + jar
                                + ") failed: java.lang.NoClassDefFoundError: com/lib/Two. "
                                + "This is a bug in the plugin. Report it to its author.");
            }
        }
    }

    @Test
    void pluginsComeInTheOrderOfTheirFileNames() {
        for (String id : List.of("b", "c", "a")) {
            TestJar.plugin(id).metric("com.acme." + "M" + id).write(plugins.resolve(id + ".jar"));
        }
        try (PluginManager manager = PluginManager.open(plugins)) {
            assertThat(manager.plugins()).extracting(LoadedPlugin::id).containsExactly("a", "b", "c");
        }
    }
}
