package io.github.anometry.core.wrapper;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String wrapperNeedsMerge(String wrapper, String metric) {
        return wrapper + " cannot wrap " + metric + ": it merges states, and the state of " + metric
                + " cannot be merged. Wrap a metric that merges.";
    }

    static String wrapperMergesWithItsLike(String wrapper, String metric) {
        return "The " + wrapper + " of " + metric
                + " cannot merge with a metric of another kind. Merge it with one of the same kind, for example a copy().";
    }

    static String wrapperMergesNotWithItself(String wrapper, String metric) {
        return "The " + wrapper + " of " + metric
                + " cannot merge with itself. Merge a copy that has seen other batches.";
    }

    static String intervalSettingsDiffer(String metric, String mine, String others) {
        return "The BootstrapInterval of " + metric + " cannot merge with one that has different settings: " + mine
                + " and " + others + ". Build both alike, for example with copy().";
    }

    static String windowsDoNotMerge(String metric) {
        return metric
                + " cannot merge: it is unknown which updates of the two came last. Merge the wrapped metrics, or "
                + "update one window with all batches.";
    }

    static String bestTrackersDoNotMerge(String metric) {
        return "The BestTracker of " + metric
                + " cannot merge: it keeps only the results of finished epochs, which cannot be combined. "
                + "Update one tracker with all batches instead.";
    }

    static String minMaxTrackersDoNotMerge(String metric) {
        return "The MinMaxTracker of " + metric
                + " cannot merge: its details depend on when the metric was computed, not only on the data. Merge the "
                + "metrics and track one of them.";
    }

    static String noSingleValue() {
        return "the metric has no single value";
    }

    static String noDirection(String metric) {
        return "The BestTracker of " + metric
                + " cannot tell which value is the best: the metric does not say whether higher or "
                + "lower values are better. Set direction to higher_is_better or lower_is_better.";
    }

    static String noBest(String reason) {
        return "no epoch is the best: " + reason;
    }

    static String noMinMax(String reason) {
        return "there is no lowest and highest value: " + reason;
    }

    static String noInterval(String reason) {
        return "there is no bootstrap interval: " + reason;
    }

    static String tooFewImages() {
        return "it takes at least 2 images to draw from";
    }

    static String notFinite(String value) {
        return "the value is " + value;
    }

    static String undefinedResamples(int undefined, int resamples, String reason) {
        return undefined + " of " + resamples + " resamples leave the metric without a finite value (the first because "
                + reason + ")";
    }

    static String intervalOverOthers(String undefined) {
        return undefined + "; the bootstrap interval is over the others";
    }
}
