package io.github.anometry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.service.processor.AutoServiceProcessor;
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

/** In a module the services file counts for nothing: the module has to say what it provides. */
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
                final class %s implements io.github.anometry.api.metric.Metric<Double> {
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

    /** What the module reads: the contracts and the annotations of what is generated. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("metrics-api")
                        || entry.contains("jspecify")
                        || entry.contains("auto-service-annotations"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(String provides, Path... metrics) throws IOException {
        List<Path> sources = new ArrayList<>(List.of(metrics));
        sources.add(write("module-info.java", "module app {\n" + provides + "}\n"));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            // The contracts on the class path, so that this test runs before they are a jar with a module name.
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
            task.setProcessors(List.of(new AnomalibMetricProcessor(), new AutoServiceProcessor()));
            task.call();
        }
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** Without the margin that the compiler gives to all lines but the first. */
    private static String text(Diagnostic<?> error) {
        return error.getMessage(Locale.ROOT).replaceAll("(?m)^  ", "");
    }

    @Test
    void aMissingProvisionIsPrinted() throws IOException {
        assertThat(errors("", metric("First"), metric("Second")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getLineNumber()).isEqualTo(1);
                    assertThat(text(error)).isEqualTo("""
                    [Anometry/ModuleProvides] The module app does not provide AnomalibFirst.Provider, AnomalibSecond.Provider, \
                    so that ServiceLoader would not find it: in a module the services file counts for nothing. Write into its \
                    module-info:

                        provides io.github.anometry.api.spi.MetricProvider with
                            app.AnomalibFirst.Provider,
                            app.AnomalibSecond.Provider;""");
                });
    }

    @Test
    void aProvisionThatIsThereIsFine() throws IOException {
        assertThat(errors(FIRST, metric("First"))).isEmpty();
    }

    @Test
    void oneOfTwoIsNotEnough() throws IOException {
        assertThat(errors(FIRST, metric("First"), metric("Second")))
                .singleElement()
                .satisfies(error -> assertThat(text(error))
                        .startsWith(
                                "[Anometry/ModuleProvides] The module app does not provide AnomalibSecond.Provider, so")
                        .endsWith("app.AnomalibFirst.Provider,\n        app.AnomalibSecond.Provider;"));
    }
}
