package io.github.anometry.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A random third-party class, its annotation, and code that uses it directly, in one package that compiles without the
 * processor.
 */
final class RandomClass {
    private static final List<String> NUMBERS = List.of("double", "float", "int", "long", "Double", "Integer", "Long");
    private static final List<String> THROWN = List.of(
            "",
            "",
            "",
            " throws java.io.IOException",
            " throws Exception",
            " throws Throwable",
            " throws IllegalStateException",
            " throws java.io.IOException, InterruptedException");

    /** An option, with a value as in an annotation and as in Java. */
    private record Option(String name, String type, String text, String java) {
        String declared() {
            if (!text.equals("none")) {
                return type + " " + name;
            }
            return type.endsWith("[]")
                    ? type.replace("[]", " @Nullable []") + " " + name
                    : "@Nullable " + type + " " + name;
        }

        String inSpec() {
            return "@Default(\"" + text + "\") " + declared();
        }

        /** The class literal, which is the same for a nullable type. */
        String literal() {
            return type + ".class";
        }
    }

    private static final List<Option> OPTIONS = List.of(
            new Option("", "int", "3", "3"),
            new Option("", "long", "4", "4L"),
            new Option("", "float", "0.5", "0.5f"),
            new Option("", "double", "0.25", "0.25"),
            new Option("", "double", "-.inf", "Double.NEGATIVE_INFINITY"),
            new Option("", "boolean", "true", "true"),
            new Option("", "String", "a b", "\"a b\""),
            new Option("", "Integer", "7", "7"),
            new Option("", "Double", "none", "(Double) null"),
            new Option("", "String", "none", "(String) null"),
            new Option("", "Mode", "fast", "Mode.FAST"),
            new Option("", "Mode", "b", "Mode.b"),
            new Option("", "double[]", "[1, 2.5]", "new double[] {1, 2.5}"),
            new Option("", "int[]", "[1, 2]", "new int[] {1, 2}"),
            new Option("", "String[]", "['a, b', c]", "new String[] {\"a, b\", \"c\"}"),
            new Option("", "double[]", "none", "(double[]) null"));

    private static final List<String> RESULTS = List.of(
            "double",
            "double",
            "float",
            "long",
            "int",
            "short",
            "byte",
            "Double",
            "Integer",
            "Number",
            "java.math.BigDecimal",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.Optional<Double>",
            "String",
            "boolean",
            "char",
            "double[]",
            "Object",
            "void",
            "java.util.List<Double>");

    private final Random random;
    private final String packageName;
    private final StringBuilder members = new StringBuilder();
    private final StringBuilder around = new StringBuilder();
    /** The attributes of the annotation. */
    private final List<String> attributes = new ArrayList<>();
    /** The methods of the spec. */
    private final List<String> spec = new ArrayList<>();

    private final boolean isSpec;
    private final Shape shape;
    private final List<Option> options = new ArrayList<>();
    private String byHand = "";

    private RandomClass(long seed, String packageName) {
        this.random = new Random(seed);
        this.packageName = packageName;
        this.isSpec = random.nextBoolean();
        this.shape = any(List.of(Shape.values()));
    }

    /** The kind of class. */
    private enum Shape {
        PLAIN,
        /** Nested in another class. */
        NESTED,
        /** Inherits its methods from a class that is not public. */
        INHERITING,
        /** Sealed, with a permitted subclass. */
        SEALED,
        /** A record with its state in an array. */
        RECORD,
        /** With a companion object, as Kotlin compiles it. */
        KOTLIN
    }

    /** The sources with the simple names of their classes. */
    record Sources(String packageName, List<String> names, List<String> texts) {
        /** The name of the class to wrap. */
        String wrapped() {
            return names.contains("Outer") ? "Outer.L" : "L";
        }

        Sources with(String name, String text) {
            return with(name, text, name);
        }

        /** The same sources with one of them replaced. */
        Sources with(String name, String text, String newName) {
            List<String> newNames = new ArrayList<>(names);
            List<String> newTexts = new ArrayList<>(texts);
            newNames.set(names.indexOf(name), newName);
            newTexts.set(names.indexOf(name), text);
            return new Sources(packageName, newNames, newTexts);
        }
    }

    static Sources of(long seed, String packageName) {
        return new RandomClass(seed, packageName).sources();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private Sources sources() {
        boolean isGeneric = shape != Shape.RECORD && oneIn(6);
        String thrown = any(THROWN);
        makeOptions();
        String creation = creation(thrown);
        int own = members.length();
        String update = intake(isGeneric);
        String[] result = result();
        String reset = reset();
        String inheritable = members.substring(own);
        boolean inherits = shape == Shape.INHERITING && !inheritable.contains("this;");
        if (inherits) {
            members.setLength(own);
        }
        merge();
        String type = "L" + (isGeneric ? "<Long>" : "");
        String lib = "package " + packageName + ";\nimport org.jspecify.annotations.Nullable;\n"
                + library(isGeneric, inherits ? inheritable : "");
        String hand = "package " + packageName + ";\n" + imports()
                + "@SuppressWarnings(\"all\") public final class Hand {\n"
                + "  public static Object measure(float[] scores, boolean[] labels) throws Throwable {\n    "
                + (isGeneric ? "L" + (isSpec ? "<Long>" : "<?>") : "L") + " l = " + creation + ";\n" + byHand + update
                + "    "
                + result[1] + "\n  }\n}\n";
        return new Sources(
                packageName,
                List.of(shape == Shape.NESTED ? "Outer" : "L", "Hand", "S"),
                List.of(lib, hand, annotated(type, result[0], reset)));
    }

    private String imports() {
        String outer = shape == Shape.NESTED ? "Outer." : "";
        return (outer.isEmpty() ? "" : "import " + packageName + ".Outer.L;\n") + "import " + packageName + "." + outer
                + "L.Mode;\n";
    }

    private String library(boolean isGeneric, String inherited) {
        String variable = isGeneric ? "<T extends Number>" : "";
        String mode = "  public enum Mode { SLOW, FAST, A, b }\n";
        String field = "  public double acc;\n";
        return switch (shape) {
            case RECORD ->
                "public record L(double[][] sum) {\n" + mode
                        + (members + weights())
                                .replaceAll("(?m)^(  (?:public |private )?L\\(.*?\\{)", "$1 this(new double[1][2]);")
                                .replaceAll("\\bacc\\b", "sum[0][0]")
                        + "}\n" + around;
            case INHERITING ->
                "public " + (oneIn(3) ? "final " : "") + "class L" + variable + " extends Base {\n" + mode + members
                        + "}\nclass Base {\n" + field + inherited + weights() + "}\n" + around;
            case SEALED ->
                "public sealed class L" + variable + " permits L.Sub {\n" + mode + field + members + weights()
                        + "  private L(Void none) {}\n  public static final class Sub extends L"
                        + (isGeneric ? "<Long>" : "") + " { private Sub() { super((Void) null); } }\n}\n" + around;
            case NESTED ->
                "public class Outer {\npublic static " + (oneIn(3) ? "final " : "") + "class L" + variable + " {\n"
                        + mode + field + members + weights() + "}\n}\n" + around;
            case KOTLIN ->
                "public final class L" + variable + " {\n" + mode
                        + "  public static final Companion Companion = new Companion();\n"
                        + "  public static final class Companion { private Companion() {} public int of() { return 0; } }\n"
                        + field + members + weights() + "}\n" + around;
            case PLAIN ->
                "public " + (oneIn(3) ? "final " : "") + "class L" + variable + " {\n" + mode + field + members
                        + weights() + "}\n" + around;
        };
    }

    private String annotated(String type, String result, String reset) {
        String imports = "package " + packageName + ";\nimport io.github.anometry.api.annotation.*;\n"
                + "import io.github.anometry.api.metric.MergeSupport;\nimport org.jspecify.annotations.Nullable;\n"
                + imports();
        if (isSpec) {
            spec.add(result);
            if (!reset.isEmpty()) {
                spec.add("@Reset void " + reset + "();");
            }
            return imports + "@AnomalibMetricSpec(value = L.class, name = \"W\", className = \"W\")\ninterface S {\n  "
                    + spec.stream().map(line -> line.replace("$L", type)).collect(Collectors.joining("\n  ")) + "\n}\n";
        }
        attributes.add("results = " + result);
        if (!reset.isEmpty()) {
            attributes.add("reset = @Reset(method = \"" + reset + "\")");
        }
        return imports + "@CreateAnomalibMetric(value = L.class, name = \"W\", className = \"W\",\n    "
                + String.join(",\n    ", attributes) + ")\ninterface S {}\n";
    }

    private void makeOptions() {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Option kind = any(OPTIONS);
            options.add(new Option("option" + (char) ('A' + i), kind.type, kind.text, kind.java));
        }
    }

    private static String list(List<Option> options, java.util.function.Function<Option, String> text) {
        return options.stream().map(text).collect(Collectors.joining(", "));
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "{", "}"));
    }

    // Creating

    private String creation(String thrown) {
        int behind = options.isEmpty() ? 0 : random.nextInt(options.size() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> factory(thrown);
            case 1 -> builder(thrown);
            default -> constructor(thrown, options.subList(0, behind), options.subList(behind, options.size()));
        };
    }

    private String taken(List<Option> taken) {
        return taken.stream().map(option -> "acc += w(" + option.name + "); ").collect(Collectors.joining());
    }

    private String constructor(String thrown, List<Option> taken, List<Option> set) {
        members.append("  public L(" + list(taken, Option::declared) + ")" + thrown + " { " + taken(taken) + "}\n");
        boolean hasOther = shape == Shape.RECORD || shape == Shape.SEALED || oneIn(3);
        if (hasOther) {
            members.append("  public L("
                    + (taken.isEmpty() ? "Object other" : list(taken, Option::declared) + ", Object other")
                    + ") { throw new IllegalStateException(); }\n");
        }
        if (oneIn(5)) {
            members.append("  private L(StringBuilder hidden) {}\n");
        }
        List<String> setters = setters(set);
        describeCreation("types", taken, set, setters, hasOther || oneIn(3));
        return "new L(" + list(taken, Option::java) + ")";
    }

    private List<String> setters(List<Option> set) {
        List<String> names = new ArrayList<>();
        for (Option option : set) {
            String name = any(List.of(
                    "set" + Character.toUpperCase(option.name.charAt(0)) + option.name.substring(1), option.name));
            names.add(name);
            boolean returns = oneIn(2);
            members.append("  public " + (returns ? "Object" : "void") + " " + name + "(" + option.declared() + ")"
                    + any(THROWN) + " { acc += w(" + option.name + "); " + (returns ? "return this; " : "") + "}\n");
            byHand += "    l." + name + "(" + option.java + ");\n";
        }
        return names;
    }

    private void describeCreation(
            String how, List<Option> taken, List<Option> set, List<String> setters, boolean withTypes) {
        List<Option> all = new ArrayList<>(taken);
        all.addAll(set);
        if (isSpec) {
            String setting = setters.isEmpty() ? "" : "setters = " + quoted(setters);
            String making = how.equals("types") ? "" : how;
            String inner = making + (making.isEmpty() || setting.isEmpty() ? "" : ", ") + setting;
            spec.add("@Create" + (inner.isEmpty() ? "" : "(" + inner + ")") + " $L create(" + list(all, Option::inSpec)
                    + ");");
            return;
        }
        List<String> create = new ArrayList<>();
        if (!how.equals("types")) {
            create.add(how);
        }
        if (withTypes) {
            create.add("types = {" + list(taken, Option::literal) + "}");
        }
        if (!setters.isEmpty()) {
            create.add("setters = " + quoted(setters));
        }
        if (!all.isEmpty()) {
            create.add("defaults = " + quoted(all.stream().map(Option::text).toList()));
        }
        attributes.add("create = @Create(" + String.join(", ", create) + ")");
    }

    private String factory(String thrown) {
        members.append("  private L() {}\n  public static L of(" + list(options, Option::declared) + ")" + thrown
                + " { L l = new L(); " + taken(options).replace("acc +=", "l.acc +=") + "return l; }\n");
        if (oneIn(2)) {
            members.append("  public static L of(StringBuilder other) { throw new IllegalStateException(); }\n");
            describeCreation("factory = \"of\"", options, List.of(), List.of(), true);
        } else {
            describeCreation("factory = \"of\"", options, List.of(), List.of(), oneIn(2));
        }
        return "L.of(" + list(options, Option::java) + ")";
    }

    private String builder(String thrown) {
        members.append(
                "  L() {}\n  public static B builder() { return new B(); }\n  public static class B {\n    L l = new L();\n");
        List<String> names = new ArrayList<>();
        StringBuilder calls = new StringBuilder("L.B made = L.builder();");
        boolean withTypes = false;
        for (Option option : options) {
            String method = oneIn(2)
                    ? option.name
                    : "with" + Character.toUpperCase(option.name.charAt(0)) + option.name.substring(1);
            String returned = any(List.of("B", "B", "void", "boolean"));
            String end = returned.equals("B") ? " return this;" : returned.equals("boolean") ? " return true;" : "";
            members.append("    public " + returned + " " + method + "(" + option.declared() + ")" + any(THROWN)
                    + " { l.acc += w(" + option.name + ");" + end + " }\n");
            if (oneIn(4)) {
                members.append(
                        "    public B " + method + "(StringBuilder other) { throw new IllegalStateException(); }\n");
                withTypes = true;
            }
            names.add(method);
            calls.append(" made." + method + "(" + option.java + ");");
        }
        members.append("    public L build()" + thrown + " { return l; }\n  }\n");
        if (isSpec) {
            describeCreation("builder = \"builder\"", options, List.of(), List.of(), false);
        } else {
            List<String> create = new ArrayList<>(List.of("builder = \"builder\"", "setters = " + quoted(names)));
            if (withTypes) {
                create.add("types = {" + list(options, Option::literal) + "}");
            }
            create.add("defaults = " + quoted(options.stream().map(Option::text).toList()));
            attributes.add("create = @Create(" + String.join(", ", create) + ")");
        }
        return "((java.util.concurrent.Callable<L>) () -> { try { " + calls
                + " return made.build(); } catch (Exception e) { throw e; } catch (Throwable t) { throw new Exception(t); } }).call()";
    }

    // Taking data

    private String intake(boolean isGeneric) {
        String name = any(List.of("update", "add", "accept"));
        String thrown = any(THROWN);
        String before = oneIn(5) ? "<X extends Exception> " : "";
        String clause = before.isEmpty() ? thrown : " throws X";
        boolean two = oneIn(3);
        boolean perElement = oneIn(2);
        String element = any(NUMBERS);
        String label = any(List.of("boolean", "int", "float", "Boolean"));
        boolean constant = oneIn(4);
        String returned = any(List.of("void", "void", "boolean", "L", "double"));
        String suffix = isGeneric && returned.equals("L") ? "<T>" : "";
        String first = perElement ? element : primitive(element) + (oneIn(4) && !two && !constant ? "..." : "[]");
        List<String> parameters = new ArrayList<>(List.of(first + " x"));
        if (two) {
            parameters.add((perElement ? label : primitive(label) + "[]") + " y");
        }
        if (constant) {
            parameters.add("int k");
        }
        String body = perElement
                ? "acc += x.doubleValue()" + (two ? " * w(y)" : "")
                : "for (int i = 0; i < x.length; i++) { acc += x[i]" + (two ? " * w(y[i])" : "") + "; }";
        if (perElement && Character.isLowerCase(element.charAt(0))) {
            body = "acc += x" + (two ? " * w(y)" : "");
        }
        String end = switch (returned) {
            case "boolean" -> " return true;";
            case "L" -> " return this;";
            case "double" -> " return acc;";
            default -> "";
        };
        members.append("  public " + before + returned + suffix + " " + name + "(" + String.join(", ", parameters) + ")"
                + clause + " { " + body + ";" + (constant ? " acc += k;" : "") + end + " }\n");
        boolean overloaded = oneIn(4);
        if (overloaded) {
            members.append("  public void " + name + "(StringBuilder other) { throw new IllegalStateException(); }\n");
        }
        describeIntake(name, first, two, perElement, label, constant, overloaded);
        return handIntake(name, element, two, perElement, label, constant);
    }

    private static String primitive(String type) {
        return switch (type) {
            case "Integer" -> "int";
            case "Double", "Long", "Boolean", "Float" -> type.toLowerCase(java.util.Locale.ROOT);
            default -> type;
        };
    }

    private void describeIntake(
            String name,
            String first,
            boolean two,
            boolean perElement,
            String label,
            boolean constant,
            boolean overloaded) {
        if (isSpec || constant) {
            String fed = "@From(\"pred_score\") " + first + " x"
                    + (two ? ", @From(\"gt_label\") " + (perElement ? label : primitive(label) + "[]") + " y" : "")
                    + (constant ? ", @Constant(\"2\") int k" : "");
            if (isSpec) {
                spec.add("@Update void " + name + "(" + fed + ");");
                return;
            }
        }
        attributes.add("defaultFields = " + (two ? "{\"pred_score\", \"gt_label\"}" : "\"pred_score\""));
        List<String> types = new ArrayList<>(List.of(first.replace("...", "[]") + ".class"));
        if (two) {
            types.add((perElement ? label : primitive(label) + "[]") + ".class");
        }
        if (constant) {
            types.add("int.class");
        }
        boolean named = overloaded || !name.equals("update") || oneIn(3);
        if (named) {
            attributes.add("update = @Update(method = \"" + name + "\""
                    + (overloaded || oneIn(3) ? ", types = {" + String.join(", ", types) + "}" : "") + ")");
        }
    }

    private String handIntake(
            String name, String element, boolean two, boolean perElement, String label, boolean constant) {
        String type = primitive(element);
        String k = constant ? ", 2" : "";
        String y = primitive(label).equals("boolean") ? "labels[i]" : "(" + primitive(label) + ") (labels[i] ? 1 : 0)";
        if (perElement) {
            return "    for (int i = 0; i < scores.length; i++) { l." + name + "((" + type + ") scores[i]"
                    + (two ? ", " + y : "") + k + "); }\n";
        }
        String labels = primitive(label);
        return "    " + type + "[] xs = new " + type + "[scores.length]; " + labels + "[] ys = new " + labels
                + "[scores.length];\n    for (int i = 0; i < scores.length; i++) { xs[i] = (" + type
                + ") scores[i]; ys[i] = " + y
                + "; }\n    l." + name + "(xs" + (two ? ", ys" : "") + k + ");\n";
    }

    // Results

    /** The annotation of the result, and the statement that reads it directly. */
    private String[] result() {
        return oneIn(5) ? finished() : directly();
    }

    /** Reads an object that is created at the end, calls a method that finishes, or uses a generic method. */
    private String[] finished() {
        String thrown = any(THROWN);
        switch (random.nextInt(3)) {
            case 0 -> {
                String held = any(List.of("Held<Double>", "Held<?>", "Held<? extends Number>"));
                members.append(
                        "  public static class Held<V> { public final V of; Held(V of) { this.of = of; } public V get() {"
                                + " return of; } }\n  public " + held + " held()" + thrown
                                + " { return new Held<Double>(acc); }\n");
                if (isSpec) {
                    return new String[] {
                        "@Finish L." + held + " held(); @Result " + (held.contains("?") ? "Object" : "Double")
                                + " get();",
                        "return l.held().get();"
                    };
                }
                attributes.add("finish = @Finish(method = \"held\")");
                return new String[] {
                    any(List.of("@Result(method = \"get\")", "@Result(field = \"of\")")), "return l.held().get();"
                };
            }
            case 1 -> {
                members.append("  private double read;\n  public void ready(" + (isSpec ? "int by" : "") + ")" + thrown
                        + " { READ = acc * " + (isSpec ? "by" : "2")
                        + "; }\n  public double read() { return READ; }\n");
                if (shape == Shape.RECORD) {
                    members.delete(members.indexOf("  private double read;"), members.indexOf("  public void ready("));
                }
                String state = shape == Shape.RECORD ? "sum[0][1]" : "read";
                for (int at = members.indexOf("READ"); at >= 0; at = members.indexOf("READ")) {
                    members.replace(at, at + 4, state);
                }
                String read = isSpec ? "l.ready(2); return l.read();" : "l.ready(); return l.read();";
                if (isSpec) {
                    return new String[] {"@Finish void ready(@Default(\"2\") int by); @Result double read();", read};
                }
                attributes.add("finish = @Finish(method = \"ready\")");
                return new String[] {"@Result(method = \"read\")", read};
            }
            default -> {
                members.append("  @SuppressWarnings(\"unchecked\") public <Q extends Number> Q own()" + thrown
                        + " { return (Q) (Number) acc; }\n");
                return new String[] {
                    isSpec ? "@Result Number own();" : "@Result(method = \"own\")", "Number own = l.own(); return own;"
                };
            }
        }
    }

    private String[] directly() {
        String type = any(RESULTS);
        String name = any(List.of("get", "value", "compute"));
        String thrown = any(THROWN);
        String value = switch (type) {
            case "double", "Double", "Number", "Object" -> "acc";
            case "float", "long", "int", "short", "byte", "char" -> "(" + type + ") acc";
            case "Integer" -> "(int) acc";
            case "java.math.BigDecimal" -> "new java.math.BigDecimal(Double.isInfinite(acc) ? 0 : acc)";
            case "java.util.OptionalDouble" ->
                "acc > 3 ? java.util.OptionalDouble.of(acc) : java.util.OptionalDouble.empty()";
            case "java.util.OptionalInt" ->
                "acc > 3 ? java.util.OptionalInt.of((int) acc) : java.util.OptionalInt.empty()";
            case "java.util.Optional<Double>" -> "java.util.Optional.of(acc)";
            case "String" -> "\"v\" + acc";
            case "boolean" -> "acc > 2";
            case "double[]" -> "new double[] {acc, 1}";
            case "java.util.List<Double>" -> "java.util.List.of(acc)";
            default -> "";
        };
        members.append("  public " + type + " " + name + "()" + thrown + " { "
                + (type.equals("void") ? "" : "return " + value + ";") + " }\n");
        boolean field = shape != Shape.RECORD && oneIn(6);
        String second =
                oneIn(4) ? any(List.of("double", "long", "int", "java.util.OptionalDouble", "double[]", "String")) : "";
        if (!second.isEmpty()) {
            String more = switch (second) {
                case "java.util.OptionalDouble" -> "java.util.OptionalDouble.of(1)";
                case "double[]" -> "new double[] {1}";
                case "String" -> "\"\"";
                default -> "1";
            };
            members.append("  public " + second + " more() { return " + more + "; }\n");
        }
        String read = type.equals("void") ? "l." + name + "(); return null;" : "return l." + name + "();";
        if (field) {
            read = "return l.acc;";
        }
        if (isSpec) {
            String declared = !field && type.matches("int|long|float|short|byte") && oneIn(2)
                    ? "double"
                    : field ? "double" : type;
            return new String[] {
                "@Result" + (field ? "(field = \"acc\") double field();" : " " + declared + " " + name + "();")
                        + (second.isEmpty() ? "" : " @Result " + second + " more();"),
                read
            };
        }
        String described = field ? "@Result(field = \"acc\")" : "@Result(method = \"" + name + "\")";
        return new String[] {second.isEmpty() ? described : "{" + described + ", @Result(method = \"more\")}", read};
    }

    private String reset() {
        // The sum starts with the options, so that only a new instance resets it. Named resets are tried where there
        // are none.
        if (!options.isEmpty() || !oneIn(2)) {
            return "";
        }
        String name = any(List.of("reset", "clear"));
        String returned = any(List.of("void", "void", "int"));
        members.append("  public " + returned + " " + name + "()" + any(THROWN) + " { acc = 0;"
                + (returned.equals("int") ? " return 1;" : "") + " }\n");
        return isSpec && returned.equals("int") ? "" : name;
    }

    private void merge() {
        if (!oneIn(3)) {
            return;
        }
        boolean clones = oneIn(2);
        members.append("  public " + any(List.of("void", "L")) + " combine(L other)" + any(THROWN)
                + " { acc += other.acc; RETURN }\n");
        int at = members.indexOf("RETURN");
        boolean returns = members.indexOf("public L combine") >= 0;
        members.replace(at, at + 6, returns ? "return this;" : "");
        if (clones) {
            members.append("  public " + any(List.of("L", "Object")) + " clone() { return this; }\n");
        }
        String copy = clones ? ", copy = \"clone\"" : "";
        if (isSpec) {
            spec.add("@Merge(support = MergeSupport.APPROXIMATE" + copy + ") void combine($L other);");
        } else {
            attributes.add("merge = @Merge(method = \"combine\", support = MergeSupport.APPROXIMATE" + copy + ")");
        }
    }

    /** What options and labels add to the sum. Writes to arrays, so that a shared array changes the result. */
    private static String weights() {
        return """
                  static double w(@Nullable Object o) {
                    if (o == null) { return 100; }
                    if (o instanceof double[] d) { double s = d[0]; d[0] += 10; return s + d.length; }
                    if (o instanceof int[] d) { int s = d[0]; d[0] += 10; return s + d.length; }
                    if (o instanceof String[] d) { int s = d[0].length(); d[0] += "x"; return s + d.length; }
                    if (o instanceof Number n) { return n.doubleValue(); }
                    if (o instanceof Boolean b) { return b ? 1 : 0; }
                    if (o instanceof Enum<?> e) { return 1 + e.ordinal(); }
                    return o.toString().length();
                  }
                """;
    }
}
