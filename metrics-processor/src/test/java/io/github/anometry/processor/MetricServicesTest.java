package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.service.processor.AutoServiceProcessor;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Providers are registered, and the registrations of others are kept. */
class MetricServicesTest {
    private static final String SERVICES = "META-INF/services/io.github.anometry.api.spi.MetricProvider";

    private static final String BY_HAND = """
            package app;

            @com.google.auto.service.AutoService(io.github.anometry.api.spi.MetricProvider.class)
            public final class Hand implements io.github.anometry.api.spi.MetricProvider {
                @Override
                public io.github.anometry.api.spi.MetricDescriptor descriptor() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public io.github.anometry.api.metric.AnomalibMetric<?> create(io.github.anometry.api.spi.MetricConfig config) {
                    throw new UnsupportedOperationException();
                }
            }
            """;

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void folders() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    private static String metric(String name) {
        return """
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
                """.formatted(name);
    }

    private Path source(String name, String text) throws IOException {
        Path file = folder.resolve("sources/app/" + name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path metricSource(String name) throws IOException {
        return source(name, metric(name));
    }

    private static List<Processor> ours() {
        return List.of(new AnomalibMetricProcessor(), new MetricServicesProcessor());
    }

    private void compile(JavaCompiler compiler, List<Processor> processors, Path... sources) throws IOException {
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocation(
                    StandardLocation.CLASS_PATH,
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(File::new)
                            .toList());
            files.setLocation(StandardLocation.SOURCE_PATH, List.of());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(
                    StandardLocation.SOURCE_OUTPUT, List.of(Files.createDirectories(folder.resolve("generated"))));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    out,
                    files,
                    null,
                    List.of("--release", "17", "-parameters"),
                    null,
                    files.getJavaFileObjectsFromPaths(Arrays.asList(sources)));
            task.setProcessors(processors);
            assertThat(task.call()).as(out::toString).isTrue();
        }
    }

    private void compile(Path... sources) throws IOException {
        compile(ToolProvider.getSystemJavaCompiler(), ours(), sources);
    }

    private void registered(String text) throws IOException {
        Files.createDirectories(classes.resolve(SERVICES).getParent());
        Files.writeString(classes.resolve(SERVICES), text);
    }

    private String registered() throws IOException {
        return Files.readString(classes.resolve(SERVICES));
    }

    @Test
    void providersAreRegisteredByName() throws IOException {
        compile(metricSource("Second"), metricSource("First"));
        assertThat(registered()).isEqualTo("app.AnomalibFirst$Provider\napp.AnomalibSecond$Provider\n");
    }

    /** Compiles like an editor, without the output on the class path. */
    @Test
    void keepsProvidersThatAreNotRecompiled() throws IOException {
        compile(metricSource("First"), metricSource("Second"));
        compile(metricSource("Second"));
        assertThat(registered()).isEqualTo("app.AnomalibFirst$Provider\napp.AnomalibSecond$Provider\n");
    }

    @Test
    void removesProvidersOfDeletedAdapters() throws IOException {
        compile(metricSource("First"), metricSource("Second"));
        try (Stream<Path> files = Files.list(classes.resolve("app"))) {
            for (Path file :
                    files.filter(each -> each.toString().contains("First")).toList()) {
                Files.delete(file);
            }
        }
        compile(metricSource("Second"));
        assertThat(registered()).isEqualTo("app.AnomalibSecond$Provider\n");
    }

    /** A wrong line is reported when metrics are loaded. */
    @Test
    void keepsHandWrittenLines() throws IOException {
        registered("# Ours\n\ncom.acme.Missing\napp.Hand # temporarily\n");
        compile(metricSource("First"));
        assertThat(registered())
                .isEqualTo("# Ours\napp.AnomalibFirst$Provider\napp.Hand # temporarily\ncom.acme.Missing\n");
    }

    static Stream<List<Processor>> orders() {
        return Stream.of(
                List.of(new AnomalibMetricProcessor(), new MetricServicesProcessor(), new AutoServiceProcessor()),
                List.of(new AutoServiceProcessor(), new AnomalibMetricProcessor(), new MetricServicesProcessor()),
                List.of(new MetricServicesProcessor(), new AutoServiceProcessor(), new AnomalibMetricProcessor()));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void autoServiceAddsItsOwn(List<Processor> processors) throws IOException {
        compile(ToolProvider.getSystemJavaCompiler(), processors, metricSource("First"), source("Hand", BY_HAND));
        assertThat(registered()).isEqualTo("app.AnomalibFirst$Provider\napp.Hand\n");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void autoServiceAddsItsOwnToWhatIsThere(List<Processor> processors) throws IOException {
        registered("app.AnomalibGone$Provider\ncom.acme.Other\n");
        compile(ToolProvider.getSystemJavaCompiler(), processors, metricSource("First"), source("Hand", BY_HAND));
        assertThat(registered()).isEqualTo("app.AnomalibFirst$Provider\napp.Hand\ncom.acme.Other\n");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void autoServiceAddsItsOwnInEclipse(List<Processor> processors) throws IOException {
        registered("app.AnomalibGone$Provider\ncom.acme.Other\n");
        compile(new EclipseCompiler(), processors, metricSource("First"), source("Hand", BY_HAND));
        assertThat(registered()).isEqualTo("app.AnomalibFirst$Provider\napp.Hand\ncom.acme.Other\n");
    }

    /** No compiler lets two processors create the same file, but javac locates it in advance. */
    @Test
    void reportsAutoServiceIfTheFileCannotBeLocated() {
        Compilation compilation = javac().withProcessors(ours())
                .compile(
                        JavaFileObjects.forSourceString("app.First", metric("First")),
                        JavaFileObjects.forSourceString("app.Hand", BY_HAND));
        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .containsExactly(
                        "[Anometry/CannotRegister] The providers app.AnomalibFirst$Provider could not be written to "
                                + SERVICES
                                + ": AutoService writes the same file, and this compiler lets only one of the two do so; list"
                                + " the providers that it registers in src/main/resources/" + SERVICES
                                + " instead. Check the folder of"
                                + " classes.");
    }

    @Test
    void reportsAFileThatCannotBeWritten() throws IOException {
        Files.createDirectories(classes.resolve(SERVICES).resolve("occupied"));
        StringWriter out = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", classes.toString(), "-s", folder.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(out, files, null, options, null, files.getJavaFileObjects(metricSource("First")));
            task.setProcessors(ours());
            assertThat(task.call()).isFalse();
        }
        assertThat(out.toString())
                .contains("[Anometry/CannotRegister] The providers app.AnomalibFirst$Provider could not be written to "
                        + SERVICES + ": ")
                .contains(". Check the folder of classes.");
    }

    /** An annotation that is claimed is not passed to later processors, and Gradle has to know all processors. */
    @Test
    void theClaimingProcessorIsTheLast() throws IOException {
        List<String> names = ServiceLoader.load(Processor.class).stream()
                .map(provider -> provider.type().getName())
                .filter(name -> name.startsWith("io.github.anometry."))
                .toList();
        assertThat(names)
                .containsExactly(
                        AnomalibMetricProcessor.class.getName(),
                        MetricServicesProcessor.class.getName(),
                        OwnAnnotationsProcessor.class.getName());
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/gradle/incremental.annotation.processors")))
                .isEqualTo(names.get(0) + ",isolating\n" + names.get(1) + ",aggregating\n" + names.get(2)
                        + ",isolating\n");
    }
}
