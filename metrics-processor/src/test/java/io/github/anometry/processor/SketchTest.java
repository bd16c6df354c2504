package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The specs that messages offer to start from. */
class SketchTest {
    private static final String LIBRARY = """
            package library;
            public class Performance {
                public Performance() {}
                public Performance(int classes) {}
                public void reset(int classes) {}
                public void addResult(StringBuilder example, double[] votes) throws java.io.IOException {}
                public int measureByteSize() { return 0; }
                public double getTotalWeight() { return 0; }
                public double getFractionCorrect() { return 0; }
            }
            """;

    private static final String SHELF = """
            package library;
            import java.util.concurrent.TimeUnit;
            public interface Shelf {
                class Norms {
                    public static double condition(StringBuilder matrix) { return 0; }
                    public static double normF(StringBuilder matrix) { return 0; }
                }
                class RankTest {
                    public double pairedRank(double[] x, double[] y) { return 0; }
                    public double rankTest(double[] x, double[] y) { return 0; }
                }
                class Loss {
                    public void prepare(StringBuilder classes, int size) throws java.io.IOException {}
                    public void prepare() throws java.io.IOException {}
                    public void add(double prediction, double truth) {}
                    public double getScore() { return 0; }
                }
                class Clock {
                    public void update(long duration, TimeUnit unit) {}
                    public void add(double seconds, TimeUnit unit, long count) {}
                    public double getMean() { return 0; }
                }
                class Digest {
                    public void add(double value) {}
                    public double getMean() { return 0; }
                    public double quantile(double q) { return 0; }
                }
                class Fit {
                    public void add(double x, double y) {}
                    public double getMeanSquareError() { return 0; }
                    public double getRSquare() { return 0; }
                }
                class Curve {
                    public static double getPRCArea(double[] scores, int[] labels) { return 0; }
                    public static double getROCArea(double[] scores, int[] labels) { return 0; }
                }
            }
            """;

    private static String sketch(String annotation) {
        return javac()
                .withProcessors(new AnomalibMetricProcessor())
                .compile(
                        JavaFileObjects.forSourceString("library.Performance", LIBRARY),
                        JavaFileObjects.forSourceString("library.Shelf", SHELF),
                        JavaFileObjects.forSourceString("mine.Here", """
                                package mine;
                                import io.github.anometry.api.annotation.*;
                                import io.github.anometry.api.metric.*;
                                import java.util.*;
                                import java.util.concurrent.atomic.*;
                                @CreateAnomalibMetric(%s)
                                class Here {}
                                """.formatted(annotation)))
                .errors()
                .stream()
                .flatMap(error -> Sketches.in(error.getMessage(Locale.ROOT)).stream())
                .findFirst()
                .map(text -> text.substring(text.indexOf("@AnomalibMetricSpec"))
                        .stripIndent()
                        .replace("\n  ", "\n"))
                .orElseThrow();
    }

    @Test
    void copiesTheAnnotation() {
        assertThat(sketch("""
                        value = DoubleSummaryStatistics.class, name = "Highest", className = "Highest",
                        defaultFields = "anomaly_map", direction = Direction.LOWER_IS_BETTER,
                        undefinedWhen = IllegalStateException.class,
                        create = @Create(types = {}),
                        results = {@Result(method = "getMax"), @Result(name = "lowest", method = "getMin")},
                        merge = @Merge(method = "combine", support = MergeSupport.EXACT)
                        """)).isEqualTo("""
                @AnomalibMetricSpec(
                        value = DoubleSummaryStatistics.class,
                        name = "Highest",
                        className = "Highest",
                        direction = Direction.LOWER_IS_BETTER,
                        undefinedWhen = IllegalStateException.class
                )
                interface DoubleSummaryStatisticsSpec {
                    @Create
                    DoubleSummaryStatistics create();

                    @Update
                    void accept(@From("anomaly_map") double value);

                    @Result
                    double getMax();

                    @Result(name = "lowest", method = "getMin")
                    double lowest();

                    @Merge(support = MergeSupport.EXACT)
                    void combine(DoubleSummaryStatistics other);
                }
                """.strip());
    }

    @Test
    void containsBlanksThatDoNotCompile() {
        assertThat(sketch("LongAdder.class")).isEqualTo("""
                @AnomalibMetricSpec(LongAdder.class)
                interface LongAdderSpec {
                    @Update
                    static void update(LongAdder longAdder, @From("pred_score") double predScore) {
                        longAdder.add((long) /* x */);
                    }

                    @Result
                    long sum();

                    @Reset
                    void reset();
                }
                """.strip());
    }

    @Test
    void feedsWhatTakesDataAndReadsWhatIsMeasured() {
        assertThat(sketch("library.Performance.class")).isEqualTo("""
                @AnomalibMetricSpec(Performance.class)
                interface PerformanceSpec {
                    @Update
                    static void update(Performance performance, @From("pred_score") double predScore,
                            @From("gt_label") boolean gtLabel) throws IOException {
                        performance.addResult(/* StringBuilder example */, /* double[] votes */);
                    }

                    @Result
                    double getFractionCorrect();
                }
                """.strip());
    }

    @Test
    void measuresWhatTheClassIsNamedAfter() {
        assertThat(sketch("library.Shelf.Norms.class"))
                .contains("return Shelf.Norms.normF((StringBuilder) /* matrix */);");
        assertThat(sketch("library.Shelf.Digest.class"))
                .contains("double quantile(@Default(\"0.5\") double q);")
                .doesNotContain("getMean");
    }

    @Test
    void measuresHowGoodAFitIsAndTheAreaThatMostMean() {
        assertThat(sketch("library.Shelf.Fit.class")).contains("double getRSquare();");
        assertThat(sketch("library.Shelf.Curve.class")).contains("double getROCArea(");
    }

    @Test
    void preparesAnInstance() {
        assertThat(sketch("library.Shelf.Loss.class")).isEqualTo("""
                @AnomalibMetricSpec(Shelf.Loss.class)
                interface LossSpec {
                    @Create
                    static Shelf.Loss create() throws IOException {
                        Shelf.Loss loss = new Shelf.Loss();
                        loss.prepare();
                        return loss;
                    }

                    @Update
                    void add(@From("pred_score") double prediction, @From("gt_label") double truth);

                    @Result
                    double getScore();
                }
                """.strip());
    }

    @Test
    void feedsOnlyNumbers() {
        assertThat(sketch("library.Shelf.Clock.class"))
                .contains(
                        "void add(@From(\"pred_score\") double seconds, TimeUnit unit, @Constant(\"1\") long count);");
    }

    /** Scores and labels are not two samples. */
    @Test
    void leavesTheSamplesOfATestBlank() {
        assertThat(sketch("library.Shelf.RankTest.class")).isEqualTo("""
                @AnomalibMetricSpec(Shelf.RankTest.class)
                interface RankTestSpec {
                    @OneShot
                    static double rankTest(Shelf.RankTest rankTest, @From("pred_score") double[] predScore,
                            @From("gt_label") boolean[] gtLabel) {
                        return rankTest.rankTest(/* double[] x */, /* double[] y */);
                    }
                }
                """.strip());
    }

    @Test
    void guessesWhereTheAnnotationIsWrong() {
        assertThat(sketch("value = library.Performance.class, update = @Update(method = \"nothing\")"))
                .contains("performance.addResult(");
    }
}
