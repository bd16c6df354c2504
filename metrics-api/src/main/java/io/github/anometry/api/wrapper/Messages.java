package io.github.anometry.api.wrapper;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private static final String HOLDS_OTHER_TYPE =
            " is of another type: one of the two is a tensor, the other a text per sample.";

    private Messages() {}

    private static String given(@Nullable String reason) {
        return reason == null ? "it gives no reason." : reason;
    }

    // Metrics

    static String neverUpdated(Collection<String> fields) {
        return "no batch with " + String.join(" and ", fields) + " was seen";
    }

    static String neverUpdatedByAny(Collection<String> fields) {
        return "no batch with " + String.join(" or ", fields) + " was seen";
    }

    static String metricLacksField(
            String metric, String field, String kind, boolean declared, Collection<String> present) {
        if (present.contains(field)) {
            return metric + " needs the field '" + field + "', which in this " + kind + HOLDS_OTHER_TYPE
                    + " Put what the metric takes, or give the metric another field.";
        }
        return metric + " needs the field '" + field + "', "
                + (declared
                        ? "which has no value in this " + kind + " (it has " + Wording.list(present) + ")"
                        : "which is not a field of this " + kind + " (it has " + Wording.list(present) + ")")
                + "." + (declared ? "" : Spelling.didYouMean(field, present))
                + " Put the field into the batch, or build the metric with strict(false), in YAML strict: false, to skip such batches.";
    }

    static String refused(String metric, String problem, String field, long batch, String image, String advice) {
        return problem + " in field '" + field + "' of batch " + batch + (image.isEmpty() ? "" : " (" + image + ")")
                + ", read by " + metric + ". " + advice;
    }

    static String metricRefusesBatch(String metric, long batch, @Nullable String reason) {
        return metric + " refuses batch " + batch + ": " + given(reason);
    }

    static String metricCannotCompute(String metric, String failure) {
        return metric + " cannot be computed: " + failure + ". The cause of this exception says where.";
    }

    /** @param exception the simple name of what the class threw */
    static String mayBeUndefined(String exception) {
        return " If it means too little data, write undefinedWhen = " + exception
                + ".class in its annotation, and the metric is undefined instead.";
    }

    static String metricIsBroken(String metric, String reason) {
        return metric + " cannot be computed: " + reason + ".";
    }

    static String metricCannotBeMade(String metric, String failure) {
        return metric + " cannot be made: " + failure + ". The cause of this exception says where.";
    }

    /** Of a metric whose own class stopped in the middle of a call. */
    static String halfUpdated(long batch) {
        return "batch " + batch + " failed midway, so what was gathered is not known; reset() and update again";
    }

    static String mergeFailed() {
        return "a merge failed midway, so what was gathered is not known; reset() and update again";
    }

    static String sizesDiffer(int size, String other, int otherSize) {
        return size + " elements, but " + otherSize + " in argument '" + other + "',";
    }

    static String elementsPairUp() {
        return "The elements of all arguments belong together one by one. Name fields of one shape.";
    }

    static String metricRefusesParameters(String metric, @Nullable String reason) {
        return metric + " cannot be built: " + given(reason);
    }

    static String cannotMerge(String metric) {
        return metric + " cannot merge: its states cannot be combined. Update one metric with all batches instead.";
    }

    static String cannotMergeWithItself(String metric) {
        return metric + " cannot merge with itself. Merge a copy that has seen other batches.";
    }

    static String cannotMergeSettings(String metric, String mine, String others) {
        return metric + " cannot merge with a metric that has different settings: " + mine + " and " + others
                + ". Build both alike, for example with copy().";
    }

    static String cannotMergeFields(String metric, String mine, String others) {
        return metric + " cannot merge with a metric over different fields: " + mine + " and " + others
                + ". Merge metrics that read the same fields.";
    }

    static String cannotMergeLoadedTwice(String metric) {
        return metric
                + " cannot merge with a metric of the same class that was loaded a second time, by another plugin or another"
                + " plugin manager. Open the plugins once, and make both metrics from one of them.";
    }

    static String cannotMergeKinds(String metric, String other) {
        return metric + " cannot merge with " + other + ", which is another kind of metric. Merge like with like.";
    }

    // Setting up

    static String fieldsNotSet(String metric, String argument) {
        return metric + " has no field for its argument '" + argument
                + "'. Call fields(...) on its builder; it has no default fields.";
    }

    static String parameterNotSet(String metric, String parameter) {
        return metric + " needs the parameter '" + parameter + "', which has no default. Set it.";
    }

    static String wrongParameterType(String metric, String parameter, String value, String type, List<String> allowed) {
        String expected = allowed.isEmpty() ? "a value of type " + type : "one of " + String.join(", ", allowed);
        return metric + " cannot take " + value + " for its parameter '" + parameter + "'. It takes " + expected + "."
                + Spelling.didYouMean(value, allowed);
    }

    static String wrongFieldCount(String metric, List<String> arguments, List<String> given) {
        if (arguments.isEmpty()) {
            return metric + " takes no fields, but got " + given.size() + " (" + Wording.few(given)
                    + "). Leave fields out.";
        }
        return metric + " takes " + arguments.size() + (arguments.size() == 1 ? " field (" : " fields (")
                + String.join(", ", arguments) + "), but got " + given.size()
                + (given.isEmpty() ? "" : " (" + Wording.few(given) + ")") + ". Name one field for each.";
    }

    static String fieldCountOutOfRange(String metric, List<String> arguments, int required, List<String> given) {
        return metric + " takes " + required + " to " + arguments.size() + " fields ("
                + String.join(", ", arguments) + "), but got " + given.size()
                + (given.isEmpty() ? "" : " (" + Wording.few(given) + ")")
                + ". Name one field for each, in this order; "
                + String.join(", ", arguments.subList(required, arguments.size())) + " may be left out at the end.";
    }

    static String fieldsMissing(String metric, List<String> arguments) {
        return metric + " has no default fields. Name the fields for " + String.join(", ", arguments)
                + ", for example fields: [pred_score, gt_label].";
    }

    static String wrongFieldType(String metric, String argument, @Nullable String reason) {
        return metric + " cannot take that field for its argument '" + argument + "'. " + given(reason);
    }
}
