package io.github.anometry.processor.internal.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The messages of the processor. Each says what the problem is, where it is, and what to do. */
public enum Problem {
    // The class

    NOT_A_CLASS("%s is %s, which an adapter cannot instantiate. Put @CreateAnomalibMetric on a class that implements"
            + " Metric<R>."),
    PRIVATE_CLASS("%s is private, so the adapter of %s, a separate class, cannot access it. Make it package-private or"
            + " public."),
    INNER_CLASS(
            "%s is an inner class, so its adapter cannot instantiate it without an instance of %s. Make it static."),
    ABSTRACT_CLASS("%s is abstract, so its adapter cannot instantiate it. Put @CreateAnomalibMetric on a class that"
            + " extends it."),
    NOT_A_METRIC("%s does not implement Metric<R>, so its adapter knows neither its compute() nor its reset(). Write"
            + " 'implements Metric<R>', where R is the type that compute() returns, for example"
            + " Metric<MetricResult>."),
    RAW_METRIC("%s implements Metric without a type argument, so its adapter does not know what it computes. Write the"
            + " type that compute() returns, for example 'implements Metric<MetricResult>'."),
    MERGES_WITH_ANOTHER("%s implements %s, so it would merge with a class other than itself. Implement Mergeable<%s>; a"
            + " base class can leave that open: Base<M extends Base<M>> implements Mergeable<M>."),
    PRIVATE_TYPE("%s is %s, but the adapter of %s has to name it (%s). Make it visible, or leave it out."),

    // Names

    BAD_CLASS_NAME("\"%s\" cannot be the name of the generated class: %s. Use the simple name of a class, for example"
            + " \"%s\"."),
    BAD_METRIC_NAME("\"%s\" cannot be the name of a metric: it is part of result names and is written in configuration."
            + " Use letters, digits, dots, dashes and underscores, starting with a letter, for example \"%s\"."),
    CLASS_EXISTS("The class %s, which would be generated for %s, already exists. Choose another name for the adapter"
            + " with className, or rename that class."),
    NAMES_DIFFER_IN_CASE("The class %s, which would be generated for %s, differs from %s only in case: on macOS and"
            + " Windows, both would be the same file. Choose another name for the adapter with className, or rename"
            + " that class."),
    TYPE_PARAMETER_NAME("The type parameter %s of %s would hide the class of that name in its adapter. Rename the type"
            + " parameter."),
    SAME_CLASS_NAME("The class %s would be generated for both %s and %s. Choose another name for one of the adapters"
            + " with className."),
    SAME_METRIC_NAME("Both %s and %s are metrics named \"%s\", so a configuration could not distinguish them. Choose"
            + " another name for one of them with name."),

    // The constructor and its parameters

    SEVERAL_CONSTRUCTORS("%s has %s constructors that are not private: %s. Its adapter calls exactly one. Put @Create"
            + " on that one, or make the others private."),
    HIDDEN_CONSTRUCTOR("The constructor %s has @Create but is private, so the adapter cannot call it. Make it"
            + " package-private or public."),
    PRIVATE_CONSTRUCTOR("%s has only private constructors, so its adapter cannot instantiate it. Make one of them"
            + " package-private or public."),
    PARAMETER_TYPE("The parameter '%s' of %s is %s, which cannot be read from configuration. Use one of: %s.%s"),
    RESERVED_PARAMETER("The parameter '%s' of %s cannot have this name: the adapter's builder has a method %s(...) of"
            + " its own. %s"),
    KEY_OF_EVERY_METRIC("The parameter '%s' of %s cannot have this name: in a configuration, '%s' is a key of every"
            + " metric. %s"),
    PARAMETERS_COLLIDE(
            "The parameters '%s' and '%s' (the latter of %s) are both '%s' in configuration. Rename one of" + " them."),
    NULLABLE_WITHOUT_DEFAULT("The parameter '%s' of %s is @Nullable but has no default, so it would always have to be"
            + " set, if only to none. Add @Default(\"none\") or remove @Nullable."),
    BAD_DEFAULT("The default \"%s\" of the parameter '%s' of %s is not %s. Write it as in a configuration file, for"
            + " example @Default(\"%s\").%s"),
    NONE_NEEDS_NULLABLE("The parameter '%s' of %s cannot default to none: %s always has a value. Declare it as"
            + " @Nullable %s, or choose another default."),

    // The method update and its fields

    NO_UPDATE("%s has no update method, which its adapter would feed from the fields of a batch. Add one, for example"
            + " public void update(Tensor score, Tensor target).%s"),
    SEVERAL_UPDATES("%s has %s update methods: %s. Its adapter calls exactly one. Rename the others."),
    HIDDEN_UPDATE("The method %s of %s is %s, so the adapter cannot call it. %s"),
    STATIC_UPDATE("The method %s of %s is static, so it cannot accumulate the state of an instance. Remove 'static'."),
    UPDATE_RETURNS("The method %s of %s returns %s, which would be ignored. Make it return void, and return the result"
            + " from compute()."),
    ARGUMENT_TYPE("The parameter '%s' of update in %s is %s, to which no field of a batch can be converted. Use one of:"
            + " %s."),
    ND_ARRAY_WITHOUT_CONVERSION("The parameter '%s' of %s is an INDArray, but Nd4jTensors, which converts a field to"
            + " one, is not on the class path. Add the dependency io.github.anometry:anometry-nd4j; in a module,"
            + " also 'requires io.github.anometry.nd4j'."),
    OPTIONAL_BEFORE_REQUIRED("The parameter '%s' of update in %s is @Nullable and thus optional, but '%s' after it is"
            + " not, so fields(...) could not omit it. Move it to the end, or remove @Nullable."),
    UNKNOWN_DEFAULT_FIELD("'%s' is not a standard field, and only standard fields can be defaults; pass your own fields"
            + " to fields(...) of the builder. The standard fields are %s.%s"),
    DEFAULT_FIELD_COUNT(
            "%s has %s, but its update takes %s. Name one field for each, in the same order, or none at" + " all.%s"),
    DEFAULT_FIELD_TYPE("The field '%s' holds %s, but the parameter '%s' of update in %s takes %s. Name one of: %s."),

    // Third-party classes

    NO_CLASS_NAMED("@CreateAnomalibMetric on the package %s does not name a class. Write value = X.class with the class"
            + " to wrap, or move the annotation to a metric class of your own."),
    CLASS_NOT_VISIBLE("%s is %s, so its adapter in the package %s cannot access it. Make it visible there, or wrap"
            + " another class."),
    THIRD_PARTY_NOT_A_CLASS("%s is %s, so its adapter cannot instantiate it. Set value to the class to wrap; for a"
            + " function of arrays, set it to the class that declares the function, and name the function with"
            + " oneShot."),
    THIRD_PARTY_INNER_CLASS("%s is an inner class, so its adapter cannot instantiate it without an instance of %s. Wrap"
            + " a top-level or static class."),
    MISSING_CLASS("%s needs %s, but a class in this signature is not on the class path. Add the library that contains"
            + " it as a dependency."),
    GENERIC_WITHOUT_ARGUMENTS("%s has type parameters (%s), and a class literal cannot give their arguments. Write a"
            + " spec whose @Create method returns the type with its arguments.%s"),
    THIRD_PARTY_ATTRIBUTE("The attribute %s describes how to use a third-party class, but %s is itself annotated, and"
            + " its own constructor and methods are used. Remove the attribute, or name another class with value."),
    NO_CONSTRUCTOR("%s %s, so its adapter cannot instantiate it. Name what creates an instance in create, for example"
            + " create = @Create(factory = \"of\"), or write a spec.%s"),
    CHOOSE_CONSTRUCTOR("%s has %s constructors: %s. Its adapter calls exactly one. Name its parameter types in create,"
            + " for example create = @Create(types = {int.class}), with types = {} for the one without parameters,"
            + " or write a spec.%s"),
    DEFAULT_COUNT("There are %s defaults for the options of %s. Give one for each, in the same order, or none at all."),
    NOTHING_TO_CREATE("%s is never instantiated, because '%s' is static, so create has no effect. Remove it."),
    NO_UPDATE_LIKE_METHOD("%s has no update method, and its annotation does not name another method that takes a batch."
            + " %s Name one with update = @Update(method = ...), or a function of all data with oneShot, or write a"
            + " spec.%s"),
    SEVERAL_OVERLOADS("%s has %s methods named %s: %s. Its adapter calls exactly one. %s%s"),
    NO_SUCH_OVERLOAD("%s has no %s. It has %s.%s"),
    NO_SUCH_MEMBER("%s has no %s '%s'. It has %s.%s"),
    HIDDEN_MEMBER("The %s '%s' of %s is %s, so the adapter, in the package %s, cannot use it. %s"),
    NO_ROLES("%s is a third-party class, so its adapter cannot know which field feeds which parameter of %s: swapped"
            + " fields give wrong numbers without an error. Name the fields in the order of the parameters, for"
            + " example defaultFields = %s."),
    UNNAMED_PARAMETERS("The builder and configuration need the names of the parameters of %2$s, but the class file of"
            + " %1$s does not contain them. Name them in a spec, and check there which argument takes which"
            + " field.%3$s"),
    THIRD_PARTY_ARGUMENT("The parameter '%s' of %s in %s is %s, to which no field of a batch can be converted. Use a"
            + " method that takes only %s, or write a spec that fixes the parameter (@Constant) or calls your own"
            + " code.%s"),
    MIXED_ARGUMENTS("The method %s of %s takes both single elements and whole arrays, so it is unclear how often to"
            + " call it. Use a method that takes only elements or only arrays, or write a spec in which the other"
            + " parameters are options (@Default) or constants (@Constant).%s"),
    ONE_SHOT_ARGUMENT("The parameter '%s' of %s in %s cannot be gathered over batches: only arrays of float, double,"
            + " int, long and boolean can. Use another method, or convert the arrays in a static method of a spec."),
    NO_RESULT("%s has no method without parameters that returns a number, so it is unclear what it computes.%s Name its"
            + " result, for example results = @Result(method = \"getQuantile\", arguments = \"0.5\"), or write a"
            + " spec.%s"),
    AMBIGUOUS_RESULT("%s has several methods that return a number: %s. Name the result, or several, for example results"
            + " = @Result(method = ...), or write a spec.%s"),
    RESULT_TYPE("The result '%s' of %s is %s, which cannot be one of several results: only primitive numbers, their"
            + " boxed forms, optional numbers and arrays of numbers can. Leave it out, or make it the only one."),
    NOTHING_COMPUTED(
            "The result '%s' of %s is read from a method that returns nothing. Name one that returns the" + " result."),
    SAME_RESULT_NAME("Two results of %s are named '%s'. Give one of them another name with @Result(name = ...)."),
    RESULTS_OF_NUMBER("The function of %s does not return an object, so no results can be read from its value. Leave"
            + " them out: the value is the result."),
    CANNOT_MERGE("To merge, %s needs a method that takes another instance, but %s. %s%s Leave out merge if the class"
            + " cannot merge, or write a spec with a static @Merge method that takes both instances."),
    ONE_SHOT_MERGE("%s gathers arrays over batches, and merging concatenates them, so '%s' would never be called."
            + " Remove %s from merge; support can stay."),

    // Specs

    SPEC_NO_INTERFACE("%s is not an interface. Put @AnomalibMetricSpec on an interface whose methods describe how to"
            + " use the class."),
    SPEC_NO_ROLE("The method %s of %s has no role.%s Add one of @Create, @Update, @OneShot, @Finish, @Result, @Reset"
            + " and @Merge."),
    SPEC_SEVERAL_ROLES(
            "The method %s of %s has more than one role: %s. Keep one, and write another method for the" + " other."),
    SPEC_DEFAULT_METHOD("The method %s of %s is a default method, but a spec is never instantiated. Make it static,"
            + " with the wrapped instance as its first parameter."),
    SPEC_ROLE_TWICE("%s has more than one method with %s: %s and %s. Keep one; only results may be several."),
    SPEC_NO_INTAKE("%s has no method that takes data. Add one with @Update, or with @OneShot for a function of all"
            + " data."),
    SPEC_TWO_INTAKES("%s has both an @Update and a @OneShot method, but data is either added batch by batch or passed"
            + " to a function all at once. Keep one."),
    SPEC_NO_CREATE("%s does not say how to create an instance of %s, which has no public constructor without"
            + " parameters. Add a method with @Create."),
    SPEC_NO_CONSTRUCTOR("%s is abstract, so %s cannot stand for a constructor. Name what creates an instance, for"
            + " example @Create(factory = \"of\")."),
    SPEC_CREATES_OTHER("The method %s returns %s, but it has to create an instance of %s. Change its return type."),
    SPEC_SETTER_WITHOUT_PARAMETER("The setter %s of %s has no parameter for its value. Add the parameter '%s'."),
    GENERIC_SPEC("%s has type parameters (%s), but %s does not give their arguments. Make its @Create method return the"
            + " type with arguments; the interface may have type parameters of its own, which the adapter then has"
            + " as well."),
    SPEC_NO_RESULT("%s does not say what is computed. Add a method with @Result."),
    SPEC_UPDATE_UNFED("No parameter of %s in %s is fed by a field. Say which field feeds which parameter, for example"
            + " @From(\"pred_score\") double score."),
    SPEC_FED_ELSEWHERE("The parameter '%s' of %s cannot be fed by a field: only parameters of @Update and @OneShot"
            + " methods can. Remove @From to make it an option of the builder, or use @Constant."),
    SPEC_ARGUMENT_TYPE(
            "The parameter '%s' of %s is %s, to which no field of a batch can be converted. Use one of: %s."),
    SPEC_MATCHES_NOTHING("The method %s of %s stands for %s, which %s does not have.%s Use the same name and parameter"
            + " types, name the method in the annotation, or make this one static and call what you need."),
    SPEC_OTHER_RESULT("The method %s returns %s, but in %s it returns %s. Use that type, or a wider one."),
    SPEC_FINISH_TYPE("The method %s returns %s, from which no results can be read. Make it return the object that has"
            + " them."),
    SPEC_MERGE_PARAMETERS("The method %s has to take another %s and nothing else; a static method takes the instance"
            + " first, then the other."),
    SPEC_STATIC_WITHOUT_INSTANCE("The static method %s is called with the object it works on, so its first parameter"
            + " has to be of type %s, without @From."),
    MODULE_PROVIDES("The module %s does not provide %s, which neither configuration nor the command can find by name: a"
            + " module ignores services files. Add to its module-info:\n\n    provides %s with\n        %s;"),
    LOMBOK_DID_NOT_RUN("%s has @%s, so its adapter waited for Lombok, whose jar is on the processor path, but Lombok"
            + " did not run. Name it as a processor as well (-processor %s,...), or remove its jar from the"
            + " processor path."),

    // Output and internal errors

    CANNOT_WRITE("The class %s, generated for %s, could not be written: %s. Check the folder of generated sources."),
    CANNOT_REGISTER("The providers %s could not be written to %s: %s. Check the folder of classes."),
    INTERNAL_ERROR("The processor failed on %s with %s at %s. This is a bug in Anometry, not in your code. Please"
            + " report it, with this message and the class.");

    private final String format;

    Problem(String format) {
        this.format = format;
    }

    /** The code to search for, which stays the same when the text changes. */
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
