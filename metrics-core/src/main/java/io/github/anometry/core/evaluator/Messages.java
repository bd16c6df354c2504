package io.github.anometry.core.evaluator;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String duplicateName(String name, List<String> first, List<String> second) {
        return "Two metrics are called '" + name + "': one over " + String.join(" and ", first) + ", one over "
                + String.join(" and ", second)
                + ". Results are kept by name. Give each a prefix, for example prefix(\"image_\") and prefix(\"pixel_\"); "
                + "in YAML, prefix: image_.";
    }

    static String unknownField(String metric, String field, Collection<String> known) {
        return metric + " reads the field '" + field + "', which no batch has."
                + Spelling.didYouMean(field, known)
                + " Batches have " + String.join(", ", known)
                + "; a field of your own must be declared with Evaluator.builder().customFields(...).";
    }

    static String noMetrics() {
        return "The evaluator has no metrics. Add some with testMetrics(...) or validationMetrics(...).";
    }

    static String metricUsedTwice(String name) {
        return "The metric '" + name
                + "' is used for validation and for testing. Its state would mix both; use a copy() for one of them.";
    }

    /** For a metric that does not report its failures itself. */
    static String metricFailed(String metric, long batch, Throwable thrown) {
        return metric + " failed on batch " + batch + ": " + says(thrown);
    }

    static String metricNotComputed(String metric, Throwable thrown) {
        return metric + " cannot be computed: " + says(thrown);
    }

    /** @param method the method called: {@code copy()} */
    static String metricMethodFailed(String metric, String method, Throwable thrown) {
        return "The metric '" + metric + "' failed in " + method + ": " + says(thrown);
    }

    private static String says(Throwable thrown) {
        return ThirdPartyCode.describe(thrown) + ". The cause of this exception says where.";
    }

    static String leftOut(long batch, String reason) {
        return "it failed on batch " + batch + " and has been left out since: " + reason;
    }

    static String notComputed(String reason) {
        return "it could not be computed: " + reason;
    }

    static String notMerged(String reason) {
        return "it could not be merged and has been left out since: " + reason;
    }

    static String noCurve(String reason) {
        return "The curve could not be computed: " + reason;
    }

    static String evaluatorsDiffer(Collection<String> mine, Collection<String> others) {
        return "Evaluators merge metric by metric, but one has " + Wording.list(mine) + ", the other "
                + Wording.list(others) + ". Make one as a copy() of the other.";
    }

    static String evaluatorMetricsDiffer(String metric) {
        return "Both evaluators have a metric '" + metric
                + "', but of another kind, over other fields or with other parameters, so nothing was merged. "
                + "Make one evaluator as a copy() of the other.";
    }

    static String evaluatorCannotMerge(String metric) {
        return "Evaluators merge metric by metric, but the state of '" + metric
                + "' cannot be merged. Update one evaluator with all batches instead.";
    }

    static String stateOfOtherEvaluator() {
        return "The bytes are the state of an evaluator with another number of metrics. Read them with a copy() of the one "
                + "that wrote them.";
    }
}
