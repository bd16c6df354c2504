package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.anometry.processor.internal.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.RoundEnvironment;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that other processors generate, and internal errors. */
class RoundsTest {
    private static final String BASE = """
            package rounds;

            abstract class Base implements io.github.anometry.api.metric.Metric<Double> {
                public void update(float[] score) {}

                @Override
                public Double compute() {
                    return 0.0;
                }

                @Override
                public void reset() {}
            }
            """;

    private static final JavaFileObject METRIC = JavaFileObjects.forSourceString("rounds.Score", """
            package rounds;

            @io.github.anometry.api.annotation.CreateAnomalibMetric
            final class Score extends Base {}
            """);

    @Test
    void aBaseClassMayBeGenerated() {
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new Writing("Base", BASE))
                .compile(METRIC);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("rounds.AnomalibScore")).isPresent();
    }

    @Test
    void theMetricMayBeGenerated() throws IOException {
        JavaFileObject base = JavaFileObjects.forSourceString("rounds.Base", BASE);
        String metric = METRIC.getCharContent(true).toString();
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new Writing("Score", metric))
                .compile(base);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("rounds.AnomalibScore")).isPresent();
    }

    @Test
    void anotherProcessorMayHaveTheName() {
        JavaFileObject base = JavaFileObjects.forSourceString("rounds.Base", BASE);
        Compilation compilation = javac().withProcessors(
                        new Writing("AnomalibScore", "package rounds; class AnomalibScore {}"),
                        new AnomalibMetricProcessor())
                .compile(base, METRIC);
        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .containsExactly(Problem.CLASS_EXISTS.message("AnomalibScore", "Score"));
    }

    @Test
    void leavesAMissingBaseClassToTheCompiler() {
        Compilation compilation =
                javac().withProcessors(new AnomalibMetricProcessor()).compile(METRIC);
        assertThat(compilation.errors()).extracting(Diagnostic::getCode).containsExactly("compiler.err.cant.resolve");
    }

    private static final JavaFileObject OF_THIRD_PARTIES = JavaFileObjects.forSourceString("rounds.package-info", """
            @io.github.anometry.api.annotation.CreateAnomalibMetric(value = Later.class, defaultFields = "pred_score")
            package rounds;
            """);

    private static final String LATER = """
            package rounds;

            public class Later {
                public void update(double score) {}

                public double compute() {
                    return 0;
                }
            }
            """;

    @Test
    void theClassOfAPackagesAnnotationMayBeGenerated() {
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new Writing("Later", LATER))
                .compile(OF_THIRD_PARTIES);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("rounds.AnomalibLater")).isPresent();
    }

    @Test
    void theClassOfASpecMayBeGenerated() {
        JavaFileObject spec = JavaFileObjects.forSourceString("rounds.LaterSpec", """
                package rounds;

                import io.github.anometry.api.annotation.*;

                @AnomalibMetricSpec(Later.class)
                interface LaterSpec {
                    @Create
                    Later create();

                    @Update
                    void update(@From("pred_score") double score);

                    @Result
                    double compute();
                }
                """);
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new Writing("Later", LATER))
                .compile(spec);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("rounds.AnomalibLater")).isPresent();
    }

    @Test
    void leavesAMissingClassToTheCompiler() {
        Compilation compilation =
                javac().withProcessors(new AnomalibMetricProcessor()).compile(OF_THIRD_PARTIES);
        assertThat(compilation.errors()).extracting(Diagnostic::getCode).containsExactly("compiler.err.cant.resolve");
    }

    @Test
    void leavesAMissingImportToTheCompiler() {
        JavaFileObject source = JavaFileObjects.forSourceString("rounds.Use", """
                package rounds;

                import io.github.anometry.api.annotation.CreateAnomalibMetric;

                @CreateAnomalibMetric(
                        value = java.util.DoubleSummaryStatistics.class,
                        defaultFields = "pred_score",
                        update = @Update(method = "accept"))
                interface Use {}
                """);
        Compilation compilation =
                javac().withProcessors(new AnomalibMetricProcessor()).compile(source);
        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .allMatch(message -> !message.contains("Anometry/"))
                .anyMatch(message -> message.contains("class Update"));
    }

    @Test
    void aPackageNamesAClass() {
        JavaFileObject nothing = JavaFileObjects.forSourceString("rounds.package-info", """
                @io.github.anometry.api.annotation.CreateAnomalibMetric
                package rounds;
                """);
        Compilation compilation =
                javac().withProcessors(new AnomalibMetricProcessor()).compile(nothing);
        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getLineNumber()).isEqualTo(1);
            assertThat(error.getMessage(Locale.ROOT)).isEqualTo(Problem.NO_CLASS_NAMED.message("rounds"));
        });
    }

    @Test
    void leavesAMissingSupertypeToTheCompiler(@TempDir Path library) throws IOException {
        compileInto(library, Map.of("lib/Base.java", "package lib; public class Base {}", "lib/Heir.java", """
                package lib;

                public class Heir extends Base {
                    public void update(double score) {}

                    public double compute() {
                        return 0;
                    }
                }
                """));
        Files.delete(library.resolve("lib/Base.class"));
        JavaFileObject use = JavaFileObjects.forSourceString("rounds.Use", """
                package rounds;

                @io.github.anometry.api.annotation.CreateAnomalibMetric(value = lib.Heir.class, defaultFields = "pred_score")
                interface Use {}
                """);
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor())
                .withClasspath(withLibrary(library))
                .compile(use);
        assertThat(compilation.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getMessage(Locale.ROOT)).contains("class file for lib.Base not found"));
    }

    /** Types that are not read may be missing. */
    @Test
    void aMissingParameterTypeMattersOnlyWhereItIsUsed(@TempDir Path library) throws IOException {
        compileInto(library, Map.of("lib/Gone.java", "package lib; public class Gone {}", "lib/Some.java", """
                package lib;

                public class Some {
                    public void update(double score) {}

                    public void add(Gone gone) {}

                    public double compute() {
                        return 0;
                    }
                }
                """));
        Files.delete(library.resolve("lib/Gone.class"));
        String annotation = "@io.github.anometry.api.annotation.CreateAnomalibMetric(value = lib.Some.class,"
                + " defaultFields = \"pred_score\"%s) interface %s {}";
        Compilation unused = javac().withProcessors(new AnomalibMetricProcessor())
                .withClasspath(withLibrary(library))
                .compile(JavaFileObjects.forSourceString(
                        "rounds.Use", "package rounds; " + annotation.formatted("", "Use")));
        assertThat(unused.errors()).isEmpty();
        Compilation used = javac().withProcessors(new AnomalibMetricProcessor())
                .withClasspath(withLibrary(library))
                .compile(JavaFileObjects.forSourceString(
                        "rounds.Use",
                        "package rounds; "
                                + annotation.formatted(
                                        ", update = @io.github.anometry.api.annotation.Update(method = \"add\")",
                                        "Use")));
        assertThat(used.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .contains(Problem.MISSING_CLASS.message("Some", "add(Gone gone)"));
    }

    private static void compileInto(Path folder, Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-parameters", "-d", folder.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        for (String source : sources.keySet()) {
            Files.delete(folder.resolve(source));
        }
    }

    private static List<File> withLibrary(Path library) {
        List<File> path = new ArrayList<>(ThirdPartyLibrary.WITH_PARAMETERS.classPath());
        path.add(0, library.toFile());
        return path;
    }

    @Test
    void aFailureIsReportedAtTheClass() {
        JavaFileObject base = JavaFileObjects.forSourceString("rounds.Base", BASE);
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor((environment, taken) -> type -> {
                    throw new IllegalStateException("broken");
                }))
                .compile(base, METRIC);
        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getLineNumber()).isEqualTo(4);
            assertThat(error.getMessage(Locale.ROOT))
                    .startsWith("[Anometry/InternalError] The processor failed on rounds.Score with"
                            + " java.lang.IllegalStateException: broken at io.github.anometry.processor.RoundsTest")
                    .endsWith("This is a bug in Anometry, not in your code. Please report it, with this message and"
                            + " the class.");
        });
    }

    /** Writes a source in the first round. */
    private static final class Writing extends EachRound {
        private final String name;
        private final String source;
        private boolean written;

        Writing(String name, String source) {
            this.name = name;
            this.source = source;
        }

        @Override
        void see(RoundEnvironment round) {
            if (written) {
                return;
            }
            written = true;
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("rounds." + name).openWriter()) {
                writer.write(source);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
