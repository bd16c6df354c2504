package io.github.anometry.core.engine;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.internal.Wording;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // Setting up

    static String noMetrics(String model, String stage) {
        return "The model '" + model + "' has no metrics for the " + stage
                + ". Give it an evaluator with some: AnomalyModel.builder(...).evaluator(...).";
    }

    static String noTestMetrics() {
        return "The evaluator has no test metrics. Add some: Evaluator.builder().testMetrics(...).";
    }

    static String noBatches(String stage) {
        return "The data have no batches for the " + stage + ".";
    }

    static String nothingFitted() {
        return "No threshold could be found: no batch of the validation has pred_score and gt_label, or anomaly_map and gt_mask.";
    }

    static String noLabels(String metric, String field, String scores) {
        return "The metric '" + metric + "' reads '" + field
                + "', which the model does not predict and no threshold makes: none is known for '"
                + scores + "' yet. Call validate(model, data) first, which finds one; or give one by PostProcessor."
                + (scores.equals("pred_score") ? "imageThreshold" : "pixelThreshold")
                + "(...) or AnomalyModel.useThresholds(...); or make the metric non-strict, so that it is left out.";
    }

    static String noParts(String field, List<String> fields) {
        return "The results cannot be broken down by '" + field + "': the batches have no such field, only "
                + Wording.list(fields) + ". Add it to each batch: batch.with(Field.strings(\"" + field + "\"), texts).";
    }

    static String partsNeedLabels(String field) {
        return "The results cannot be broken down by '" + field
                + "' against all normal samples: the batches have no gt_label, which marks the normal ones.";
    }

    static String noMetricForParts(String field) {
        return "The results cannot be broken down by '" + field
                + "': none of the metrics can be merged, as measuring each kind of anomaly against the same normal "
                + "samples requires.";
    }

    static String partCannotMerge() {
        return "this metric cannot be merged, so it cannot measure each kind of anomaly against the same normal samples";
    }

    // Runs

    static String modelFailed(String model, long batch, Throwable cause) {
        return "The model '" + model + "' failed on batch " + batch + ": " + withPlace(cause);
    }

    static String predictsNothing(String model, long batch) {
        return "The model '" + model + "' returned null for batch " + batch
                + ". It must add its predictions to the batch that it is given, one for each sample.";
    }

    static String noData() {
        return "The data have null instead of batches. Return Batches.none() where there are none.";
    }

    static String noBatch(long batch) {
        return "The data have null instead of batch " + batch + ". Leave out missing batches.";
    }

    static String dataFailed(long batch, Throwable cause) {
        return "The data failed on batch " + batch + ": " + withPlace(cause);
    }

    static String dataNotOpened(Throwable cause) {
        return "The data failed before the first batch: " + withPlace(cause);
    }

    static String dataNotClosed(Throwable cause) {
        return "The data failed when they were closed: " + withPlace(cause);
    }

    static String listenerFailed(String listener, Throwable cause) {
        return "The listener " + listener + " failed: " + withPlace(cause);
    }

    static String otherSamples(String model, long batch, int expected, int predicted) {
        return "The model '" + model + "' was given " + expected + " samples in batch " + batch + ", but predicted "
                + predicted + ". It must add its predictions to the batch that it is given, one for each sample.";
    }

    /** @param reason what failed and why, as a sentence */
    static String failed(String stage, long batches, String reason) {
        return "The " + stage + " failed after " + count(batches) + ": " + reason;
    }

    /** @param reason what failed and why, as a sentence */
    static String listenersFailed(String stage, String reason) {
        return "The " + stage + " has its result, but not all listeners were notified: " + reason;
    }

    static String notComputed(String stage, String metric, Throwable cause) {
        return "The " + stage + " could not compute " + metric + ": " + ending(said(cause));
    }

    static String noSampleValues(String metric, Throwable cause) {
        return "The values of " + metric + " for single images could not be computed: " + ending(said(cause));
    }

    static String cancelled(String stage, long batches) {
        return "The " + stage + " was cancelled after " + count(batches) + ".";
    }

    static String loggersFailed(Collection<String> failures) {
        return "The results are complete, but were not logged everywhere. " + String.join(" ", failures);
    }

    static String loggerFailed(String logger, Throwable cause) {
        // Exceptions of loggers about files already say what to do.
        String message = cause instanceof IOException ? cause.getMessage() : null;
        return "The logger '" + logger + "' failed: "
                + ending(message == null || message.isBlank() ? said(cause) : message);
    }

    /** Messages of Anometry are sentences for users. */
    static String said(Throwable cause) {
        String message = cause instanceof AnometryException ? cause.getMessage() : null;
        return message == null ? ThirdPartyCode.describe(cause) : message;
    }

    private static String withPlace(Throwable cause) {
        return cause instanceof AnometryException
                ? said(cause)
                : ThirdPartyCode.describe(cause) + ". The cause of this exception says where.";
    }

    private static String ending(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String count(long batches) {
        return batches + (batches == 1 ? " batch" : " batches");
    }

    static String noDirection(String metric) {
        return "Early stopping on " + metric
                + " needs to know which values are better: the metric does not say whether higher or "
                + "lower ones are. Give Direction.HIGHER_IS_BETTER or Direction.LOWER_IS_BETTER.";
    }

    static String clampedToZero(String field) {
        return clamped(field, "0, their lowest value");
    }

    static String clampedToOne(String field) {
        return clamped(field, "1, their highest value");
    }

    private static String clamped(String field, String end) {
        return "1 % or more of the scores in '" + field + "' are exactly " + end
                + ", as clamping to [0, 1] leaves them. "
                + "Clamped scores are equal, so metrics cannot rank them. Save the scores before they are clamped.";
    }
}
