package io.github.anometry.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A random function of all data, its annotation, and code that calls it directly. It is static, or a method of a constant or a
 * new instance, and returns a number or an object with results.
 */
final class RandomFunction {
    private static final List<String> ARRAYS = List.of("double[]", "float[]", "long[]", "int[]");
    private static final List<String> THROWN = List.of("", "", " throws java.io.IOException", " throws Exception");
    private static final List<String> RETURNED = List.of(
            "double",
            "Double",
            "long",
            "float",
            "Object",
            "java.util.OptionalDouble",
            "double[]",
            "Q",
            "Held<Double>",
            "Held<?>",
            "Held<? extends Number>",
            "Summary");

    private static final String RESULTS = """
              public static class Held<T> {
                public final T value;
                Held(T value) { this.value = value; }
                public T get() { return value; }
              }
              public static class Summary {
                public double sum;
                public double mean() { return sum / 3; }
                public long rows() { return 3; }
              }
            """;

    /** The kind of object that has the function. */
    private enum Owner {
        STATIC,
        ENUM,
        CONSTANT,
        INSTANCE
    }

    private final Random random;
    private final String packageName;

    private RandomFunction(long seed, String packageName) {
        this.random = new Random(seed);
        this.packageName = packageName;
    }

    static RandomClass.Sources of(long seed, String packageName) {
        return new RandomFunction(seed, packageName).sources();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private RandomClass.Sources sources() {
        Owner owner = any(List.of(Owner.values()));
        boolean isSpec = random.nextBoolean();
        String scores = any(ARRAYS);
        boolean two = random.nextBoolean();
        String labels = any(List.of("int[]", "boolean[]", "double[]"));
        boolean option = isSpec && random.nextInt(3) == 0;
        boolean setting = owner == Owner.INSTANCE && random.nextBoolean();
        String returned = any(RETURNED);
        String parameters = scores + " x" + (two ? ", " + labels + " y" : "") + (option ? ", int k" : "");
        String function = "  " + (returned.equals("Q") ? "@SuppressWarnings(\"unchecked\") " : "") + "public "
                + (owner == Owner.STATIC ? "static " : "") + (returned.equals("Q") ? "<Q extends Number> " : "")
                + returned
                + " measure(" + parameters + ")" + any(THROWN) + " {\n    double acc = "
                + (owner == Owner.INSTANCE && setting ? "by" : "0")
                + ";\n    for (int i = 0; i < x.length; i++) { acc += x[i]"
                + (two ? (labels.equals("boolean[]") ? " * (y[i] ? 1 : 0)" : " * y[i]") : "") + "; }\n"
                + (option ? "    acc *= k;\n" : "") + "    return " + value(returned) + ";\n  }\n";
        String lib = "package " + packageName + ";\n"
                + switch (owner) {
                    case STATIC -> "public final class L {\n  private L() {}\n";
                    case ENUM -> "public enum L {\n  FIRST, SECOND;\n";
                    case CONSTANT -> "public class L {\n  public static final L FIRST = new L();\n  private L() {}\n";
                    case INSTANCE ->
                        "public class L {\n  private final double by;\n  public L("
                                + (setting ? "double by) { this.by = by; }" : ") { by = 0; }") + "\n";
                }
                + function + RESULTS + "}\n";
        return new RandomClass.Sources(
                packageName,
                List.of("L", "Hand", "S"),
                List.of(
                        lib,
                        hand(owner, setting, scores, two, labels, option, returned),
                        isSpec
                                ? spec(owner, setting, scores, two, labels, option, returned)
                                : attributes(owner, setting, two, returned)));
    }

    private static String value(String returned) {
        return switch (returned) {
            case "long", "float" -> "(" + returned + ") acc";
            case "java.util.OptionalDouble" -> "java.util.OptionalDouble.of(acc)";
            case "double[]" -> "new double[] {acc, 1}";
            case "Q" -> "(Q) (Number) acc";
            case "Held<Double>", "Held<?>", "Held<? extends Number>" -> "new Held<Double>(acc)";
            case "Summary" ->
                "new Object() { Summary of(double sum) { Summary s = new Summary(); s.sum = sum; return s; } }.of(acc)";
            default -> "acc";
        };
    }

    private String hand(
            Owner owner, boolean setting, String scores, boolean two, String labels, boolean option, String returned) {
        String on = switch (owner) {
            case STATIC -> "L";
            case ENUM, CONSTANT -> "L.FIRST";
            case INSTANCE -> "new L(" + (setting ? "0.5" : "") + ")";
        };
        String call = on + ".measure(xs" + (two ? ", ys" : "") + (option ? ", 2" : "") + ")";
        String read = returned.startsWith("Held") ? ".get()" : returned.equals("Summary") ? ".mean()" : "";
        String element = labels.replace("[]", "");
        return """
                package %s;
                @SuppressWarnings("all") public final class Hand {
                  public static Object measure(float[] scores, boolean[] labels) throws Throwable {
                    %s[] xs = new %s[scores.length]; %s[] ys = new %s[scores.length];
                    for (int i = 0; i < scores.length; i++) { xs[i] = (%s) scores[i]; ys[i] = %s; }
                    Object read = %s%s;
                    return read;
                  }
                }
                """.formatted(
                        packageName,
                        scores.replace("[]", ""),
                        scores.replace("[]", ""),
                        element,
                        element,
                        scores.replace("[]", ""),
                        element.equals("boolean") ? "labels[i]" : "labels[i] ? 1 : 0",
                        call,
                        read);
    }

    private static String fields(boolean two) {
        return two ? "{\"pred_score\", \"gt_label\"}" : "\"pred_score\"";
    }

    private String attributes(Owner owner, boolean setting, boolean two, String returned) {
        List<String> attributes = new ArrayList<>(List.of("defaultFields = " + fields(two)));
        if (owner == Owner.ENUM || owner == Owner.CONSTANT) {
            attributes.add("create = @Create(field = \"FIRST\")");
        } else if (setting) {
            attributes.add("create = @Create(defaults = \"0.5\")");
        }
        attributes.add("oneShot = @OneShot(method = \"measure\")");
        if (returned.startsWith("Held")) {
            attributes.add("results = @Result(" + any(List.of("method = \"get\"", "field = \"value\"")) + ")");
        } else if (returned.equals("Summary")) {
            attributes.add(
                    "results = {@Result(method = \"mean\"), @Result(field = \"sum\"), @Result(method = \"rows\")}");
        }
        return "package " + packageName + ";\nimport io.github.anometry.api.annotation.*;\n"
                + "@CreateAnomalibMetric(value = L.class, name = \"W\", className = \"W\",\n    "
                + attributes.stream().collect(Collectors.joining(",\n    ")) + ")\ninterface S {}\n";
    }

    private String spec(
            Owner owner, boolean setting, String scores, boolean two, String labels, boolean option, String returned) {
        String create = switch (owner) {
            case STATIC -> "";
            case ENUM, CONSTANT -> "  @Create(field = \"FIRST\") L create();\n";
            case INSTANCE -> setting ? "  @Create L create(@Default(\"0.5\") double by);\n" : "";
        };
        String type = returned.equals("Q")
                ? "Number"
                : returned.startsWith("Held") || returned.equals("Summary") ? "L." + returned : returned;
        String results = returned.startsWith("Held")
                ? "  @Result " + (returned.contains("?") ? "Object" : "Double") + " get();\n"
                : returned.equals("Summary")
                        ? "  @Result double mean();\n  @Result(field = \"sum\") double sum();\n"
                        : "";
        return "package " + packageName + ";\nimport io.github.anometry.api.annotation.*;\n"
                + "@AnomalibMetricSpec(value = L.class, name = \"W\", className = \"W\")\ninterface S {\n" + create
                + "  @OneShot " + type + " measure(@From(\"pred_score\") " + scores + " x"
                + (two ? ", @From(\"gt_label\") " + labels + " y" : "")
                + (option ? ", @Default(\"2\") int k" : "") + ");\n" + results + "}\n";
    }
}
