package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The result of an adapter is {@code @Nullable} if that of its class is, for Kotlin and NullAway. */
class NullableResultTest {
    private static final String BODY = """
                public void update(float[] score) {}

                @Override
                public %s compute() {
                    return null;
                }

                @Override
                public void reset() {}
            }
            """;

    private static final String READ = """
            class ThirdParty {
                public void update(double score) {}
                public %s value() {
                    return null;
                }
            }
            """;

    static Stream<Arguments> sources() {
        return Map.of(
                        "in the type argument",
                        "class Own implements Metric<@Nullable Double> {" + BODY.formatted("@Nullable Double"),
                        "of the method alone, as Kotlin gives it",
                        "class Own implements Metric<Double> {" + BODY.formatted("@Nullable Double"),
                        "of a base class",
                        "class Own extends Base {} class Base implements Metric<Double> {"
                                + BODY.formatted("@Nullable Double"))
                .entrySet()
                .stream()
                .map(source -> Arguments.of(
                        source.getKey(),
                        "@CreateAnomalibMetric(defaultFields = \"pred_score\") " + source.getValue(),
                        "AnomalibOwn extends BoundMetric<Own, @Nullable Double>"));
    }

    static Stream<Arguments> ofThirdPartyClasses() {
        String attributes = "@CreateAnomalibMetric(value = ThirdParty.class, defaultFields = \"pred_score\","
                + " results = @Result(method = \"value\")) interface Uses {}";
        String spec = "@AnomalibMetricSpec(ThirdParty.class) interface ThirdPartySpec {"
                + " @Update void update(@From(\"pred_score\") double score); @Result %s value(); }";
        String code = "@AnomalibMetricSpec(ThirdParty.class) interface ThirdPartySpec {"
                + " @Update void update(@From(\"pred_score\") double score);"
                + " @Result static @Nullable Double best(ThirdParty thirdParty) { return thirdParty.value(); } }";
        String nullable = "AnomalibThirdParty.Adapter, @Nullable Double>";
        return Stream.of(
                Arguments.of("of a method", READ.formatted("@Nullable Double") + attributes, nullable),
                Arguments.of(
                        "of a method, for a spec",
                        READ.formatted("@Nullable Double") + spec.formatted("Double"),
                        nullable),
                Arguments.of(
                        "of a spec's method", READ.formatted("Double") + spec.formatted("@Nullable Double"), nullable),
                Arguments.of("of a spec's code", READ.formatted("Double") + code, nullable),
                Arguments.of("nowhere", READ.formatted("Double") + attributes, "AnomalibThirdParty.Adapter, Double>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"sources", "ofThirdPartyClasses"})
    void isWritten(String where, String source, String expected) throws IOException, ReflectiveOperationException {
        Compilation compilation = javac().withOptions("-Xlint:all,-processing,-auxiliaryclass", "-Werror")
                .withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .compile(JavaFileObjects.forSourceString("p.Source", """
                        package p;

                        import io.github.anometry.api.annotation.*;
                        import io.github.anometry.api.metric.*;
                        import org.jspecify.annotations.Nullable;

                        """ + source));
        assertThat(compilation.errors()).as(where).isEmpty();
        String written =
                compilation.generatedSourceFiles().get(0).getCharContent(true).toString();
        assertThat(written.replaceAll("\\s+", " ")).contains(expected);
        AnomalibMetric<?> metric = new CompiledClasses(compilation).metric();
        metric.update(ImageBatch.builder()
                .put(Field.PRED_SCORE, Tensor.of(new float[] {0.25f}, 1))
                .build());
        assertThat(metric.compute()).isNull();
        assertThat(metric.result().isDefined()).isFalse();
    }
}
