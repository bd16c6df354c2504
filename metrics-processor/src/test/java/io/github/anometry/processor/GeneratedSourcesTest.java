package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the sources that are generated for good declarations. */
class GeneratedSourcesTest {
    private static final Compilation COMPILED = Sources.compileGood(ThirdPartyLibrary.WITH_PARAMETERS);

    @Test
    void compileWithoutWarnings() {
        assertThat(COMPILED.diagnostics()).isEmpty();
        assertThat(COMPILED.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    static Stream<JavaFileObject> generated() {
        return COMPILED.generatedSourceFiles().stream();
    }

    private static String simpleName(JavaFileObject file) {
        return Path.of(file.getName()).getFileName().toString();
    }

    @ParameterizedTest
    @MethodSource("generated")
    void areAsExpected(JavaFileObject file) throws IOException {
        String source = file.getCharContent(true).toString();
        Path expected = Sources.RESOURCES.resolve("expected").resolve(simpleName(file));
        assertThat(source).isEqualTo(Sources.expected(expected, source));
    }

    @Test
    void areAllThatIsExpected() {
        List<String> names =
                generated().map(GeneratedSourcesTest::simpleName).sorted().toList();
        assertThat(names)
                .isEqualTo(Sources.in("expected").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void areTheSameEveryTime() throws IOException {
        Compilation again = Sources.compileGood(ThirdPartyLibrary.WITH_PARAMETERS);
        for (JavaFileObject file : again.generatedSourceFiles()) {
            assertThat(file.getCharContent(true).toString())
                    .isEqualTo(generated()
                            .filter(candidate -> candidate.getName().equals(file.getName()))
                            .findFirst()
                            .orElseThrow()
                            .getCharContent(true)
                            .toString());
        }
    }

    @Test
    void registerTheProviders() throws IOException {
        JavaFileObject services = COMPILED.generatedFiles().stream()
                .filter(file -> file.getName().endsWith("META-INF/services/io.github.anometry.api.spi.MetricProvider"))
                .findFirst()
                .orElseThrow();
        assertThat(services.getCharContent(true).toString().lines())
                .containsExactlyElementsOf(Sources.in("expected").stream()
                        .map(file -> "good." + file.getFileName().toString().replace(".java", "$Provider"))
                        .toList());
    }

    /** Generated code uses annotations of its own: the field of a mandatory option is nullable. */
    @Test
    void leaveNothingUnclaimed() {
        Compilation compilation = javac().withProcessors(
                        new AnomalibMetricProcessor(), new MetricServicesProcessor(), new OwnAnnotationsProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(JavaFileObjects.forSourceString("app.Claimed", """
                        package app;

                        import io.github.anometry.api.annotation.*;

                        @AnomalibMetricSpec(java.util.DoubleSummaryStatistics.class)
                        interface Claimed {
                            @Create
                            static java.util.DoubleSummaryStatistics create(double limit, @Default("1") int count) {
                                return new java.util.DoubleSummaryStatistics();
                            }

                            @Update
                            void accept(@From("pred_score") double score);

                            @Result
                            double getMax();

                            @Merge(support = io.github.anometry.api.metric.MergeSupport.APPROXIMATE)
                            void combine(java.util.DoubleSummaryStatistics other);
                        }
                        """));
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }
}
