package io.github.anometry.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A random annotated metric class, and code that uses it directly, which also compiles without the processor. */
final class RandomMetric {
    private static final List<String> THROWN =
            List.of("", "", "", " throws java.io.IOException", " throws Exception", " throws IllegalStateException");

    private record Option(String type, String text, String java) {}

    private static final List<Option> OPTIONS = List.of(
            new Option("int", "3", "3"),
            new Option("long", "4", "4L"),
            new Option("float", ".nan", "Float.NaN"),
            new Option("double", "0.25", "0.25"),
            new Option("boolean", "true", "true"),
            new Option("String", "a\\u2028b", "\"a\\u2028b\""),
            new Option("@Nullable Integer", "none", "(Integer) null"),
            new Option("@Nullable String", "none", "(String) null"),
            new Option("java.util.concurrent.TimeUnit", "seconds", "java.util.concurrent.TimeUnit.SECONDS"),
            new Option("double[]", "[1, 2.5]", "new double[] {1, 2.5}"),
            new Option("String[]", "[a, b]", "new String[] {\"a\", \"b\"}"));

    /** The type of a parameter of update, how to sum it up, and how to create an argument from scores or labels. */
    private record Taken(String type, String sum, String byHand) {}

    private static final List<Taken> TAKEN = List.of(
            new Taken("Tensor", "for (double v : $.toDoubleArray()) { acc += v; }", "Tensor.of(scores, scores.length)"),
            new Taken(
                    "double[]", "for (double v : $) { acc += v; }", "Tensor.of(scores, scores.length).toDoubleArray()"),
            new Taken("float[]", "for (double v : $) { acc += v; }", "scores.clone()"),
            new Taken("int[]", "for (int v : $) { acc += v; }", "Tensor.of(labels, labels.length).toIntArray()"),
            new Taken("long[]", "for (long v : $) { acc += v; }", "Tensor.of(labels, labels.length).toLongArray()"),
            new Taken("boolean[]", "for (boolean v : $) { acc += v ? 1 : 0; }", "labels.clone()"),
            new Taken(
                    "java.nio.FloatBuffer",
                    "while ($.hasRemaining()) { acc += $.get(); }",
                    "java.nio.FloatBuffer.wrap(scores.clone())"));

    private static final List<String> RESULTS = List.of(
            "Double",
            "Float",
            "Integer",
            "Long",
            "Number",
            "String",
            "double[]",
            "java.util.OptionalDouble",
            "MetricResult",
            "Object",
            "Boolean",
            "java.util.List<Double>",
            "@Nullable Double");

    private final Random random;
    private final String packageName;

    private RandomMetric(long seed, String packageName) {
        this.random = new Random(seed);
        this.packageName = packageName;
    }

    static RandomClass.Sources of(long seed, String packageName) {
        return new RandomMetric(seed, packageName).sources();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private RandomClass.Sources sources() {
        boolean isRecord = oneIn(5);
        boolean isNested = oneIn(4);
        boolean inherits = !isRecord && oneIn(4);
        boolean merges = oneIn(3);
        String variable = oneIn(6) ? "<T extends Number>" : "";
        String result = any(RESULTS);
        String self = "L" + (variable.isEmpty() ? "" : "<T>");
        List<Option> options = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            options.add(any(OPTIONS));
        }
        List<Taken> taken = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            taken.add(any(TAKEN));
        }
        boolean optional = taken.size() > 1 && oneIn(3);
        String base = """
                abstract class Base<R extends @Nullable Object> implements Metric<R> {
                  double acc;
                  double first;
                  @Override public void reset() { acc = first; }
                }
                """;
        String kinds = inherits
                ? " extends Base<" + result + ">" + (merges ? " implements Mergeable<" + self + ">" : "")
                : " implements Metric<" + result + ">" + (merges ? ", Mergeable<" + self + ">" : "");
        String body = constructors(options, isRecord)
                + (isRecord || inherits ? "" : "  double acc;\n  double first;\n")
                + update(taken, optional)
                + "  @Override public " + result + " compute() { return " + value(result) + "; }\n"
                + (inherits ? "" : "  @Override public void reset() { acc = first; }\n")
                + (merges ? "  @Override public void merge(" + self + " other) { acc += other.acc; }\n" : "")
                + weights();
        if (isRecord) {
            body = body.replaceAll("\\bacc\\b", "sum[0][0]").replaceAll("\\bfirst\\b", "sum[0][1]");
        }
        String type = annotation(taken, optional) + (isNested ? "static " : "") + (oneIn(2) ? "public " : "")
                + (isRecord ? "record L" + variable + "(double[][] sum)" : "class L" + variable) + kinds + " {\n" + body
                + "}\n";
        String file = "package " + packageName + ";\nimport io.github.anometry.api.annotation.*;\n"
                + "import io.github.anometry.api.batch.*;\nimport io.github.anometry.api.metric.*;\n"
                + "import org.jspecify.annotations.Nullable;\n"
                + (isNested ? "public class Outer {\n" + type + "}\n" : type)
                + (inherits ? base : "");
        String hand = "package " + packageName + ";\nimport io.github.anometry.api.batch.*;\n"
                + (isNested ? "import " + packageName + ".Outer.L;\n" : "")
                + "@SuppressWarnings(\"all\") public final class Hand {\n"
                + "  public static Object measure(float[] scores, boolean[] labels) throws Throwable {\n"
                + "    L l = new L(" + options.stream().map(Option::java).collect(Collectors.joining(", ")) + ");\n"
                + "    l.update("
                + taken.stream()
                        .map(Taken::byHand)
                        .limit(taken.size() - (optional ? 1 : 0))
                        .collect(Collectors.joining(", "))
                + (optional ? ", null" : "") + ");\n    return l.compute();\n  }\n}\n";
        return new RandomClass.Sources(packageName, List.of(isNested ? "Outer" : "L", "Hand"), List.of(file, hand));
    }

    private String annotation(List<Taken> taken, boolean optional) {
        String fields = taken.stream()
                .limit(taken.size() - (optional ? 1 : 0))
                .map(each -> each.byHand().contains("labels") ? "\"gt_label\"" : "\"pred_score\"")
                .collect(Collectors.joining(", ", "{", "}"));
        return "@CreateAnomalibMetric(name = \"W\", className = \"W\", defaultFields = " + fields + ")\n";
    }

    private String constructors(List<Option> options, boolean isRecord) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder body = new StringBuilder(isRecord ? "this(new double[1][2]); " : "");
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            parameters
                    .append(i == 0 ? "" : ", ")
                    .append("@Default(\"" + option.text() + "\") ")
                    .append(option.type())
                    .append(" option" + (char) ('A' + i));
            body.append("acc += w(option" + (char) ('A' + i) + "); ");
        }
        boolean several = isRecord || oneIn(3);
        // Several constructors without the annotation are rejected; Eclipse's compiler shows no place in a record's
        // head.
        String chosen = several && (isRecord || !oneIn(6)) ? "@Create " : "";
        return "  " + chosen + any(List.of("", "public ", "protected ")) + "L(" + parameters + ")" + any(THROWN) + " { "
                + body + "first = acc; }\n"
                + (several && !isRecord ? "  L(StringBuilder other) { throw new IllegalStateException(); }\n" : "");
    }

    private String update(List<Taken> taken, boolean optional) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < taken.size(); i++) {
            boolean last = optional && i == taken.size() - 1;
            String name = "argument" + (char) ('A' + i);
            String type = taken.get(i).type();
            String nullable = type.endsWith("[]")
                    ? type.replace("[]", " @Nullable []")
                    : type.contains(".") ? type.replaceFirst("\\.(?=\\p{Lu})", ".@Nullable ") : "@Nullable " + type;
            parameters.append(i == 0 ? "" : ", ").append(last ? nullable : type).append(" " + name);
            String sum = taken.get(i).sum().replace("$", name);
            body.append(last ? "if (" + name + " != null) { " + sum + " } " : sum + " ");
        }
        return "  " + any(List.of("", "public ", "protected ", "final ")) + "void update(" + parameters + ")"
                + any(THROWN) + " { " + body + "}\n";
    }

    private static String value(String result) {
        return switch (result) {
            case "Float" -> "(float) acc";
            case "Integer" -> "(int) acc";
            case "Long" -> "(long) acc";
            case "String" -> "\"v\" + acc";
            case "double[]" -> "new double[] {acc, 1}";
            case "java.util.OptionalDouble" -> "java.util.OptionalDouble.of(acc)";
            case "MetricResult" -> "MetricResult.of(acc)";
            case "Boolean" -> "acc > 2";
            case "java.util.List<Double>" -> "java.util.List.of(acc)";
            default -> "acc";
        };
    }

    private static String weights() {
        return """
                  static double w(@Nullable Object o) {
                    return o == null ? 100 : o instanceof Number n ? (n.doubleValue() == n.doubleValue() ? n.doubleValue() : 50)
                        : o instanceof Enum<?> e ? 1 + e.ordinal() : o.getClass().isArray() ? 7 : o.toString().length();
                  }
                """;
    }
}
