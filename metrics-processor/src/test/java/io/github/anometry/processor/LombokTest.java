package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.anometry.processor.internal.declare.LombokRounds;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes that Lombok completes are wrapped like classes in plain Java, in any order of the processors. */
class LombokTest {
    private static final String HEAD = """
            package completed;

            import io.github.anometry.api.annotation.*;
            import io.github.anometry.api.metric.*;
            import java.util.*;
            import lombok.*;

            """;

    private static final String METRIC = """
                public void update(float[] score) {}

                @Override
                public Double compute() {
                    return 0.0;
                }

                @Override
                public void reset() {}
            """;

    /** What Lombok adds, the sources, and a call that compiles only if the adapter has seen it. */
    static Stream<Arguments> completed() {
        return Stream.of(
                        List.of(
                                "a constructor of an own metric",
                                "AnomalibOwn.builder().limit(1f).mode(\"x\").build()",
                                """
                                @RequiredArgsConstructor
                                @CreateAnomalibMetric(defaultFields = "pred_score")
                                class Own implements Metric<Double> {
                                    private final float limit;
                                    private final String mode;
                                """ + METRIC + "}"),
                        List.of(
                                "the constructor that @Builder calls",
                                "AnomalibOwn.builder().limit(1f).build()",
                                """
                                @Builder
                                @CreateAnomalibMetric(defaultFields = "pred_score")
                                class Own implements Metric<Double> {
                                    private final float limit;
                                """ + METRIC + "}"),
                        List.of("a builder and a getter, for attributes", "Built.builder().limit(1f).build()", """
                                @Builder
                                class ThirdParty {
                                    private final float limit;
                                    @Getter
                                    private double sum;
                                    public void update(double score) {}
                                }

                                @CreateAnomalibMetric(
                                        value = ThirdParty.class,
                                        className = "Built",
                                        defaultFields = "pred_score",
                                        create = @Create(builder = "builder", setters = "limit", defaults = "0.5"))
                                interface Uses {}
                                """),
                        List.of(
                                "a constructor and getters, for a spec",
                                "AnomalibThirdParty.builder().limit(1f).build()",
                                """
                                @Data
                                @AllArgsConstructor(access = AccessLevel.PACKAGE)
                                class ThirdParty {
                                    private float limit;
                                    private double sum;
                                    public void update(float[] scores) {}
                                }

                                @AnomalibMetricSpec(ThirdParty.class)
                                interface ThirdPartySpec {
                                    @Create
                                    ThirdParty create(@Default("0.5") float limit, @Constant("0") double sum);
                                    @Update
                                    void update(@From("pred_score") float[] scores);
                                    @Result
                                    double getSum();
                                }
                                """),
                        List.of("builders that extend each other", "AnomalibHeir.builder().low(1).build()", """
                                @lombok.experimental.SuperBuilder
                                class Base {
                                    private final double low;
                                    @Getter
                                    private double sum;
                                }

                                @lombok.experimental.SuperBuilder
                                class Heir extends Base {
                                    private final double high;
                                    public void update(double score) {}
                                }

                                @CreateAnomalibMetric(
                                        value = Heir.class,
                                        defaultFields = "pred_score",
                                        create =
                                                @Create(
                                                        builder = "builder",
                                                        setters = {"low", "high"},
                                                        defaults = {"0.25", "0.5"}))
                                interface Uses {}
                                """),
                        List.of(
                                "a constructor that is chosen",
                                "AnomalibOwn.builder().limit(1f).build()",
                                """
                                @NoArgsConstructor
                                @AllArgsConstructor(onConstructor_ = @Create)
                                @CreateAnomalibMetric(defaultFields = "pred_score")
                                class Own implements Metric<Double> {
                                    private float limit;
                                """ + METRIC + "}"),
                        List.of("a getter of a base class", "AnomalibHeir.builder().build()", """
                                class Base {
                                    @Getter
                                    private double sum;
                                }

                                class Heir extends Base {
                                    public void update(double score) {}
                                }

                                @CreateAnomalibMetric(value = Heir.class, defaultFields = "pred_score")
                                interface Uses {}
                                """),
                        List.of("getters of what is read", "AnomalibThirdParty.builder().build()", """
                                class ThirdParty {
                                    public void update(double score) {}
                                    public Summary finish() {
                                        return new Summary(0, 0);
                                    }
                                }

                                @Value
                                class Summary {
                                    double mean;
                                    double deviation;
                                }

                                @AnomalibMetricSpec(ThirdParty.class)
                                interface ThirdPartySpec {
                                    @Update
                                    void update(@From("pred_score") double score);
                                    @Finish
                                    Summary finish();
                                    @Result
                                    double getMean();
                                    @Result
                                    double getDeviation();
                                }
                                """),
                        List.of(
                                "a constructor of the class with the factory",
                                "AnomalibThirdParty.builder().limit(1f).build()",
                                """
                                class ThirdParty {
                                    public void update(double score) {}
                                    public double compute() {
                                        return 0;
                                    }
                                }

                                class Library {
                                    @Builder(builderMethodName = "make")
                                    static ThirdParty of(float limit) {
                                        return new ThirdParty();
                                    }
                                }

                                @CreateAnomalibMetric(
                                        value = ThirdParty.class,
                                        defaultFields = "pred_score",
                                        create = @Create(in = Library.class, builder = "make", setters = "limit"))
                                interface Uses {}
                                """),
                        List.of(
                                "methods that @Delegate adds, which is later",
                                "AnomalibThirdParty.builder().build()",
                                """
                                class ThirdParty {
                                    @lombok.experimental.Delegate
                                    private final DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
                                }

                                @CreateAnomalibMetric(
                                        value = ThirdParty.class,
                                        defaultFields = "pred_score",
                                        update = @Update(method = "accept"),
                                        results = @Result(method = "getMax"))
                                interface Uses {}
                                """))
                .flatMap(parts -> Stream.of(true, false)
                        .map(first -> Arguments.of(parts.get(0), first, HEAD + parts.get(2), parts.get(1))));
    }

    @ParameterizedTest(name = "{0}; Lombok first: {1}")
    @MethodSource("completed")
    void isSeen(String what, boolean first, String source, String use) throws ReflectiveOperationException {
        Compilation compilation = javac().withProcessors(processors(first))
                .withOptions("-Xlint:all,-processing,-auxiliaryclass", "-Werror")
                .compile(source("Completed", source), source("Use", HEAD + "class Use { Object made = " + use + "; }"));
        assertThat(compilation.diagnostics())
                .extracting(said -> said.getMessage(Locale.ROOT))
                .as(what)
                .isEmpty();
    }

    /** Other processors may depend on the adapter. */
    @ParameterizedTest
    @MethodSource("orders")
    void doesNotDelayOtherAdapters(boolean first) throws ReflectiveOperationException {
        assertThat(roundOf("AnomalibPlain", first, HEAD + """
                @CreateAnomalibMetric(defaultFields = "pred_score")
                class Plain implements Metric<Double> {
                    @SneakyThrows
                    private void helper(@NonNull String text) {}
                """ + METRIC + "}")).isEqualTo(2);
    }

    /** After Lombok, the class is complete at once. */
    @ParameterizedTest
    @MethodSource("orders")
    void doesNotWaitLongerThanNecessary(boolean first) throws ReflectiveOperationException {
        assertThat(roundOf("AnomalibOwn", first, HEAD + """
                @RequiredArgsConstructor
                @CreateAnomalibMetric(defaultFields = "pred_score")
                class Own implements Metric<Double> {
                    private final float limit;
                """ + METRIC + "}")).isEqualTo(first ? 2 : 3);
    }

    private static int roundOf(String adapter, boolean lombokFirst, String source) throws ReflectiveOperationException {
        Rounds rounds = new Rounds(adapter);
        List<Processor> processors = new ArrayList<>(processors(lombokFirst));
        processors.add(0, rounds);
        Compilation compilation = javac().withProcessors(processors).compile(source("Source", source));
        assertThat(compilation.errors()).isEmpty();
        return rounds.found;
    }

    /** Records the round in which a class appears. */
    private static final class Rounds extends EachRound {
        private final String name;
        private int round;
        private int found;

        Rounds(String name) {
            this.name = name;
        }

        @Override
        void see(RoundEnvironment environment) {
            round++;
            if (environment.getRootElements().stream()
                    .anyMatch(root -> root.getSimpleName().contentEquals(name))) {
                found = round;
            }
        }
    }

    @Test
    void reportsThatLombokDidNotRun() {
        Compilation compilation = javac().withProcessors(own()).compile(source("Own", HEAD + """
                        @CreateAnomalibMetric(defaultFields = "pred_score")
                        class Own implements Metric<Double> {
                            @Getter private float limit;
                        """ + METRIC + "}"));
        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            assertThat(error.getLineNumber()).isEqualTo(9);
            assertThat(error.getMessage(Locale.ROOT))
                    .isEqualTo("[Anometry/LombokDidNotRun] Own has @lombok.Getter, so its adapter waited for Lombok,"
                            + " whose jar is on the processor path, but Lombok did not run. Name it as a processor as"
                            + " well (-processor lombok.launch.AnnotationProcessorHider$AnnotationProcessor,...), or"
                            + " remove its jar from the processor path.");
        });
    }

    static Stream<Boolean> orders() {
        return Stream.of(true, false);
    }

    private static List<Processor> own() {
        return List.of(new AnomalibMetricProcessor(), new MetricServicesProcessor(), new OwnAnnotationsProcessor());
    }

    private static List<Processor> processors(boolean lombokFirst) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(LombokRounds.PROCESSOR).getDeclaredConstructor();
        constructor.setAccessible(true);
        List<Processor> processors = new ArrayList<>(own());
        processors.add(lombokFirst ? 0 : processors.size(), (Processor) constructor.newInstance());
        return processors;
    }

    private static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString("completed." + name, text);
    }
}
