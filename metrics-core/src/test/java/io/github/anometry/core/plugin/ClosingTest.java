package io.github.anometry.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.testing.TestJar;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when plugins are closed, and what holds while they are not. */
final class ClosingTest {
    private static final ImageBatch BATCH = ImageBatch.builder()
            .anomalyMap(Tensor.of(new float[] {0.1f, 0.5f, 0.9f, 0.2f}, 1, 2, 2))
            .build();

    @TempDir
    private Path plugins;

    private static AnomalibMetric<?> metric(PluginManager manager) {
        return manager.providers(MetricProvider.class)
                .get(0)
                .create(MetricConfig.builder().build());
    }

    /** A plugin whose metric has the place that it was loaded from as its summary. */
    private static TestJar reportsItsPlace() {
        return TestJar.plugin("acme").provider("com.acme.WhereProvider").source("com.acme.WhereProvider", """
                        package com.acme;
                        import io.github.anometry.api.metric.AnomalibMetric;
                        import io.github.anometry.api.spi.*;
                        import java.util.List;
                        public class WhereProvider implements MetricProvider {
                            @Override public MetricDescriptor descriptor() {
                                String where = WhereProvider.class.getProtectionDomain().getCodeSource().getLocation().toString();
                                return new MetricDescriptor("Where", where, "", "", List.of(), List.of());
                            }
                            @Override public AnomalibMetric<?> create(MetricConfig config) {
                                throw new UnsupportedOperationException();
                            }
                        }
                        """);
    }

    private static Path copy(PluginManager manager) {
        return Path.of(URI.create(
                manager.providers(MetricProvider.class).get(0).descriptor().summary()));
    }

    @Nested
    class PrivateCopiesOfJars {
        @Test
        void areNamedByTheirHashAndReadableByTheirOwnerAlone() throws IOException {
            Path jar = reportsItsPlace().write(plugins.resolve("acme.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                Path copy = copy(manager);
                assertThat(copy).hasFileName(Sha256.of(jar) + ".jar").hasSameBinaryContentAs(jar);
                Path directory = copy.resolveSibling("");
                assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"), "no POSIX rights here");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                        .isEqualTo("rwx------");
            }
        }

        /** That would take long for nothing; what is copied has a hash. */
        @Test
        void areNotMadeOfWhatIsNoZip() throws IOException {
            Files.writeString(plugins.resolve("text.jar"), "This is no zip file.");
            try (PluginManager manager = PluginManager.open(plugins)) {
                LoadReport.Row row = manager.report().rows().get(0);
                assertThat(row.reason())
                        .isEqualTo("'text.jar' is not a jar, or is damaged: it cannot be read as a zip file.");
                assertThat(row.sha256()).isEmpty();
            }
        }

        @Test
        void goWhenTheyAreClosed() {
            reportsItsPlace().write(plugins.resolve("acme.jar"));
            PluginManager manager = PluginManager.open(plugins);
            Path copy = copy(manager);
            assertThat(copy).exists();
            manager.close();
            assertThat(copy.getParent()).doesNotExist();
            manager.close();
        }

        @Test
        void goWhenNothingCouldBeLoaded() {
            TestJar.plugin("acme").write(plugins.resolve("acme.jar"));
            Path lost = reportsItsPlace().write(plugins.resolve("a.jar"));
            reportsItsPlace().write(plugins.resolve("b.jar"));
            PluginManager manager = PluginManager.open(plugins);
            assertThat(manager.plugins()).isEmpty();
            manager.close();
            assertThat(lost).exists();
        }

        @Test
        void serveTwoPluginsWithTheSameLibrary() {
            Path lib = TestJar.library()
                    .source(
                            "com.lib.Two",
                            "package com.lib; public class Two { public static int two() { return 2; } }")
                    .write(plugins.resolve("a/lib.jar"));
            TestJar.library()
                    .source(
                            "com.lib.Two",
                            "package com.lib; public class Two { public static int two() { return 2; } }")
                    .write(plugins.resolve("b/lib.jar"));
            for (String id : List.of("a", "b")) {
                TestJar.plugin(id)
                        .with(lib)
                        .metric("com.acme.M" + id, "com.lib.Two.two()")
                        .write(plugins.resolve(id + "/plugin.jar"));
            }
            try (PluginManager manager = PluginManager.open(plugins)) {
                assertThat(manager.plugins()).hasSize(2);
            }
        }
    }

    @Nested
    class WhileThePluginsAreOpen {
        @Test
        void aJarCanBeReplacedOrDeleted() throws IOException {
            Path jar = TestJar.plugin("acme")
                    .source("com.acme.Late", "package com.acme; class Late { static int two() { return 2; } }")
                    .metric("com.acme.Hot", "Late.two()")
                    .write(plugins.resolve("acme.jar"));
            try (PluginManager manager = PluginManager.open(plugins)) {
                AnomalibMetric<?> metric = metric(manager);
                Files.writeString(jar, "replaced");
                metric.update(BATCH); // loads a class
                Files.delete(jar);
                AnomalibMetric<?> copy = metric.copy();
                copy.update(BATCH);
                copy.merge(metric);
                assertThat(copy.result().asDouble()).isEqualTo(16);
            }
        }
    }

    /** Cleaners of temporary folders delete what is some days old. */
    @Test
    void resourcesAreThereWhenTheCopiesAreNot() throws IOException {
        TestJar.plugin("acme")
                .source(
                        "com.acme.Step",
                        "package com.acme; public interface Step { default double size() { return 2; } }")
                .source("com.acme.Two", "package com.acme; public class Two implements Step {}")
                .entry("META-INF/services/com.acme.Step", "com.acme.Two")
                .entry("com/acme/size.txt", "3")
                .source("com.acme.Sizes", """
                        package com.acme;
                        class Sizes {
                            static double sum() {
                                double sum = 0;
                                for (Step step : java.util.ServiceLoader.load(Step.class)) { sum += step.size(); }
                                try (java.io.InputStream in = Sizes.class.getResourceAsStream("size.txt")) {
                                    return sum + in.read() - '0';
                                } catch (java.io.IOException e) { throw new IllegalStateException(e); }
                            }
                        }
                        """)
                .metric("com.acme.Hot", "i == 0 ? Sizes.sum() : 0")
                .write(plugins.resolve("acme.jar"));
        try (PluginManager manager = PluginManager.open(plugins)) {
            AnomalibMetric<?> metric = metric(manager);
            metric.update(BATCH);
            assertThat(metric.compute()).isEqualTo(5.0);
            for (Path copy : copies()) {
                Files.delete(copy);
            }
            metric.update(BATCH);
            assertThat(metric.compute()).isEqualTo(10.0);
        }
    }

    /** The files of this process in folders of copies. */
    private static List<Path> copies() throws IOException {
        Path fds = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(fds), "The open files of a process are seen on Linux only.");
        List<Path> copies = new ArrayList<>();
        for (Path file : openFiles(fds)) {
            if (file.toString().contains("anometry-plugins-") && Files.exists(file)) {
                copies.add(file);
            }
        }
        return copies;
    }

    private static List<Path> openFiles(Path descriptors) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> links = Files.list(descriptors)) {
            for (Path link : links.toList()) {
                target(link).ifPresent(files::add);
            }
        }
        return files;
    }

    /** Empty if it was closed after it was listed. */
    private static Optional<Path> target(Path descriptor) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor));
        } catch (NoSuchFileException | NotLinkException closed) {
            return Optional.empty();
        }
    }

    @Nested
    class AfterClosing {
        @Test
        void aMetricSaysWhyItIsOfNoUse() {
            Path jar = TestJar.plugin("acme")
                    .source("com.acme.Late", "package com.acme; class Late { static int two() { return 2; } }")
                    .metric("com.acme.Hot", "Late.two()")
                    .write(plugins.resolve("acme.jar"));
            PluginManager manager = PluginManager.open(plugins);
            AnomalibMetric<?> metric = metric(manager);
            manager.close();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> metric.update(BATCH))
                    .withMessage("The metric 'Hot' of the plugin 'acme' (" + jar
                            + ") was used after its plugin was closed: java.lang.NoClassDefFoundError: com/acme/Late, caused by"
                            + " java.lang.IllegalStateException: zip file closed. "
                            + "Close the PluginManager when you are done with what its plugins offer.");
        }

        @Test
        void noClassLoaderStays() {
            TestJar.plugin("acme").source("com.acme.Self", """
                            package com.acme;
                            import io.github.anometry.api.annotation.CreateAnomalibMetric;
                            import io.github.anometry.api.batch.Tensor;
                            import io.github.anometry.api.metric.*;
                            /** A metric whose value is itself. */
                            @CreateAnomalibMetric(defaultFields = "anomaly_map")
                            public final class Self implements Metric<Self> {
                                public void update(Tensor map) {}
                                @Override public Self compute() { return this; }
                                @Override public void reset() {}
                            }
                            """).write(plugins.resolve("acme.jar"));
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            for (int cycle = 0; cycle < 20; cycle++) {
                loaders.add(new WeakReference<>(loaderAfterClosing()));
            }
            for (int round = 0; round < 100 && loaders.stream().anyMatch(loader -> loader.get() != null); round++) {
                System.gc();
            }
            assertThat(loaders).allMatch(loader -> loader.get() == null);
        }

        private ClassLoader loaderAfterClosing() {
            try (PluginManager manager = PluginManager.open(plugins)) {
                AnomalibMetric<?> metric = metric(manager);
                metric.update(BATCH);
                metric.result();
                Object self = Objects.requireNonNull(metric.compute());
                assertThat(self.getClass().getClassLoader()).isInstanceOf(PluginClassLoader.class);
                return self.getClass().getClassLoader();
            }
        }

        @Test
        void noFileStaysOpen() throws IOException {
            Path descriptors = Path.of("/proc/self/fd");
            assumeTrue(Files.isDirectory(descriptors), "only Linux lists open files");
            reportsItsPlace().entry("com/acme/text.txt", "text").write(plugins.resolve("acme.jar"));
            PluginManager manager = PluginManager.open(plugins);
            Path directory = copy(manager).resolveSibling("");
            assertThat(openFiles(descriptors)).anyMatch(file -> file.startsWith(directory));
            manager.close();
            assertThat(openFiles(descriptors)).noneMatch(file -> file.startsWith(directory));
        }
    }

    @Nested
    class WhatWasOpened {
        @Test
        void isClosedInReverseOrderAndOnce() {
            List<String> closed = new ArrayList<>();
            Resources resources = new Resources();
            resources.add(() -> closed.add("first"));
            resources.add(() -> closed.add("second"));
            resources.close();
            resources.close();
            assertThat(closed).containsExactly("second", "first");
        }

        @Test
        void isClosedAlsoAfterAFailure() {
            List<String> closed = new ArrayList<>();
            Resources resources = new Resources();
            resources.add(() -> closed.add("first"));
            resources.add(() -> {
                throw new IllegalStateException("second");
            });
            resources.add(() -> {
                throw new IllegalStateException("third");
            });
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(resources::close)
                    .withMessage("third")
                    .satisfies(error -> assertThat(error.getSuppressed())
                            .extracting(Throwable::getMessage)
                            .containsExactly("second"));
            assertThat(closed).containsExactly("first");
        }
    }
}
