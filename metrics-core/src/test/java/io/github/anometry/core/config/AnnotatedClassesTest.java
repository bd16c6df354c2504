package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.testing.BuiltIn;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A metric that is not found because the processor did not run. */
final class AnnotatedClassesTest {
    private static final String REST =
            " asks for a wrapper, but has none, because the annotation processor did not run. Name"
                    + " io.github.anometry:anometry-metrics-processor in annotationProcessorPaths of maven-compiler-plugin, as"
                    + " annotationProcessor of Gradle, or as kapt of Kotlin, and build again. If it is only on the class path, JDK 23"
                    + " and later need -proc:full (<proc>full</proc> of Maven).";

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private void compile(String name, String text, String... options) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> all = new ArrayList<>(List.of(options));
            all.addAll(
                    List.of("-d", Files.createDirectories(folder.resolve("out")).toString()));
            assertThat(compiler.getTask(null, files, null, all, null, files.getJavaFileObjects(source))
                            .call())
                    .isTrue();
        }
        Files.delete(source);
    }

    private void compileMetric(String name, String... options) throws IOException {
        compile(name, """
                package com.acme;
                import io.github.anometry.api.annotation.CreateAnomalibMetric;
                import io.github.anometry.api.metric.Metric;
                @CreateAnomalibMetric(name = "Of%1$s", defaultFields = "pred_score")
                public class %1$s implements Metric<Double> {
                    public void update(float[] scores) {}
                    @Override public Double compute() { return 1.0; }
                    @Override public void reset() {}
                }
                """.formatted(name), options);
    }

    private void assertEnd(String name, String end) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("out").toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            MetricRegistry registry = MetricRegistry.load();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> registry.descriptor(name))
                    .withMessageStartingWith("There is no metric '" + name + "'.")
                    .withMessageEndingWith(lastMetric() + "." + end);
        }
    }

    private static String lastMetric() {
        return BuiltIn.METRICS.get(BuiltIn.METRICS.size() - 1);
    }

    @Test
    void areNamedWithWhatToDo() throws IOException {
        compileMetric("PixelShare", "-proc:none");
        assertEnd("PixelShare", " com.acme.PixelShare" + REST);
        assertEnd("OfPixelShare", " com.acme.PixelShare" + REST);
        assertEnd("AUROCC", "");
    }

    @Test
    void mayBeSpecs() throws IOException {
        compile("HighestSpec", """
                package com.acme;
                import io.github.anometry.api.annotation.*;
                @AnomalibMetricSpec(java.util.DoubleSummaryStatistics.class)
                interface HighestSpec {
                    @Update void accept(@From("pred_score") double score);
                    @Result double getMax();
                }
                """, "-proc:none");
        assertEnd("DoubleSummaryStatistics", " com.acme.HighestSpec" + REST);
    }

    /** With one wrapper the processor has run; another class may still be of a module where it did not. */
    @Test
    void areNotSuspectedWhereItRan() throws IOException {
        compileMetric("Wrapped", "-processorpath", System.getProperty("java.class.path"));
        compileMetric("Forgotten", "-proc:none");
        String elsewhere =
                " If it is a metric of a plugin, name its directory with --plugins, or as 'plugins' in the configuration.";
        assertEnd("Forgotten", " com.acme.Forgotten" + REST);
        assertEnd("Unheard", elsewhere);
        assertEnd("Wrapped", "");
    }
}
