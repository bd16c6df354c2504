package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Other processors' classes, and what happens when something fails that is not the user's fault. */
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
    void aMissingBaseClassIsTheCompilersToReport() {
        Compilation compilation =
                javac().withProcessors(new AnomalibMetricProcessor()).compile(METRIC);
        assertThat(compilation.errors()).extracting(Diagnostic::getCode).containsExactly("compiler.err.cant.resolve");
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
                    .endsWith("This is a mistake in Anometry, not in your code. Please report it, with this message and"
                            + " the class.");
        });
    }

    /** Writes one source in the first round. */
    private static final class Writing extends AbstractProcessor {
        private final String name;
        private final String source;
        private boolean written;

        Writing(String name, String source) {
            this.name = name;
            this.source = source;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("rounds." + name)
                        .openWriter()) {
                    writer.write(source);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
            return false;
        }
    }
}
