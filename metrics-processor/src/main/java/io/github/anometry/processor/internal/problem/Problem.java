package io.github.anometry.processor.internal.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every message of the processor: problem, where, cause, what to do. */
public enum Problem {
    // The class

    NOT_A_CLASS("%s is %s, of which a wrapper cannot make an instance. Put @CreateAnomalibMetric on a class that"
            + " implements Metric<R>."),
    PRIVATE_CLASS("%s is private, so the wrapper of %s, a class of its own, cannot see it. Make it package-private"
            + " or public."),
    INNER_CLASS("%s is an inner class, so its wrapper could not make one without an instance of %s. Make it static."),
    ABSTRACT_CLASS("%s is abstract, so its wrapper cannot make an instance. Put @CreateAnomalibMetric on a class"
            + " that extends it."),
    NOT_A_METRIC("%s does not implement Metric<R>, so its wrapper knows neither its compute() nor its reset()."
            + " Write 'implements Metric<R>', with the type that compute() returns as R, for example"
            + " Metric<MetricResult>."),
    RAW_METRIC("%s implements Metric without a type argument, so its wrapper does not know what it computes. Write"
            + " the type that compute() returns, for example 'implements Metric<MetricResult>'."),
    MERGES_WITH_ANOTHER("%s implements %s, so it would merge with another class than itself. Implement"
            + " Mergeable<%s>; a base class can leave that open: Base<M extends Base<M>> implements Mergeable<M>."),
    PRIVATE_TYPE("%s is %s, but the wrapper of %s has to name it (%s). Make it visible, or leave it out."),

    // Names

    BAD_CLASS_NAME("\"%s\" cannot be the name of the generated class: %s. Give the simple name of a class, for"
            + " example \"%s\"."),
    BAD_METRIC_NAME("\"%s\" cannot be the name of a metric: it is part of result names and is written in"
            + " configuration. Use letters, digits, dots, dashes and underscores, a letter first, for example"
            + " \"%s\"."),
    CLASS_EXISTS("The class %s, which would be generated for %s, exists already. Choose another name for the"
            + " wrapper with className, or rename that class."),
    NAMES_DIFFER_IN_CASE("The class %s, which would be generated for %s, differs from %s only in upper and lower"
            + " case: both would be one file on macOS and Windows. Choose another name for the wrapper with"
            + " className, or rename that class."),
    TYPE_PARAMETER_NAME(
            "The type parameter %s of %s is called like a class inside its wrapper, which could not be named"
                    + " there. Rename the type parameter."),
    SAME_CLASS_NAME("The class %s would be generated for both %s and %s. Choose another name for one of the"
            + " wrappers with className."),
    SAME_METRIC_NAME("Both %s and %s are metrics of the name \"%s\", so a configuration could not tell them apart."
            + " Choose another name for one of them with name."),

    // The constructor and its parameters

    SEVERAL_CONSTRUCTORS("%s has %s constructors that are not private: %s. The wrapper's builder follows one, and"
            + " it never chooses silently. Put @Create on that one, or make the others private."),
    HIDDEN_CONSTRUCTOR("The constructor %s has @Create but is private, so the wrapper cannot call it. Make it"
            + " package-private or public."),
    PRIVATE_CONSTRUCTOR("%s has only private constructors, so its wrapper cannot make an instance. Make one of them"
            + " package-private or public."),
    PARAMETER_TYPE("The parameter '%s' of %s is %s, which cannot be read from configuration. Use" + " one of: %s.%s"),
    RESERVED_PARAMETER("The parameter '%s' of %s cannot have this name: the wrapper's builder has a method %s(...)"
            + " of its own. %s"),
    KEY_OF_EVERY_METRIC(
            "The parameter '%s' of %s cannot have this name: in a configuration, '%s' is a key of every metric."
                    + " %s"),
    PARAMETERS_COLLIDE("The parameters '%s' and '%s' (the latter of %s) are both '%s' in configuration. Rename" + ""
            + " one of them."),
    NULLABLE_WITHOUT_DEFAULT("The parameter '%s' of %s is @Nullable but has no default, so it would have to be set"
            + " even if only to none. Add @Default(\"none\") or remove @Nullable."),
    BAD_DEFAULT("The default \"%s\" of the parameter '%s' of %s is not %s. Write it as in a configuration file, for"
            + " example @Default(\"%s\").%s"),
    NONE_NEEDS_NULLABLE("The parameter '%s' of %s cannot default to none: %s always has a value. Declare it as"
            + " @Nullable %s, or give another default."),

    // The method update and its fields

    NO_UPDATE("%s has no method update, which its wrapper would feed from the fields of a batch. Add one, for"
            + " example public void update(Tensor score, Tensor target).%s"),
    SEVERAL_UPDATES("%s has %s methods update: %s. The wrapper feeds one, and it never chooses silently. Rename the"
            + " others."),
    HIDDEN_UPDATE("The method %s of %s is %s, so the wrapper cannot call it. %s"),
    STATIC_UPDATE("The method %s of %s is static, so it cannot gather the state of one metric. Remove 'static'."),
    UPDATE_RETURNS("The method %s of %s returns %s, which nobody would read. Let it return void, and what was"
            + " measured come from compute()."),
    ARGUMENT_TYPE(
            "The parameter '%s' of update in %s is %s, into which no field of a batch converts. Use one of:" + " %s."),
    ND_ARRAY_WITHOUT_CONVERSION("The parameter '%s' of %s is an INDArray, and what converts a field into one,"
            + " Nd4jTensors, is not on the class path. Add the dependency io.github.anometry:anometry-nd4j; in a module,"
            + " also 'requires io.github.anometry.nd4j'."),
    OPTIONAL_BEFORE_REQUIRED("The parameter '%s' of update in %s is @Nullable and thus optional, but '%s' after it"
            + " is not, so fields(...) could not leave it out. Move it to the end, or remove @Nullable."),
    UNKNOWN_DEFAULT_FIELD("'%s' is no standard field, and only these can be defaults; fields of your own go into"
            + " the builder's fields(...). The standard fields are %s.%s"),
    DEFAULT_FIELD_COUNT(
            "%s has %s, but its update takes %s. Name one field for each, in that order, or none" + " at all.%s"),
    DEFAULT_FIELD_TYPE("The field '%s' holds %s, but the parameter '%s' of update in %s takes %s. Name one of: %s."),

    // Third-party classes

    NO_CLASS_NAMED("@CreateAnomalibMetric on the package %s names no class. Write value = X.class with the class to"
            + " wrap, or move the annotation to a metric class of your own."),
    CLASS_NOT_VISIBLE("%s is %s, so its wrapper in the package %s cannot see it. Make it visible there, or wrap a"
            + " class that is."),
    THIRD_PARTY_NOT_A_CLASS("%s is %s, so its wrapper could not make one. Give value the class to wrap; for a function"
            + " of arrays, the class that has it, with oneShot to name the function."),
    THIRD_PARTY_INNER_CLASS("%s is an inner class, so its wrapper could not make one without an instance of %s. Wrap"
            + " a class that is top-level or static."),
    MISSING_CLASS("%s needs %s, of which a class is not on the class path. Add the library that has it as a"
            + " dependency."),
    GENERIC_WITHOUT_ARGUMENTS("%s has type parameters (%s), for which a class literal has no arguments. Write a"
            + " spec whose @Create returns the type with its arguments.%s"),
    THIRD_PARTY_ATTRIBUTE("The attribute %s says how a third-party class is used, but %s is annotated itself and"
            + " says so by its constructor, update, compute and reset. Remove the attribute, or name another class"
            + " with value."),

    NO_CONSTRUCTOR("%s is %s, so its wrapper cannot make an instance. Name what makes one in create, for example"
            + " create = @Create(factory = \"of\"), or write a spec.%s"),
    CHOOSE_CONSTRUCTOR("%s has %s constructors: %s. The wrapper's builder follows one, and it never chooses"
            + " silently. Name its parameter types in create, for example create = @Create(types = {int.class}),"
            + " with types = {} for the one without parameters, or write a spec.%s"),
    DEFAULT_COUNT("There are %s defaults for the options of %s. Give one for each, in that order, or none at all."),
    NOTHING_TO_CREATE("%s is not made, because %s is static, so nothing would use what create says. Remove it."),

    NO_UPDATE_LIKE_METHOD("%s has no method update, and its annotation names no other that takes in a batch. %s"
            + " Name one with update = @Update(method = ...), a function of all data with oneShot, or write a"
            + " spec.%s"),
    SEVERAL_OVERLOADS("%s has %s methods %s: %s. The wrapper calls one, and it never chooses silently. %s%s"),
    NO_SUCH_OVERLOAD("%s has no %s. It has %s.%s"),
    NO_SUCH_MEMBER("%s has no %s '%s'. It has %s.%s"),
    HIDDEN_MEMBER("The %s '%s' of %s is %s, so the wrapper, in the package %s, cannot use it. %s"),
    NO_ROLES("%s is no class of yours, so its wrapper cannot know which field feeds which parameter of %s: swapped,"
            + " they give wrong numbers without an error. Name them in that order, for example defaultFields = %s."),
    UNNAMED_PARAMETERS(
            "The builder and configuration need the names of the parameters of %2$s, and the compiler finds"
                    + " none in the class file of %1$s. Give them in a spec, and check there which argument takes which field.%3$s"),
    THIRD_PARTY_ARGUMENT("The parameter '%s' of %s in %s is %s, into which no field of a batch converts. Use a"
            + " method whose parameters are some of %s, or write a spec that fixes it (@Constant) or calls code of"
            + " yours.%s"),
    MIXED_ARGUMENTS("The method %s of %s takes both single elements and whole arrays, so nobody can say how often"
            + " it is to be called. Use one that takes only elements or only arrays, or write a spec, in which what no field feeds is an option"
            + " (@Default) or a @Constant.%s"),
    ONE_SHOT_ARGUMENT("The parameter '%s' of %s in %s cannot be gathered over batches: only arrays of float,"
            + " double, int, long and boolean can. Use another method, or a static method in a spec that converts."),

    NO_RESULT("%s has no method without parameters that gives a number, so nobody knows what it computes.%s Name"
            + " its result, for example results = @Result(method = \"getQuantile\", arguments = \"0.5\"), or write"
            + " a spec.%s"),
    AMBIGUOUS_RESULT("%s gives more than one number: %s. Name the result, or several, for example results ="
            + " @Result(method = ...), or write a spec.%s"),
    RESULT_TYPE("The result '%s' of %s is %s, which cannot be one of several: only primitive numbers, their boxed"
            + " forms, optional numbers and arrays of numbers can. Leave it out, or make it the only one."),
    NOTHING_COMPUTED("The result '%s' of %s is computed by a method that returns nothing. Name one that returns it."),
    SAME_RESULT_NAME("Two results of %s are called '%s', so that nobody could tell them apart. Give one another"
            + " name with @Result(name = ...)."),
    RESULTS_OF_NUMBER("The function of %s returns no object, so no results can be read from one. Leave them out:"
            + " its value is the result."),
    CANNOT_MERGE("Merging is asked of %s, but a method that takes another instance is needed and %s. %s%s Leave"
            + " merge out if it cannot merge, or write a spec with a static @Merge that takes both."),
    ONE_SHOT_MERGE(
            "%s gathers what the batches hold, and merging puts the gathered arrays behind one another, so nothing"
                    + " would call '%s'. Remove %s from merge; its support stays."),

    // Specs

    SPEC_NO_INTERFACE("%s is no interface. Put @AnomalibMetricSpec on an interface whose methods say how the class"
            + " is used."),
    SPEC_NO_ROLE("The method %s of %s says nothing of its role.%s Add one of @Create, @Update, @OneShot, @Finish,"
            + " @Result, @Reset and @Merge."),
    SPEC_SEVERAL_ROLES(
            "The method %s of %s has more than one role: %s. Keep one; write another method for the" + " other."),
    SPEC_DEFAULT_METHOD("The method %s of %s is a default method, but nobody makes an instance of a spec. Make it"
            + " static, with the wrapped instance as its first parameter."),
    SPEC_ROLE_TWICE("%s has more than one method with %s: %s and %s. Keep one; only results may be several."),
    SPEC_NO_INTAKE("%s has no method that takes in data. Add one with @Update, or with @OneShot for a function of"
            + " all data."),
    SPEC_TWO_INTAKES("%s has both an @Update and a @OneShot, but data are either taken in batch by batch or given"
            + " to a function all at once. Keep one."),
    SPEC_NO_CREATE("%s does not say how an instance of %s is made, which has no public constructor without"
            + " parameters. Add a method with @Create."),
    SPEC_NO_CONSTRUCTOR("%s is abstract, so %s cannot stand for a constructor. Name what makes an instance, for"
            + " example @Create(factory = \"of\")."),
    SPEC_CREATES_OTHER("The method %s returns %s, but it has to make an instance of %s. Let it return that."),
    SPEC_SETTER_WITHOUT_PARAMETER("The setter %s of %s has no parameter for what it sets. Add the parameter '%s'."),
    GENERIC_SPEC("%s has type parameters (%s), whose arguments %s does not say. Let its @Create return the type"
            + " with arguments; the interface may have type parameters of its own, which the wrapper then has as"
            + " well."),
    SPEC_NO_RESULT("%s does not say what is computed. Add a method with @Result."),
    SPEC_UPDATE_UNFED("No parameter of %s in %s is fed by a field. Say which field feeds which, for example"
            + " @From(\"pred_score\") double score."),
    SPEC_FED_ELSEWHERE("The parameter '%s' of %s cannot be fed by a field: only what @Update and @OneShot take can."
            + " Remove @From, and it becomes an option of the builder, or use @Constant."),
    SPEC_ARGUMENT_TYPE("The parameter '%s' of %s is %s, into which no field of a batch converts. Use one of: %s."),
    SPEC_MATCHES_NOTHING("The method %s of %s stands for %s, which %s does not have.%s Write the same name and"
            + " parameter types, name the method in the annotation, or make this one static and call what you need."),
    SPEC_OTHER_RESULT("The method %s returns %s, but in %s it returns %s. Write that type, or a wider one."),
    SPEC_FINISH_TYPE("The method %s returns %s, from which no results can be read. Let it return the object that"
            + " has them."),
    SPEC_MERGE_PARAMETERS("The method %s has to take another %s and nothing else; a static one takes the instance"
            + " first, then the other."),
    SPEC_STATIC_WITHOUT_INSTANCE("The static method %s is called with the object that it is about, so its first"
            + " parameter has to be of type %s, without @From."),

    MODULE_PROVIDES("The module %s does not provide %s, so that neither configuration nor the command finds it by"
            + " name: in a module the services file counts for nothing. Write into its module-info:\n\n    provides %s"
            + " with\n        %s;"),

    LOMBOK_DID_NOT_RUN("%s has @%s, so its wrapper waited for Lombok, whose jar is on the processor path, but Lombok"
            + " did not run. Name it as a processor as well (-processor %s,...), or take its jar off the processor"
            + " path."),

    // Not the user's fault

    CANNOT_WRITE("The class %s, generated for %s, could not be written: %s. Check the folder of generated sources."),
    CANNOT_REGISTER("The providers %s could not be written into %s: %s. Check the folder of classes."),
    INTERNAL_ERROR("The processor failed on %s with %s at %s. This is a mistake in Anometry, not in your code."
            + " Please report it, with this message and the class.");

    private final String format;

    Problem(String format) {
        this.format = format;
    }

    /** What a user can search for; it stays the same when the text gets better. */
    public String code() {
        String camel = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return "[Anometry/" + camel + "]";
    }

    public String message(Object... details) {
        return code() + " " + String.format(Locale.ROOT, format, details);
    }
}
