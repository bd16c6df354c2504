package io.github.anometry.processor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every message of the processor: problem, where, cause, what to do. */
enum Problem {
    // The class

    NOT_A_CLASS("%s is %s, of which a wrapper cannot make an instance. Put @CreateAnomalibMetric on a class that"
            + " implements Metric<R>."),
    PRIVATE_CLASS("%s is private, so the wrapper of %s, a class of its own, cannot see it. Make it package-private or"
            + " public."),
    INNER_CLASS("%s is an inner class, so its wrapper could not make one without an instance of %s. Make it static."),
    ABSTRACT_CLASS("%s is abstract, so its wrapper cannot make an instance. Put @CreateAnomalibMetric on a class that"
            + " extends it."),
    GENERIC_CLASS("%s has type parameters (%s), which its wrapper cannot choose. Put @CreateAnomalibMetric on a class"
            + " that extends it and fixes them."),
    NOT_A_METRIC("%s does not implement Metric<R>, so its wrapper knows neither its compute() nor its reset(). Write"
            + " 'implements Metric<R>', with the type that compute() returns as R, for example Metric<MetricResult>."),
    RAW_METRIC("%s implements Metric without a type argument, so its wrapper does not know what it computes. Write the"
            + " type that compute() returns, for example 'implements Metric<MetricResult>'."),
    MERGES_WITH_ANOTHER("%s implements %s, so it would merge with another class than itself. Implement Mergeable<%s>;"
            + " a base class can leave that open: Base<M extends Base<M>> implements Mergeable<M>."),
    PRIVATE_TYPE("%s is private, but the wrapper of %s has to name it (%s). Make it package-private or public."),

    // Names

    BAD_CLASS_NAME("\"%s\" cannot be the name of the generated class: %s. Give the simple name of a class, for example"
            + " \"%s\"."),
    BAD_METRIC_NAME("\"%s\" cannot be the name of a metric: it is part of result names and is written in configuration."
            + " Use letters, digits, dots, dashes and underscores, a letter first, for example \"%s\"."),
    CLASS_EXISTS("The class %s, which would be generated for %s, exists already. Choose another name for the wrapper"
            + " with className, or rename that class."),
    NAMES_DIFFER_IN_CASE("The class %s, which would be generated for %s, differs from %s only in upper and lower case:"
            + " both would be one file on macOS and Windows. Choose another name for the wrapper with className, or"
            + " rename that class."),
    SAME_CLASS_NAME("The class %s would be generated for both %s and %s. Choose another name for one of the wrappers"
            + " with className."),
    SAME_METRIC_NAME("Both %s and %s are metrics of the name \"%s\", so a configuration could not tell them apart."
            + " Choose another name for one of them with name."),

    // The constructor and its parameters

    SEVERAL_CONSTRUCTORS("%s has %s constructors that are not private: %s. The wrapper's builder follows one, and it"
            + " never chooses silently. Make the others private."),
    PRIVATE_CONSTRUCTOR("%s has only private constructors, so its wrapper cannot make an instance. Make one of them"
            + " package-private or public."),
    GENERIC_CONSTRUCTOR(
            "The constructor of %s has type parameters (%s), which its wrapper cannot choose. Remove them."),
    CONSTRUCTOR_THROWS("The constructor of %s throws the checked exception %s, which a builder's build() does not"
            + " declare. Throw an IllegalArgumentException for a value that cannot be accepted; it reaches the user as"
            + " a ConfigurationException."),
    PARAMETER_TYPE("The parameter '%s' of the constructor of %s is a %s, which cannot be read from configuration. Use"
            + " one of: %s."),
    RESERVED_PARAMETER("The parameter '%s' of the constructor of %s cannot have this name: the wrapper's builder has a"
            + " method %s(...) of its own. Rename the parameter."),
    PARAMETERS_COLLIDE("The parameters '%s' and '%s' of the constructor of %s are both '%s' in configuration. Rename"
            + " one of them."),
    NULLABLE_WITHOUT_DEFAULT("The parameter '%s' of the constructor of %s is @Nullable but has no default, so it would"
            + " have to be set even if only to none. Add @Default(\"none\") or remove @Nullable."),
    BAD_DEFAULT("The default \"%s\" of the parameter '%s' of %s is not %s. Write it as in a configuration file, for"
            + " example @Default(\"%s\").%s"),
    NONE_NEEDS_NULLABLE("The parameter '%s' of %s cannot default to none: a %s always has a value. Declare it as"
            + " @Nullable %s, or give another default."),

    // The method update and its fields

    NO_UPDATE("%s has no method update, which its wrapper would feed from the fields of a batch. Add one, for example"
            + " public void update(Tensor score, Tensor target).%s"),
    SEVERAL_UPDATES("%s has %s methods update: %s. The wrapper feeds one, and it never chooses silently. Rename the"
            + " others."),
    HIDDEN_UPDATE("The method %s of %s is %s, so the wrapper cannot call it. Make it public."),
    STATIC_UPDATE("The method %s of %s is static, so it cannot gather the state of one metric. Remove 'static'."),
    UPDATE_RETURNS("The method %s of %s returns %s, which nobody would read. Let it return void, and what was measured"
            + " come from compute()."),
    GENERIC_UPDATE("The method %s of %s has type parameters (%s), which its wrapper cannot choose. Remove them."),
    UPDATE_THROWS("The method %s of %s throws the checked exception %s, which AnomalibMetric.update does not declare."
            + " Throw a MetricInputException for an argument that cannot be measured; it reaches the user as a"
            + " DataException with the field's name."),
    ARGUMENT_TYPE("The parameter '%s' of update in %s is a %s, into which no field of a batch converts. Use one of:"
            + " %s."),
    OPTIONAL_BEFORE_REQUIRED("The parameter '%s' of update in %s is @Nullable and thus optional, but '%s' after it is"
            + " not, so fields(...) could not leave it out. Move it to the end, or remove @Nullable."),
    UNKNOWN_DEFAULT_FIELD("'%s' is no standard field, and only these can be defaults; fields of your own go into the"
            + " builder's fields(...). The standard fields are %s.%s"),
    DEFAULT_FIELD_COUNT(
            "%s has %s, but its update takes %s: %s. Name one field for each, in that order, or none at" + " all.%s"),
    DEFAULT_FIELD_TYPE("The field '%s' holds %s, but the parameter '%s' of update in %s takes %s. Name one of: %s."),

    // Not the user's fault

    CANNOT_WRITE("The class %s, generated for %s, could not be written: %s. Check the folder of generated sources."),
    INTERNAL_ERROR("The processor failed on %s with %s at %s. This is a mistake in Anometry, not in your code. Please"
            + " report it, with this message and the class.");

    private final String format;

    Problem(String format) {
        this.format = format;
    }

    /** What a user can search for; it stays the same when the text gets better. */
    String code() {
        String camel = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return "[Anometry/" + camel + "]";
    }

    String message(Object... details) {
        return code() + " " + String.format(Locale.ROOT, format, details);
    }
}
