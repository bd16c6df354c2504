package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other compilers and class files lead to the same sources. */
class CompilersTest {
    @TempDir
    Path folder;

    private static String text(ThirdPartyLibrary library) {
        return library.classPath().stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> good() {
        return Sources.in("good").stream().map(Path::toAbsolutePath).toList();
    }

    private void assertAsExpected() throws IOException {
        Path generated = folder.resolve("sources").resolve("good");
        List<Path> expected = Sources.in("expected");
        try (Stream<Path> files = Files.list(generated)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(expected.stream()
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
        for (Path file : expected) {
            assertThat(Sources.text(generated.resolve(file.getFileName()))).isEqualTo(Sources.text(file));
        }
    }

    private List<String> options(ThirdPartyLibrary library) throws IOException {
        return List.of(
                "-cp",
                text(library),
                "-d",
                directory("classes").toString(),
                "-s",
                directory("sources").toString());
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Debug information contains parameter names, except those of abstract methods. */
    @Test
    void usesNamesInDebugInformation() throws IOException {
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .withClasspath(ThirdPartyLibrary.WITH_DEBUG_INFORMATION.classPath())
                .compile(Sources.in("good").stream()
                        .filter(file -> !file.endsWith("AttributesOfAbstract.java"))
                        .map(Sources::read)
                        .toList());
        assertThat(compilation.errors()).isEmpty();
        List<Path> expected = Sources.in("expected").stream()
                .filter(file -> !file.getFileName().toString().startsWith("AnomalibQuantiles"))
                .toList();
        assertThat(compilation.generatedSourceFiles()).hasSameSizeAs(expected);
        for (Path file : expected) {
            String name = "good." + file.getFileName().toString().replace(".java", "");
            assertThat(compilation
                            .generatedSourceFile(name)
                            .orElseThrow()
                            .getCharContent(true)
                            .toString())
                    .isEqualTo(Sources.text(file));
        }
    }

    @Test
    void specsNeedNoNames() throws IOException {
        List<Path> specs = Sources.in("good").stream()
                .filter(file -> file.getFileName().toString().endsWith("Spec.java"))
                .toList();
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .withClasspath(ThirdPartyLibrary.WITHOUT_NAMES.classPath())
                .compile(specs.stream().map(Sources::read).toList());
        assertThat(compilation.errors()).isEmpty();
        for (String name : List.of("Measure", "Share", "Spread", "AnomalibHighest")) {
            assertThat(compilation
                            .generatedSourceFile("good." + name)
                            .orElseThrow()
                            .getCharContent(true)
                            .toString())
                    .isEqualTo(Sources.text(Sources.RESOURCES.resolve("expected/" + name + ".java")));
        }
    }

    /** The class files of the JDK for {@code --release} contain no parameter names, nor do those of many libraries. */
    @Test
    void theOnlyFieldNeedsNoName() {
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .withClasspath(ThirdPartyLibrary.WITHOUT_NAMES.classPath())
                .compile(JavaFileObjects.forSourceString("mine.Here", """
                        package mine;
                        import io.github.anometry.api.annotation.*;
                        @CreateAnomalibMetric(
                                value = library.Mean.class,
                                defaultFields = "pred_score",
                                create = @Create(factory = "create"),
                                update = @Update(method = "accept"),
                                results = @Result(method = "getAsDouble"))
                        class Here {}
                        """));
        assertThat(compilation.errors()).isEmpty();
    }

    @Test
    void eclipsesCompiler() throws IOException {
        JavaCompiler compiler = new EclipseCompiler();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocation(StandardLocation.CLASS_PATH, ThirdPartyLibrary.WITH_PARAMETERS.classPath());
            files.setLocation(StandardLocation.SOURCE_PATH, List.of());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory("classes")));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(directory("sources")));
            List<String> options = List.of("--release", "17", "-parameters");
            JavaCompiler.CompilationTask task =
                    compiler.getTask(out, files, null, options, null, files.getJavaFileObjectsFromPaths(good()));
            task.setProcessors(List.of(new AnomalibMetricProcessor(), new MetricServicesProcessor()));
            boolean compiled = task.call();
            assertThat(out.toString()).doesNotContain("ERROR");
            assertThat(compiled).isTrue();
        }
        assertAsExpected();
    }

    /** Unlike javac, it finds no parameter names in debug information if a block in the body declares a variable. */
    @Test
    void eclipsesCompilerFindsFewerNames() throws IOException {
        String attributes = """
                @io.github.anometry.api.annotation.CreateAnomalibMetric(
                        value = library.Area.class,
                        defaultFields = {"gt_label", "pred_score"},
                        oneShot = @io.github.anometry.api.annotation.OneShot(method = "of"))
                interface Attributes {}
                """;
        String spec = """
                import io.github.anometry.api.annotation.*;

                @AnomalibMetricSpec(library.Area.class)
                interface Spec {
                    @OneShot
                    double of(@From("gt_label") int[] truth, @From("pred_score") double[] probability);
                }
                """;
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .withClasspath(ThirdPartyLibrary.WITH_DEBUG_INFORMATION.classPath())
                .compile(JavaFileObjects.forSourceString("Attributes", attributes));
        assertThat(compilation.errors()).isEmpty();
        assertThat(compileWithEclipse("Attributes", attributes))
                .contains(
                        "[Anometry/UnnamedParameters] The builder and configuration need the names of the parameters of"
                                + " of(int[] arg0, double[] arg1), but the class file of Area does not contain them. Name them in a spec,");
        assertThat(compileWithEclipse("Spec", spec)).isEmpty();
    }

    private String compileWithEclipse(String name, String text) throws IOException {
        Path source = Files.writeString(directory(name).resolve(name + ".java"), text);
        JavaCompiler compiler = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocation(StandardLocation.CLASS_PATH, ThirdPartyLibrary.WITH_DEBUG_INFORMATION.classPath());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory(name)));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(directory(name)));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    found,
                    List.of("--release", "17"),
                    null,
                    files.getJavaFileObjects(source));
            task.setProcessors(List.of(new AnomalibMetricProcessor(), new MetricServicesProcessor()));
            task.call();
        }
        return found.getDiagnostics().stream()
                .filter(said -> said.getKind() == Diagnostic.Kind.ERROR)
                .map(said -> said.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    /** Uses the JDK in {@code -Danometry.other.jdk} or {@code ANOMETRY_OTHER_JDK}, for example version 25. */
    @Test
    void theCompilerOfAnotherJdk() throws IOException, InterruptedException {
        String jdk = System.getProperty("anometry.other.jdk", System.getenv().getOrDefault("ANOMETRY_OTHER_JDK", ""));
        assumeTrue(!jdk.isEmpty(), "Set ANOMETRY_OTHER_JDK to the folder of another JDK to compare its javac.");
        List<String> command =
                new ArrayList<>(List.of(Path.of(jdk, "bin", "javac").toString()));
        command.addAll(options(ThirdPartyLibrary.WITH_PARAMETERS));
        command.addAll(List.of(
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                AnomalibMetricProcessor.class.getName() + "," + MetricServicesProcessor.class.getName(),
                "-Xlint:all,-processing",
                "-Werror"));
        good().forEach(file -> command.add(file.toString()));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> Sources.text(log)).isZero();
        assertAsExpected();
    }
}
