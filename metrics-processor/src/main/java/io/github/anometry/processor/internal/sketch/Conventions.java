package io.github.anometry.processor.internal.sketch;

import com.google.common.base.Splitter;
import com.palantir.javapoet.TypeName;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.model.ParameterType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Guesses the purpose of a class's members from their names and types. Only messages use these guesses, never adapters. */
public final class Conventions {
    private static final Splitter WORDS = Splitter.on(' ');
    private static final List<String> INTAKES =
            WORDS.splitToList("update add accept addValue put increment record recordValue offer eval perRow");
    private static final Pattern INTAKE = Pattern.compile(
            "(update|add|accept|put|increment|record|offer|observe|insert|append|push|eval)(\\p{Lu}.*)?");
    private static final Pattern NO_INTAKE = Pattern.compile(
            "(set|reset|remove|clear|delete|init|prepare|with|on|load|save|write|read|print|close|start|stop|merge|resize"
                    + "|compress|trim|unset|wait|notify|validate|check)(\\p{Lu}.*)?|add\\w*(Listener|Observer|Tag)");
    private static final List<String> RESULTS = WORDS.splitToList(
            "compute result asdouble value  score evaluate accuracy fraction correct auc auroc rocarea area"
                    + " fmeasure precision mean average avg correlation rsquare rsquared distance estimate cardinality"
                    + " error variance sum doublevalue");
    private static final Pattern NO_RESULT = Pattern.compile(
            "(?i).*(reset|bytes|bytesize|capacity|version|serial|hash|seed).*|(next|poll|pop|remove|int|long|float|short|byte)"
                    + "(Value)?|(clear|init|prepare|flush|close|remove|poll|pop|take).*|element");
    private static final Pattern COUNT =
            Pattern.compile("(?i)(get)?(n|num.*|.*count.*|.*size.*|.*length.*|.*total.*|.*weight.*|rows?|columns?)");
    private static final List<String> SNAPSHOTS =
            List.of("snapshot", "getSnapshot", "takeSnapshot", "summary", "getSummary", "getStatistics");
    /** Names of classes whose main result is a quantile. */
    private static final Pattern OF_QUANTILES = Pattern.compile("(?i).*(quantile|percentile|digest|sketch).*");

    /** Names of methods that prepare an instance for data. */
    private static final Pattern PREPARATION = Pattern.compile("prepare|init|initiali[sz]e");

    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{Ll}{3,}");
    private static final List<String> MERGES = List.of("merge", "combine", "add", "addAll", "reduce");
    private static final List<String> RESETS = List.of("reset", "clear");
    private static final List<String> FACTORIES = List.of("create", "of", "newInstance", "getInstance", "instance");

    private static final int CONTAINED = 50;
    private static final int QUANTILE = 100;
    private static final int FLOATING = 200;
    private static final int OPTION = 250;
    private static final int INTEGRAL = 300;
    private static final int COUNTED = 400;

    private final Members members;
    private final ProcessingTools tools;

    Conventions(Members members, ProcessingTools tools) {
        this.members = members;
        this.tools = tools;
    }

    // Taking data

    /** The methods that fields can feed and that might take a batch, the likeliest first. */
    public List<ExecutableElement> updates() {
        return members.methods().stream()
                .filter(method -> !method.getParameters().isEmpty() && isFeedable(method))
                .filter(method -> isVoid(method) || isNamedIntake(method))
                .filter(method -> !isNoIntake(method))
                .sorted(Comparator.comparingInt((ExecutableElement method) -> index(INTAKES, name(method)))
                        .thenComparing(Conventions::arity))
                .toList();
    }

    private boolean isFeedable(ExecutableElement method) {
        return members.resolve(method).getParameterTypes().stream()
                .allMatch(type -> ArgumentType.of(type).isPresent()
                        || ArgumentType.ofElement(type).isPresent());
    }

    /** The methods that take data according to their names, regardless of their parameters, the likeliest first. */
    Stream<ExecutableElement> namedIntakes() {
        return members.methods().stream()
                .filter(method -> !method.getParameters().isEmpty() && isNamedIntake(method) && !isNoIntake(method))
                .filter(method -> !takesInstance(method))
                .sorted(Comparator.comparingInt((ExecutableElement method) -> index(INTAKES, name(method)))
                        .thenComparing(Conventions::arity)
                        .thenComparing(this::narrowness));
    }

    /** Ranks the type of the first parameter: a wider type loses less. */
    private int narrowness(ExecutableElement method) {
        return switch (members.resolve(method).getParameterTypes().get(0).getKind()) {
            case DOUBLE -> 0;
            case FLOAT -> 1;
            case LONG -> 2;
            case INT -> 3;
            default -> 4;
        };
    }

    /** The other methods with parameters and without a return value. */
    Stream<ExecutableElement> otherIntakes() {
        return members.methods().stream()
                .filter(method -> !method.getParameters().isEmpty() && isVoid(method))
                .filter(method -> !isNamedIntake(method) && !isNoIntake(method) && !takesInstance(method));
    }

    private static boolean isNamedIntake(ExecutableElement method) {
        return INTAKE.matcher(name(method)).matches();
    }

    private static boolean isNoIntake(ExecutableElement method) {
        return NO_INTAKE.matcher(name(method)).matches();
    }

    /** The methods that compute a number from their parameters. Static ones come first, because they need no instance. */
    List<ExecutableElement> functions() {
        return Stream.concat(members.staticMethods().stream(), members.methods().stream())
                .filter(method -> !method.getParameters().isEmpty() && isNumber(method, members))
                .filter(method -> !isNamedIntake(method) || name(method).startsWith("eval"))
                .sorted(Comparator.comparingInt(this::rankOfFunction)
                        .thenComparing(method -> !isOfClassName(method))
                        .thenComparing(Conventions::arity))
                .toList();
    }

    /** Whether the class is named after the method, like NormOps after {@code normF}. */
    private boolean isOfClassName(ExecutableElement method) {
        String name = name(method);
        Matcher word = FIRST_WORD.matcher(name);
        return name.equalsIgnoreCase(className(members))
                || (word.find() && className(members).toLowerCase(Locale.ROOT).contains(word.group()));
    }

    /** Whether it is a two-sample test. Scores and labels are not two samples: labels divide the scores into two. */
    boolean comparesSamples(ExecutableElement function) {
        return className(members).endsWith("Test")
                && members.resolve(function).getParameterTypes().stream()
                                .filter(type -> type.getKind() == TypeKind.ARRAY)
                                .count()
                        == 2;
    }

    private int rankOfFunction(ExecutableElement method) {
        int named = Math.min(rank(RESULTS, name(method)), FLOATING);
        return method.getModifiers().contains(Modifier.STATIC) ? named : FLOATING + 1 + named;
    }

    // Results

    /** The methods without parameters that return a number. */
    public List<ExecutableElement> results(Members subject) {
        return subject.methods().stream()
                .filter(method -> method.getParameters().isEmpty() && isNumber(method, subject))
                .sorted(Comparator.comparingInt(method -> rankOfResult(method, subject)))
                .toList();
    }

    /** The method that most likely returns the result. It may take one option. */
    Optional<ExecutableElement> result(Members subject) {
        return subject.methods().stream()
                .filter(method -> isNumber(method, subject)
                        && !NO_RESULT.matcher(name(method)).matches()
                        && !isNamedIntake(method)
                        && (method.getParameters().isEmpty() || takesOneOption(method, subject)))
                .min(Comparator.comparingInt(method -> rankOfResult(method, subject)));
    }

    /** Whether a result is more than a count. */
    boolean isMeaningful(ExecutableElement result, Members subject) {
        return rankOfResult(result, subject) < OPTION;
    }

    private boolean takesOneOption(ExecutableElement method, Members subject) {
        return method.getParameters().size() == 1
                && (quantile(name(method)).isPresent()
                        || isFloating(subject.resolve(method).getReturnType()))
                && ParameterType.of(subject.resolve(method).getParameterTypes().get(0))
                        .filter(type -> type.name().isPrimitive())
                        .isPresent();
    }

    private int rankOfResult(ExecutableElement method, Members subject) {
        String name = name(method);
        if (!method.getParameters().isEmpty()) {
            boolean ofQuantiles = OF_QUANTILES.matcher(className(subject)).matches();
            return quantile(name).isEmpty() ? OPTION : ofQuantiles ? 0 : QUANTILE;
        }
        int named = rank(RESULTS, name);
        boolean floating = isFloating(subject.resolve(method).getReturnType());
        if (COUNT.matcher(name).matches()) {
            return COUNTED;
        }
        return Math.min(named, floating ? FLOATING : INTEGRAL);
    }

    private boolean isFloating(TypeMirror type) {
        TypeName primitive = ProcessingTools.unboxed(type);
        return primitive.equals(TypeName.DOUBLE) || primitive.equals(TypeName.FLOAT) || tools.isOptionalNumber(type);
    }

    private boolean isNumber(ExecutableElement method, Members subject) {
        TypeMirror type = subject.resolve(method).getReturnType();
        return tools.isNumber(type) || tools.isOptionalNumber(type);
    }

    /** The argument for the median, if the method computes quantiles or percentiles. */
    static Optional<String> quantile(String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return lower.contains("percentile")
                ? Optional.of("50")
                : lower.contains("quantile") ? Optional.of("0.5") : Optional.empty();
    }

    /** The method that returns an object with the results. */
    Optional<ExecutableElement> snapshot() {
        return members.methods().stream()
                .filter(method -> method.getParameters().isEmpty() && SNAPSHOTS.contains(name(method)))
                .filter(method -> members.resolve(method).getReturnType().getKind() == TypeKind.DECLARED)
                .min(Comparator.comparingInt(method -> index(SNAPSHOTS, name(method))));
    }

    // Creating

    /** The constructors and static methods that create an instance, the simplest first. */
    List<ExecutableElement> makers() {
        boolean isAbstract = members.element().getModifiers().contains(Modifier.ABSTRACT);
        Stream<ExecutableElement> constructors = isAbstract
                ? Stream.empty()
                : members.constructors().stream().sorted(Comparator.comparing(Conventions::arity));
        Stream<ExecutableElement> factories = Lookup.factories(members, members.type(), tools).stream()
                .sorted(Comparator.comparing(Conventions::arity)
                        .thenComparing(method -> index(FACTORIES, name(method))));
        return Stream.concat(constructors, factories).toList();
    }

    /** A static field that holds an instance. */
    Optional<String> constant() {
        return members.fieldNames(true).stream()
                .filter(name -> members.field(name, true)
                        .filter(field -> tools.types().isAssignable(field.asType(), members.type()))
                        .isPresent())
                .findFirst();
    }

    /** The simplest method that prepares an instance for data. */
    Optional<ExecutableElement> preparation() {
        return members.methods().stream()
                .filter(method ->
                        isVoid(method) && PREPARATION.matcher(name(method)).matches())
                .min(Comparator.comparing(Conventions::arity));
    }

    // Resetting and merging

    Optional<ExecutableElement> reset() {
        return members.methods().stream()
                .filter(method -> method.getParameters().isEmpty() && isVoid(method) && RESETS.contains(name(method)))
                .findFirst();
    }

    /** The methods that take another instance. */
    public List<ExecutableElement> merges() {
        return members.methods().stream()
                .filter(method -> method.getParameters().size() == 1 && takesInstance(method))
                .sorted(Comparator.comparingInt(method -> index(MERGES, name(method))))
                .toList();
    }

    /** The method that merges another instance according to its name. */
    Optional<ExecutableElement> merge() {
        return merges().stream()
                .filter(method -> MERGES.contains(name(method)) && takesSameClass(method))
                .findFirst();
    }

    /** Excludes methods that take any instance of a superclass, which rarely merge all of them. */
    private boolean takesSameClass(ExecutableElement method) {
        return tools.isRawSame(members.resolve(method).getParameterTypes().get(0), members.type());
    }

    private boolean takesInstance(ExecutableElement method) {
        List<? extends TypeMirror> types = members.resolve(method).getParameterTypes();
        TypeMirror parameter = types.get(0);
        TypeElement number = tools.elements().getTypeElement(Double.class.getName());
        return types.size() == 1
                && parameter.getKind() == TypeKind.DECLARED
                // A parameter that also accepts a number accepts any object.
                && !tools.types().isAssignable(number.asType(), parameter)
                && members.takes(method, List.of(members.type()));
    }

    // Names

    private static boolean isVoid(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.VOID;
    }

    private static String className(Members subject) {
        return subject.element().getSimpleName().toString();
    }

    private static int arity(ExecutableElement executable) {
        return executable.getParameters().size();
    }

    private static String name(ExecutableElement executable) {
        return executable.getSimpleName().toString();
    }

    private static int index(List<String> names, String name) {
        int at = names.indexOf(name);
        return at < 0 ? names.size() : at;
    }

    /** The index of a name in a list, or a higher rank if it only contains one of the list. */
    private static int rank(List<String> names, String name) {
        String bare = name.replaceFirst("^get(?=\\p{Lu}|$)", "").toLowerCase(Locale.ROOT);
        int exact = names.indexOf(bare);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).length() > 2 && bare.contains(names.get(i))) {
                return CONTAINED + i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
