package io.github.anometry.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Guice;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.inject.AnometryModule;
import io.github.anometry.core.logging.ResultLoggerProvider;
import io.github.anometry.core.logging.ResultLoggers;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.testing.TestJar;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest {
    private static final int METRICS = MetricRegistry.load().metrics().size();

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    /** As threads of the common pool have it in a fat jar, and those of a container. */
    @Test
    void everythingIsFoundByAThreadThatDoesNotSeeAnometry() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        assertEverythingIsThere();
        Thread.currentThread().setContextClassLoader(null);
        assertEverythingIsThere();
    }

    private void assertEverythingIsThere() {
        MetricRegistry registry = MetricRegistry.load();
        assertThat(registry.metrics()).hasSize(METRICS);
        assertThat(registry.problems()).isEmpty();
        assertThat(EvaluationConfig.parse("test_metrics: [AUPRO]", "e.yaml")
                        .evaluator(registry)
                        .test()
                        .metrics())
                .hasSize(1);
        assertThat(ResultLoggers.load().providers())
                .extracting(ResultLoggerProvider::name)
                .containsExactly("csv", "jsonl", "slf4j");
        assertThat(Guice.createInjector(new AnometryModule())
                        .getInstance(MetricRegistry.class)
                        .metrics())
                .hasSize(METRICS);
    }

    @Test
    void aProviderThatBothLoadersSeeIsThereOnce() throws IOException {
        Path jar = TestJar.library().metric("com.acme.Once").write(folder.resolve("once.jar"));
        try (URLClassLoader child = new URLClassLoader(new URL[] {url(jar)}, before)) {
            Thread.currentThread().setContextClassLoader(child);
            assertThat(MetricRegistry.load().metrics())
                    .hasSize(METRICS + 1)
                    .extracting(metric -> metric.name())
                    .contains("Once")
                    .doesNotHaveDuplicates();
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            com.gone.Missing | | Provider com.gone.Missing not found.
            no class name    | | Illegal configuration-file syntax
            com.acme.Bad | static int n = Integer.parseInt("x"); | java.lang.NumberFormatException: For input string: "x"
            com.acme.Bad | static { if (true) throw new AssertionError("static"); } | java.lang.AssertionError: static
            com.acme.Bad | public Bad() { throw new AssertionError("new"); } | java.lang.AssertionError: new.
            com.acme.Bad | public Bad() { new Bad(); } | java.lang.StackOverflowError.
            com.acme.Bad | public Bad() { throw new Error("dead"); } | java.lang.Error: dead.
            com.acme.Bad | public Bad() { throw new NoClassDefFoundError("com/lib/Util"); } | java.lang.NoClassDefFoundError: com/lib/Util.
            """)
    void aBrokenProviderOnTheClassPathHidesNoOther(String provider, String body, String reason) throws IOException {
        TestJar jar = TestJar.library();
        if (body == null) {
            jar.entry(TestJar.SERVICES, provider);
        } else {
            jar.provider(provider, body);
        }
        Path plugins = folder.resolve("plugins");
        TestJar.plugin("acme").metric("com.acme.Good").write(plugins.resolve("acme.jar"));
        URL[] jars = {url(jar.write(folder.resolve("bad.jar")))};
        try (URLClassLoader classPath = new URLClassLoader(jars, before);
                PluginManager manager = openWith(classPath, plugins)) {
            MetricRegistry registry = MetricRegistry.load(manager);
            assertThat(registry.metrics()).hasSize(METRICS + 1);
            assertThat(registry.problems())
                    .singleElement()
                    .asString()
                    .satisfies(problem -> assertThat(problem)
                            .startsWith("A provider of metrics cannot be loaded: ")
                            .contains(reason)
                            .endsWith(" its jar off the class path, or report it to its author."));
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> registry.descriptor("Bad"))
                    .withMessageStartingWith("There is no metric 'Bad'.")
                    .withMessageEndingWith(registry.problems().get(0));
            MetricRegistry injected = Guice.createInjector(new AnometryModule()).getInstance(MetricRegistry.class);
            assertThat(injected.metrics()).hasSize(METRICS);
            assertThat(injected.problems()).isEqualTo(registry.problems());
        }
    }

    @Test
    void aProviderThatIsGoneMayComeFromAnOldBuild() throws IOException {
        Path jar = TestJar.library().entry(TestJar.SERVICES, "com.gone.Missing").write(folder.resolve("old.jar"));
        try (URLClassLoader classPath = new URLClassLoader(new URL[] {url(jar)}, before)) {
            Thread.currentThread().setContextClassLoader(classPath);
            assertThat(MetricRegistry.load().problems())
                    .containsExactly(
                            "A provider of metrics cannot be loaded: Provider com.gone.Missing not found. If it was removed"
                                    + " or renamed, rebuild what lists it, for example with mvn clean package; "
                                    + "otherwise take its jar off the class path, or report it to its author.");
        }
    }

    private static PluginManager openWith(ClassLoader context, Path plugins) {
        Thread.currentThread().setContextClassLoader(context);
        return PluginManager.open(plugins);
    }

    @Test
    void aProviderThatCannotDescribeItsMetricHidesNoOther() throws IOException {
        Path jar = TestJar.library()
                .provider("com.acme.BadProvider")
                .source("com.acme.BadProvider", """
                        package com.acme;
                        import io.github.anometry.api.metric.AnomalibMetric;
                        import io.github.anometry.api.spi.*;
                        public class BadProvider implements MetricProvider {
                            @Override public MetricDescriptor descriptor() { return null; }
                            @Override public AnomalibMetric<?> create(MetricConfig config) { return null; }
                        }
                        """)
                .write(folder.resolve("bad.jar"));
        try (URLClassLoader classPath = new URLClassLoader(new URL[] {url(jar)}, before)) {
            Thread.currentThread().setContextClassLoader(classPath);
            MetricRegistry registry = MetricRegistry.load();
            assertThat(registry.metrics()).hasSize(METRICS);
            assertThat(registry.problems())
                    .singleElement()
                    .asString()
                    .startsWith("The provider com.acme.BadProvider of a metric on the class path cannot be used: "
                            + "java.lang.NullPointerException");
        }
    }

    /** All of the class path as one jar in which another services file has won. */
    private static final class Merged extends URLClassLoader {
        Merged() {
            super(
                    Pattern.compile(Pattern.quote(File.pathSeparator))
                            .splitAsStream(System.getProperty("java.class.path"))
                            .map(entry -> url(Path.of(entry)))
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("META-INF/services/io.github.anometry")
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    }

    @Test
    void lostServicesAreSaidToBeLost() throws Exception {
        try (Merged merged = new Merged()) {
            Thread.currentThread().setContextClassLoader(merged);
            Class<?> registry = merged.loadClass(MetricRegistry.class.getName());
            Object loaded = registry.getMethod("load").invoke(null);
            assertThat((List<?>) registry.getMethod("metrics").invoke(loaded)).isEmpty();
            assertThat((List<?>) registry.getMethod("problems").invoke(loaded))
                    .singleElement()
                    .asString()
                    .startsWith("None of Anometry's own metrics is registered: META-INF/services/"
                            + MetricProvider.class.getName()
                            + " was lost or replaced, as it is when jars are merged into"
                            + " one without their services files. Merge those files: with the"
                            + " ServicesResourceTransformer of maven-shade-plugin, or with mergeServiceFiles() of"
                            + " Gradle's Shadow. It was looked for by ");
            Class<?> loggers = merged.loadClass(ResultLoggers.class.getName());
            Object none = loggers.getMethod("load").invoke(null);
            assertThat((List<?>) loggers.getMethod("problems").invoke(none))
                    .singleElement()
                    .asString()
                    .startsWith("None of Anometry's own loggers is registered: ");
        }
    }
}
