package io.github.anometry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module has to declare its providers, because the services file is ignored. */
class ModuleTest {
    private static final String FIRST =
            "    provides io.github.anometry.api.spi.MetricProvider with app.AnomalibFirst.Provider;\n";

    @TempDir
    Path folder;

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Path metric(String name) throws IOException {
        return write("app/" + name + ".java", """
                package app;

                @io.github.anometry.api.annotation.CreateAnomalibMetric
                final class %1$s implements io.github.anometry.api.metric.Metric<Double> {
                    /** Mandatory, so that the builder's field may be null. */
                    %1$s(double limit) {}

                    public void update(float[] score) {}

                    @Override
                    public Double compute() {
                        return 0.0;
                    }

                    @Override
                    public void reset() {}
                }
                """.formatted(name));
    }

    /** The module path has only the API, without optional dependencies of generated classes. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("metrics-api"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<Diagnostic<? extends JavaFileObject>> problems(String provides, Path... metrics) throws IOException {
        List<Path> sources = new ArrayList<>(List.of(metrics));
        sources.add(write("module-info.java", "module app {\n" + provides + "}\n"));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            // The API is on the class path, so that this test runs before it is packaged as a module.
            List<String> options = List.of(
                    "-cp",
                    modulePath(),
                    "--add-reads",
                    "app=ALL-UNNAMED",
                    "-d",
                    folder.resolve("out").toString());
            Files.createDirectories(folder.resolve("out"));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new AnomalibMetricProcessor(), new MetricServicesProcessor()));
            task.call();
        }
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
                .toList();
    }

    /** The message without the margin of all lines but the first. */
    private static String text(Diagnostic<?> problem) {
        return problem.getMessage(Locale.ROOT).replaceAll("(?m)^  ", "");
    }

    @Test
    void warnsAboutAMissingProvider() throws IOException {
        assertThat(problems("", metric("First"), metric("Second")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
                    assertThat(problem.getLineNumber()).isEqualTo(1);
                    assertThat(text(problem)).isEqualTo("""
                    [Anometry/ModuleProvides] The module app does not provide AnomalibFirst.Provider, AnomalibSecond.Provider, \
                    which neither configuration nor the command can find by name: a module ignores services files. Add to its \
                    module-info:

                        provides io.github.anometry.api.spi.MetricProvider with
                            app.AnomalibFirst.Provider,
                            app.AnomalibSecond.Provider;""");
                });
    }

    @Test
    void acceptsADeclaredProvider() throws IOException {
        assertThat(problems(FIRST, metric("First"))).isEmpty();
    }

    @Test
    void warnsIfOneOfTwoIsMissing() throws IOException {
        assertThat(problems(FIRST, metric("First"), metric("Second")))
                .singleElement()
                .satisfies(problem -> assertThat(text(problem))
                        .startsWith(
                                "[Anometry/ModuleProvides] The module app does not provide AnomalibSecond.Provider, which")
                        .endsWith("app.AnomalibFirst.Provider,\n        app.AnomalibSecond.Provider;"));
    }
}
