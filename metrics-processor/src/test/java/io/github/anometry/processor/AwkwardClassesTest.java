package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.wrapper.CheckedFailure;
import io.github.anometry.processor.internal.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Unusual classes. They compile by themselves, so their adapters have to compile and measure the same. */
class AwkwardClassesTest {
    private static final String IMPORTS = """
            import io.github.anometry.api.annotation.*;
            import io.github.anometry.api.metric.*;
            import org.jspecify.annotations.Nullable;
            """;

    private static final ImageBatch BATCH = ImageBatch.builder()
            .put(Field.PRED_SCORE, Tensor.of(new float[] {0.25f, 0.75f}, 2))
            .build();

    private static Compilation compilation(String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            if (source.equals("kotlin.Metadata")) {
                files.add(JavaFileObjects.forSourceString(source, "package kotlin; public @interface Metadata {}"));
                continue;
            }
            String name = source.replaceAll("(?s).*?(?:class|interface|record|enum) (\\w+).*", "$1");
            files.add(JavaFileObjects.forSourceString("p." + name, "package p;\n" + IMPORTS + source));
        }
        return javac().withOptions("-Xlint:all,-processing,-auxiliaryclass,-serial")
                .withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .compile(files);
    }

    private static CompiledClasses compiled(String... sources) throws IOException {
        Compilation compilation = compilation(sources);
        assertThat(compilation.errors()).isEmpty();
        return new CompiledClasses(compilation);
    }

    private static AnomalibMetric<?> updated(String... sources) throws IOException, ReflectiveOperationException {
        AnomalibMetric<?> metric = compiled(sources).metric();
        metric.update(BATCH);
        return metric;
    }

    private static double measured(String... sources) throws IOException, ReflectiveOperationException {
        AnomalibMetric<?> metric = updated(sources);
        double result = metric.result().asDouble();
        AnomalibMetric<?> copy = metric.copy();
        copy.reset();
        copy.update(BATCH);
        assertThat(copy.result().asDouble()).isEqualTo(result);
        return result;
    }

    @Test
    void twoAnnotationsOfAnInterfaceBesideASpec() throws IOException {
        String sum =
                "public class L { double s; public void update(double x) { s += x; } public double get() { return s; } }";
        compiled(sum, """
                @CreateAnomalibMetric(value = L.class, name = "A", className = "A", defaultFields = "pred_score")
                @CreateAnomalibMetric(value = L.class, name = "B", className = "B", defaultFields = "pred_score")
                interface S {}""", """
                @AnomalibMetricSpec(value = L.class, name = "C", className = "C")
                interface T { @Update void update(@From("pred_score") double x); @Result double get(); }""");
    }

    @Test
    void aMethodThatMakesTheResultsReady() throws Exception {
        String ready = """
                public class L {
                  private double s; public double mean;
                  public void update(double x) { s += x; }
                  public void calculate() { mean = s / 2; }
                }""";
        assertThat(measured(ready, """
                        @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                            finish = @Finish(method = "calculate"), results = @Result(field = "mean"))
                        interface S {}""")).isEqualTo(0.5);
        assertThat(measured(ready, """
                        @AnomalibMetricSpec(L.class) interface S {
                          @Update void update(@From("pred_score") double x);
                          @Finish void calculate();
                          @Result(field = "mean") double mean(); }""")).isEqualTo(0.5);
        assertThat(measured(ready, """
                        @AnomalibMetricSpec(L.class) interface S {
                          @Update void update(@From("pred_score") double x);
                          @Finish static void ready(L l) { l.calculate(); }
                          @Result(field = "mean") double mean(); }""")).isEqualTo(0.5);
    }

    @Test
    void aTypeVariableOfTheMethodItself() throws Exception {
        String generic = """
                public class L {
                  private double s; public void update(double x) { s += x; }
                  @SuppressWarnings("unchecked") public <T extends Number> T sum() { return (T) (Number) s; }
                }""";
        assertThat(measured(generic, """
                        @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score", results = @Result(method = "sum"))
                        interface S {}""")).isEqualTo(1);
        assertThat(measured(generic, """
                        @AnomalibMetricSpec(L.class) interface S {
                          @Update void update(@From("pred_score") double x);
                          @Result static <T extends Number> T sum(L l) { return l.sum(); } }""")).isEqualTo(1);
    }

    @Test
    void aFinishWithWildcards() throws Exception {
        String held = """
                public class L {
                  public record Held<T extends Number>(T value) { public T get() { return value; } }
                  private double s; public void update(double x) { s += x; }
                  public Held<?> held() { return new Held<Double>(s); }
                  public Held<? extends Double> bounded() { return new Held<Double>(s); }
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                    finish = @Finish(method = "%s"), results = @Result(method = "get"))
                interface S {}""";
        assertThat(measured(held, attributes.formatted("held"))).isEqualTo(1);
        assertThat(measured(held, attributes.formatted("bounded"))).isEqualTo(1);
        assertThat(measured(held, """
                        @AnomalibMetricSpec(L.class) interface S {
                          @Update void update(@From("pred_score") double x);
                          @Finish L.Held<?> held();
                          @Result Number get(); }""")).isEqualTo(1);
    }

    @Test
    void optionsOfWhatResetsAndFinishes() throws Exception {
        String choosy = """
                public class L {
                  public double s; private int factor;
                  public void update(double x) { s += x; }
                  public void scale(int factor) { this.factor = factor; }
                  public double value() { return s * factor; }
                  public void clear(boolean hard) { if (hard) { s = 0; } }
                }""";
        assertThat(measured(choosy, """
                        @AnomalibMetricSpec(L.class) interface S {
                          @Update void update(@From("pred_score") double x);
                          @Finish void scale(@Default("3") int factor);
                          @Reset void clear(@Constant("true") boolean hard);
                          @Result double value(); }""")).isEqualTo(3);
        assertThat(measured(choosy, """
                        @AnomalibMetricSpec(L.class) interface S {
                          @Update void update(@From("pred_score") double x);
                          @Finish static L scaled(L l, @Default("3") int factor) { l.scale(factor); return l; }
                          @Reset static void clear(L l, @Default("true") boolean hard) { l.clear(hard); }
                          @Result double value(); }""")).isEqualTo(3);
    }

    @Test
    void aFinishThatGivesNoObject() {
        String numbers = """
                public class L {
                  public void update(double x) {} public double number() { return 1; } public L[] several() { return null; }
                  public void ready() {} public double all(double[] x) { return 1; } public double v() { return 1; }
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score", finish = @Finish(method = "%s")%s)
                interface S {}""";
        String read = ", results = @Result(method = \"v\")";
        assertThat(problems(numbers, attributes.formatted("number", read)))
                .containsExactly(Problem.SPEC_FINISH_TYPE.message("number", "double"));
        assertThat(problems(numbers, attributes.formatted("several", read)))
                .containsExactly(Problem.SPEC_FINISH_TYPE.message("several", "L[]"));
        assertThat(problems(numbers, attributes.formatted("ready", ", oneShot = @OneShot(method = \"all\")")))
                .containsExactly(Problem.RESULTS_OF_NUMBER.message("L"));
    }

    private static List<String> problems(String... sources) {
        return compilation(sources).errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void anEnumsConstantIsAFieldThatHoldsAnInstance() throws Exception {
        assertThat(measured("public enum L { FIRST; public double score(double[] x) { return x[0] + x[1]; } }", """
                        @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                            create = @Create(field = "FIRST"), oneShot = @OneShot(method = "score"))
                        interface S {}"""))
                .isEqualTo(1);
    }

    @Test
    void reportsStaticMembersAsStatic() {
        String statics = """
                public class L {
                  public void update(double x) {} public static double value() { return 1; } public static int count;
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score", results = @Result(%s))
                interface S {}""";
        assertThat(problems(statics, attributes.formatted("method = \"value\"")))
                .containsExactly("[Anometry/NoSuchOverload] L has no method without parameters 'value'. It has value()."
                        + " Call a static method from a static method of a spec.");
        assertThat(problems(statics, attributes.formatted("field = \"count\"")))
                .containsExactly("[Anometry/NoSuchOverload] L has no instance field 'count'. It has a static one."
                        + " Use it in a static method of a spec.");
    }

    @Test
    void typesThatTheAdapterCannotName() throws Exception {
        JavaFileObject library = JavaFileObjects.forSourceString("lib.L", """
                package lib;
                public class L {
                  static class Hidden { public double v() { return 1; } }
                  static class Failed extends java.io.IOException {}
                  private double s; public void update(double x) throws Failed { s += x; }
                  public double get() throws Failed { return s; }
                  public Hidden hidden() { return new Hidden(); }
                }""");
        String text = "package p;\n" + IMPORTS + """
                @CreateAnomalibMetric(value = lib.L.class, defaultFields = "pred_score", %s)
                interface S {}""";
        Compilation caught = javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .compile(
                        library,
                        JavaFileObjects.forSourceString("p.S", text.formatted("results = @Result(method = \"get\")")));
        assertThat(caught.errors()).isEmpty();
        Compilation hidden = javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .compile(
                        library,
                        JavaFileObjects.forSourceString(
                                "p.S",
                                text.formatted(
                                        "finish = @Finish(method = \"hidden\"), results = @Result(method = \"v\")")));
        assertThat(hidden.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(Locale.ROOT)).startsWith(Problem.PRIVATE_TYPE.code()));
    }

    @Test
    void aNestedClassThatCannotBuild() {
        assertThat(problems("""
                        public class L {
                          L() {}
                          public void update(double x) {} public double get() { return 1; }
                          public static class Builder<T> { public L build() { return new L(); } }
                        }""", """
                        @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                            create = @Create(builder = "Builder"))
                        interface S {}"""))
                .containsExactly(
                        "[Anometry/NoSuchOverload] L has no builder 'Builder'. It has a nested class of that name, but a"
                                + " builder is a static class without type parameters, with a constructor without parameters that the"
                                + " adapter can call. Create the instance in a static method of a spec with @Create.");
    }

    @Test
    void namesakesOfJavaLang() throws Exception {
        assertThat(measured(
                        "public class L { double s; public void update(double x) { s += x; } public double get() { return s; } }",
                        "public class Override {}",
                        "public class String {}",
                        """
                        @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score")
                        interface S {}"""))
                .isEqualTo(1);
    }

    @Test
    void castsALongDetail() throws Exception {
        AnomalibMetric<?> metric = updated("""
                public class L {
                  private long n; public void update(double x) { n++; }
                  public double half() { return n / 2.0; } public long n() { return n; } public Long boxed() { return n; }
                }""", """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score", results = {
                    @Result(method = "half"), @Result(method = "n"), @Result(method = "boxed")})
                interface S {}""");
        assertThat(metric.result().details()).isEqualTo(Map.of("n", 2.0, "boxed", 2.0));
    }

    @Test
    void aResultThatASpecMakesWider() throws Exception {
        String counted = """
                public class L {
                  private int n; public long l; public float f;
                  public void update(double x) { n++; l += 2; f += 0.5f; }
                  public int n() { return n; } public Long boxed() { return l; }
                }""";
        String spec = """
                @AnomalibMetricSpec(value = L.class, name = "C", className = "C")
                interface S { @Update void update(@From("pred_score") double x); %s }""";
        assertThat(measured(counted, spec.formatted("@Result double n();"))).isEqualTo(2);
        assertThat(measured(counted, spec.formatted("@Result long n();"))).isEqualTo(2);
        assertThat(measured(counted, spec.formatted("@Result double boxed();"))).isEqualTo(4);
        assertThat(measured(counted, spec.formatted("@Result(field = \"l\") double l();")))
                .isEqualTo(4);
        assertThat(measured(counted, spec.formatted("@Result(field = \"f\") double f();")))
                .isEqualTo(1);
        assertThat(measured(counted, spec.formatted("@Result double n(); @Result(field = \"l\") float l();")))
                .isEqualTo(2);
        assertThat(compilation(counted, spec.formatted("@Result(field = \"l\") int l();"))
                        .errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getMessage(Locale.ROOT)).startsWith(Problem.SPEC_OTHER_RESULT.code()));
    }

    @Test
    void aFunctionWhoseResultASpecMakesWider() throws Exception {
        String function = "public class L { public static int above(float[] x) { return x.length; } }";
        assertThat(measured(function, """
                        @AnomalibMetricSpec(value = L.class, name = "C", className = "C")
                        interface S { @OneShot double above(@From("pred_score") float[] x); }""")).isEqualTo(2);
    }

    @Test
    void aBuilderWithSettersThatReturnNothing() throws Exception {
        String built = """
                public class L {
                  double s; final double a, b; L(double a, double b) { this.a = a; this.b = b; }
                  public void update(double x) { s += a * x + b; } public double get() { return s; }
                  public static B builder() { return new B(); }
                  public static class B {
                    double a, b;
                    public void setA(double a) { this.a = a; }
                    public %s setB(double b) { double old = this.b; this.b = b; %s }
                    public L build() { return new L(a, b); }
                  }
                }""";
        String spec = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                    create = @Create(builder = "builder", setters = {%s}, defaults = {%s}))
                interface S {}""";
        String aThenB = spec.formatted("\"a\", \"b\"", "\"2\", \"1\"");
        String bThenA = spec.formatted("\"b\", \"a\"", "\"1\", \"2\"");
        for (String order : List.of(aThenB, bThenA)) {
            assertThat(measured(built.formatted("void", ""), order)).isEqualTo(4);
            assertThat(measured(built.formatted("B", "return this;"), order)).isEqualTo(4);
            assertThat(measured(built.formatted("double", "return old;"), order))
                    .isEqualTo(4);
            assertThat(measured(built.formatted("Double", "return old;"), order))
                    .isEqualTo(4);
        }
    }

    @Test
    void aBuilderWithOverloads() throws Exception {
        String built = """
                public class L {
                  double s; final double a; L(double a) { this.a = a; }
                  public void update(double x) { s += a * x; } public double get() { return s; }
                  public static B builder() { return new B(); }
                  public static class B {
                    double a;
                    public B alpha(int a) { this.a = 10 * a; return this; }
                    public B alpha(double a) { this.a = a; return this; }
                    public L build() { return new L(a); }
                  }
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                    create = @Create(builder = "builder", setters = "alpha"%s, defaults = "%s"))
                interface S {}""";
        String spec = """
                @AnomalibMetricSpec(value = L.class, name = "C", className = "C")
                interface S {
                  @Create(builder = "builder") L create(@Default("%s") %s alpha);
                  @Update void update(@From("pred_score") double x);
                  @Result double get();
                }""";
        assertThat(measured(built, attributes.formatted(", types = double.class", "0.5")))
                .isEqualTo(0.5);
        assertThat(measured(built, attributes.formatted(", types = int.class", "2")))
                .isEqualTo(20);
        assertThat(measured(built, spec.formatted("0.5", "double"))).isEqualTo(0.5);
        assertThat(measured(built, spec.formatted("2", "int"))).isEqualTo(20);
        assertThat(measured(built, spec.formatted("2", "long"))).isEqualTo(2);
        assertThat(compilation(built, attributes.formatted("", "0.5")).errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.getMessage(Locale.ROOT))
                                .startsWith(
                                        "[Anometry/SeveralOverloads] B has 2 methods named alpha: alpha(int a); alpha(double a)."));
        assertThat(compilation(built, spec.formatted("x", "String")).errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.getMessage(Locale.ROOT))
                                .startsWith(
                                        "[Anometry/NoSuchOverload] B has no alpha(String). It has alpha(int a); alpha(double a)."));
    }

    @Test
    void aBuilderThatAConstructorMakes() throws Exception {
        String built = """
                public class L {
                  double s; final double a; L(double a) { this.a = a; }
                  public void update(double x) { s += a * x; } public double get() { return s; }
                  public static class Maker {
                    double a;
                    public Maker() throws java.io.IOException {}
                    public %s alpha(double a) { this.a = a; %s }
                    public L %s() { return new L(a); }
                  }
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                    create = @Create(builder = "Maker", setters = "alpha", defaults = "2"))
                interface S {}""";
        String spec = """
                @AnomalibMetricSpec(value = L.class, name = "C", className = "C")
                interface S {
                  @Create(builder = "Maker") L create(@Default("2") double alpha);
                  @Update void update(@From("pred_score") double x);
                  @Result double get();
                }""";
        for (String end : List.of("build", "create")) {
            for (String how : List.of(attributes, spec)) {
                assertThat(measured(built.formatted("Maker", "return this;", end), how))
                        .isEqualTo(2);
                assertThat(measured(built.formatted("void", "", end), how)).isEqualTo(2);
            }
        }
        assertThat(compilation(built.formatted("void", "", "make"), attributes).errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.getMessage(Locale.ROOT)).startsWith(Problem.NO_SUCH_MEMBER.code()));
    }

    @Test
    void constantsThatDoNotExist() {
        String library = """
                public class L {
                  double s; public void update(double x) { s += x; } public double sum() { return s; }
                  public void merge(L other) { s += other.s; }
                }""";
        String merge = "io.github.anometry.api.metric.MergeSupport.EXAKT";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score", merge = @Merge(method = "merge", support = %s))
                interface S {}""".formatted(merge);
        String spec = """
                @AnomalibMetricSpec(L.class) interface S {
                  @Update void update(@From("pred_score") double x); @Result double sum(); @Merge(support = %s) void merge(L other);
                }""".formatted(merge);
        String direction = attributes.replaceAll(
                "merge = .*\\)\\)", "direction = io.github.anometry.api.metric.Direction.HIGHEST)");
        for (String how : List.of(attributes, spec, direction)) {
            assertThat(compilation(library, how).errors())
                    .allSatisfy(
                            error -> assertThat(error.getMessage(Locale.ROOT)).doesNotContain("Anometry/"))
                    .isNotEmpty();
        }
    }

    @Test
    void exceptionsForTooLittleData() throws Exception {
        String throwing = """
                public class L {
                  int n; double s; public void update(double x) { n++; s += x; }
                  public double mean() throws java.io.IOException { if (n < FEW) { throw new %s; } return s / n; }
                  public double sum() { return s; }
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score", results = {%s},
                    undefinedWhen = {IllegalStateException.class, ArithmeticException.class, RuntimeException.class})
                interface S {}""";
        String one = attributes.formatted("@Result(method = \"mean\")");
        String two = attributes.formatted("@Result(method = \"sum\"), @Result(method = \"mean\")");
        String spec = """
                @AnomalibMetricSpec(value = L.class, name = "C", className = "C", undefinedWhen = IllegalStateException.class)
                interface S { @Update void update(@From("pred_score") double x); @Result double mean(); }""";
        String named = throwing.formatted("IllegalStateException(\"no data\")");
        for (String how : List.of(one, two, spec)) {
            assertThat(updated(named.replace("FEW", "3"), how).result().undefinedReason())
                    .hasValue("no data");
        }
        assertThat(measured(named.replace("FEW", "1"), one)).isEqualTo(0.5);
        assertThat(measured(named.replace("FEW", "1"), spec)).isEqualTo(0.5);
        assertThat(measured(named.replace("FEW", "1"), two)).isEqualTo(1);
        String unnamed = throwing.formatted("ArithmeticException()").replace("FEW", "3");
        assertThat(updated(unnamed, one).result().undefinedReason()).hasValue("ArithmeticException");
        AnomalibMetric<?> other = updated(unnamed, spec);
        assertThatThrownBy(other::result)
                .hasMessage(
                        "C cannot be computed: java.lang.ArithmeticException. The cause of this exception says where. If it"
                                + " means too little data, write undefinedWhen = ArithmeticException.class in its annotation, and the"
                                + " metric is undefined instead.")
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void resultsThatThereMayNotBe() throws Exception {
        String optional = """
                public class L {
                  double s; int n;
                  public void update(double x) { s += x; n++; }
                  public java.util.OptionalDouble mean() { return n <= FEW ? java.util.OptionalDouble.empty() : java.util.OptionalDouble.of(s / n); }
                  public java.util.OptionalInt count() { return n <= FEW ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(n); }
                  public java.util.OptionalLong square() { return java.util.OptionalLong.of(4L * n); }
                  public java.util.Optional<Float> sum() { return n <= FEW ? java.util.Optional.empty() : java.util.Optional.of((float) s); }
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score", results = {%s})
                interface S {}""";
        String full = optional.replace("FEW", "0");
        String empty = optional.replace("FEW", "2");
        for (String result : List.of("mean", "count", "sum")) {
            String one = attributes.formatted("@Result(method = \"" + result + "\")");
            assertThat(measured(full, one)).isEqualTo(result.equals("mean") ? 0.5 : result.equals("sum") ? 1 : 2);
            assertThat(updated(empty, one).result().undefinedReason()).hasValue("the metric returned nothing");
        }
        String all = attributes.formatted("@Result(method = \"square\"), @Result(method = \"mean\"), @Result(method ="
                + " \"count\"), @Result(method = \"sum\")");
        assertThat(updated(full, all).result().details())
                .containsExactly(Map.entry("mean", 0.5), Map.entry("count", 2.0), Map.entry("sum", 1.0));
        assertThat(updated(empty, all).result().details())
                .containsExactly(
                        Map.entry("mean", Double.NaN), Map.entry("count", Double.NaN), Map.entry("sum", Double.NaN));
        assertThat(updated(empty, all).result().asDouble()).isEqualTo(8);
    }

    @Test
    void aRecordWithSeveralConstructors() throws Exception {
        String rec = """
                @CreateAnomalibMetric(defaultFields = "pred_score")
                public record Rec(@Default("2") double factor, double[] state) implements Metric<Double> {
                  %s public Rec(@Default("2") double factor) { this(factor, new double[1]); }
                  public void update(float[] x) { for (float v : x) { state[0] += factor * v; } }
                  public Double compute() { return state[0]; }
                  public void reset() { state[0] = 0; }
                }""";
        assertThat(measured(rec.formatted("@Create"))).isEqualTo(2);
        assertThat(compilation(rec.formatted("")).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
                        .startsWith("[Anometry/SeveralConstructors] Rec has 2 constructors that are not private: ")
                        .endsWith("Put @Create on that one, or make the others private."));
        assertThat(compilation(rec.formatted("@Create(types = double.class)")).errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getMessage(Locale.ROOT)).startsWith(Problem.THIRD_PARTY_ATTRIBUTE.code()));
    }

    @Test
    void aClassOfKotlinWhoseParametersAllHaveDefaults() throws Exception {
        assertThat(measured("@kotlin.Metadata " + """
                        @CreateAnomalibMetric(defaultFields = "pred_score")
                        public class M implements Metric<Double> {
                          private double s;
                          public M() { this(7); }
                          public M(@Default("2") double start) { s = start; }
                          public void update(float[] x) { s += x[0]; }
                          public Double compute() { return s; }
                          public void reset() { s = 2; }
                        }""", "kotlin.Metadata")).isEqualTo(2.25);
    }

    @Test
    void aSpecThatExtendsAnother() throws Exception {
        assertThat(measured(
                        "public class L { double s; public void update(double x) { s += x; } public double get() { return s; } }",
                        "interface Base { @Update void update(@From(\"pred_score\") double x); }",
                        """
                        @AnomalibMetricSpec(value = L.class, name = "C", className = "C")
                        interface S extends Base { @Result double get(); }"""))
                .isEqualTo(1);
    }

    @Test
    void exceptionsOfEveryKind() throws Exception {
        String throwing = """
                public class L {
                  double s;
                  public L() throws %1$s {}
                  public %2$svoid update(double x) throws %3$s { s += x; }
                  public double get() throws %1$s { return s; }
                  public void clear() throws %1$s { s = 0; }
                  public void merge(L other) throws %1$s { s += other.s; }
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score", reset = @Reset(method = "clear"),
                    merge = @Merge(method = "merge", support = MergeSupport.EXACT))
                interface S {}""";
        for (String type : List.of("Throwable", "Exception", "java.io.IOException", "Error", "IllegalStateException")) {
            assertThat(measured(throwing.formatted(type, "", type), attributes))
                    .as(type)
                    .isEqualTo(1);
        }
        assertThat(measured(throwing.formatted("Exception", "<X extends Exception> ", "X"), attributes))
                .isEqualTo(1);
        assertThat(measured(throwing.formatted("Throwable", "<X extends Throwable> ", "X"), attributes))
                .isEqualTo(1);
    }

    @Test
    void whatAnUpdateThrowsIsNeitherLostNorWrappedTwice() throws Exception {
        for (String thrown : List.of("new Throwable(\"t\")", "new Exception(\"t\")")) {
            AnomalibMetric<?> metric = compiled(
                            "public class L { public void update(double x) throws Throwable { throw " + thrown
                                    + "; } public double get() { return 0; } }",
                            "@CreateAnomalibMetric(value = L.class, defaultFields = \"pred_score\") interface S {}")
                    .metric();
            assertThatThrownBy(() -> metric.update(BATCH))
                    .isInstanceOf(CheckedFailure.class)
                    .cause()
                    .hasMessage("t")
                    .hasNoCause();
        }
        AnomalibMetric<?> metric = compiled(
                        "public class L { public void update(double x) {} public double get() throws Throwable { throw new"
                                + " StackOverflowError(); } }",
                        "@CreateAnomalibMetric(value = L.class, defaultFields = \"pred_score\") interface S {}")
                .metric();
        metric.update(BATCH);
        assertThatThrownBy(metric::compute).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void anOwnMetricThatThrowsThrowable() throws Exception {
        assertThat(measured("""
                        @CreateAnomalibMetric(defaultFields = "pred_score")
                        public class M implements Metric<Double> {
                          private double s;
                          public M(@Default("2") double factor) throws Throwable { s = factor; }
                          public <X extends Throwable> void update(float[] x) throws X { s += x[0]; }
                          public Double compute() { return s; }
                          public void reset() { s = 2; }
                        }""")).isEqualTo(2.25);
    }

    @Test
    void anElementThatMayBeMissing() throws Exception {
        String weighted = """
                public class L {
                  double s;
                  public void update(double x, @Nullable Double w) { s += x * (w == null ? 10 : w); }
                  public double get() { return s; }
                }""";
        String spec = """
                @AnomalibMetricSpec(value = L.class, name = "C", className = "C")
                interface S {
                  @Update void update(@From("pred_score") double x, @From("depth_map") @Nullable Double w);
                  @Result double get();
                }""";
        assertThat(measured(weighted, spec)).isEqualTo(10);
    }

    @Test
    void anArrayThatItsClassWritesTo() throws Exception {
        assertThat(measured("""
                        public class L {
                          private final double[] state; public L(double[] state) { this.state = state; }
                          public void update(double x) { state[0] += x; } public double get() { return state[0]; }
                        }""", """
                        @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                            create = @Create(types = double[].class, defaults = "[5]"))
                        interface S {}""")).isEqualTo(6);
        assertThat(measured("""
                        @CreateAnomalibMetric(defaultFields = "pred_score")
                        public class M implements Metric<Double> {
                          private final double[] state;
                          public M(@Default("[5]") double[] state) { this.state = state; }
                          public void update(float[] x) { state[0] += x[0]; }
                          public Double compute() { return state[0]; }
                          public void reset() { state[0] = 5; }
                        }""")).isEqualTo(5.25);
    }

    @Test
    void aCopyByClone() throws Exception {
        String cloned = """
                public class L implements Cloneable {
                  double s; public void update(double x) { s += x; } public double get() { return s; }
                  public void take(L other) { s += other.s; other.s = -1; }
                  @Override public %s clone()%s { try { return (L) super.clone(); } catch (CloneNotSupportedException e) { throw new IllegalStateException(e); } }
                }""";
        String attributes = """
                @CreateAnomalibMetric(value = L.class, defaultFields = "pred_score",
                    merge = @Merge(method = "take", copy = "clone", support = MergeSupport.EXACT))
                interface S {}""";
        for (String type : List.of("L", "Object")) {
            AnomalibMetric<?> mine =
                    compiled(cloned.formatted(type, ""), attributes).metric();
            AnomalibMetric<?> others = mine.copy();
            mine.update(BATCH);
            others.update(BATCH);
            mine.merge(others);
            assertThat(mine.result().asDouble()).as(type).isEqualTo(2);
            assertThat(others.result().asDouble()).isEqualTo(1);
        }
    }

    @Test
    void constantsThatAreNotThere() throws Exception {
        assertThat(measured("""
                        public class L {
                          double s;
                          public void update(double x, @Nullable Integer n, @Nullable String t) { s += n == null && t == null ? x : 100; }
                          public double get() { return s; }
                        }""", """
                        @AnomalibMetricSpec(value = L.class, name = "C", className = "C")
                        interface S {
                          @Update void update(@From("pred_score") double x, @Constant("none") @Nullable Integer n, @Constant("none") @Nullable String t);
                          @Result double get();
                        }""")).isEqualTo(1);
    }

    @Test
    void defaultsOfEveryKind() throws Exception {
        assertThat(measured("""
                        @CreateAnomalibMetric(defaultFields = "pred_score")
                        public class M implements Metric<Double> {
                          public enum Case { A, a }
                          private final boolean asWritten;
                          public M(
                              @Default(".nan") double nan, @Default("-.inf") float low, @Default("Infinity") double high,
                              @Default("a") Case lower, @Default("A") Case upper,
                              @Default("['a, b', \\"c\\", d]") String[] texts, @Default("[.inf, 1]") double[] numbers,
                              @Default("x\\u2028y\\u0085z\\uD83D.") String breaks) {
                            asWritten = Double.isNaN(nan) && low == Float.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY
                                && lower == Case.a && upper == Case.A && texts.length == 3 && texts[0].equals("a, b")
                                && texts[1].equals("c") && texts[2].equals("d") && numbers[0] == Double.POSITIVE_INFINITY
                                && breaks.equals("x\\u2028y\\u0085z\\uD83D.");
                          }
                          public void update(float[] x) {}
                          public Double compute() { return asWritten ? 1.0 : 0.0; }
                          public void reset() {}
                        }""")).isEqualTo(1);
    }

    @Test
    void commentsOfAnyLength() throws IOException {
        compiled("/** First. " + "A long sentence with \u2028 in it. ".repeat(6_000) + "\n@param x "
                + "y ".repeat(40_000) + """
                */
                @CreateAnomalibMetric(defaultFields = "pred_score")
                public class M implements Metric<Double> {
                  public void update(float[] x) {} public Double compute() { return 0.0; } public void reset() {}
                }""");
    }
}
