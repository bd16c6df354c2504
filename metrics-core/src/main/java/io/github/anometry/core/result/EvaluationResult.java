package io.github.anometry.core.result;

import io.github.anometry.api.internal.text.VisibleText;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.figure.MetricFigure;
import io.github.anometry.core.internal.json.JsonTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of an evaluation: the metrics' results by name, in the evaluator's order; the curves, image records and
 * breakdowns that were requested; and the provenance of data and run. Immutable.
 */
public final class EvaluationResult {
    /** Warnings that explain those of metrics, so they come first. */
    private static final Set<String> OF_SCORES =
            Set.of(Warning.FLOAT32_TIES, Warning.FLOAT32_OVERFLOW, Warning.CLAMPED_SCORES);

    private final Map<String, MetricResult> metrics;
    private final Map<String, Curve> curves;
    private final List<ImageRecord> images;
    private final Map<String, Breakdown> breakdowns;
    private final Map<String, Long> updateCounts;
    private final Optional<String> category;
    private final Optional<String> meanOf;
    private final Optional<DataSummary> data;
    private final Map<String, ScoreCounts> scoreCounts;
    private final Map<String, Double> thresholds;
    private final List<MissingPredictions> missing;
    private final Map<String, Object> settings;
    private final Map<String, Object> provenance;
    private final List<Warning> ownWarnings;
    private final List<Warning> warnings;

    private EvaluationResult(Builder builder) {
        this.metrics = Collections.unmodifiableMap(new LinkedHashMap<>(builder.metrics));
        this.curves = Collections.unmodifiableMap(new LinkedHashMap<>(builder.curves));
        this.images = List.copyOf(builder.images);
        this.breakdowns = Collections.unmodifiableMap(new LinkedHashMap<>(builder.breakdowns));
        this.updateCounts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.updateCounts));
        this.category = builder.category;
        this.meanOf = builder.meanOf;
        this.data = builder.data;
        this.scoreCounts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.scoreCounts));
        this.thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(builder.thresholds));
        this.missing = List.copyOf(builder.missing);
        this.settings = builder.settings;
        this.provenance = builder.provenance;
        this.ownWarnings = Warning.merge(builder.warnings);
        this.warnings = allWarnings();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder with everything in this result. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        metrics.forEach((name, result) -> builder.metric(name, result, updateCounts.getOrDefault(name, 0L)));
        curves.forEach(builder::curve);
        builder.images(images);
        breakdowns.values().forEach(builder::breakdown);
        builder.category = category;
        builder.meanOf = meanOf;
        builder.data = data;
        builder.scoreCounts.putAll(scoreCounts);
        builder.thresholds.putAll(thresholds);
        builder.missing.addAll(missing);
        builder.settings = settings;
        builder.provenance = provenance;
        builder.warnings(ownWarnings);
        return builder;
    }

    /** All results by name. */
    public Map<String, MetricResult> metrics() {
        return metrics;
    }

    /**
     * The result of a metric.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public MetricResult get(String name) {
        MetricResult result = metrics.get(name);
        if (result == null) {
            throw new IllegalArgumentException(Messages.noSuchResult(name, metrics.keySet()));
        }
        return result;
    }

    /**
     * The curve behind a metric's value: that of its result, or one computed for it.
     *
     * @throws IllegalArgumentException if there is no metric of that name
     */
    public Optional<Curve> curve(String metric) {
        return get(metric).curve().or(() -> Optional.ofNullable(curves.get(metric)));
    }

    /** The curves that were computed on demand, for metrics whose results have none, by the metric's name. */
    public Map<String, Curve> curves() {
        return curves;
    }

    /** The metrics that have a {@link #figure}, in the order of the metrics. */
    public List<String> figures() {
        return metrics.keySet().stream()
                .filter(name -> MetricFigure.exists(get(name), Optional.ofNullable(curves.get(name))))
                .toList();
    }

    /**
     * The figure of a metric: its ROC, precision-recall, PRO or PIMO curve, or the histogram of its scores. {@code
     * Drawing.of(figure)} of {@code anometry-plugin-figures} makes a PNG or an SVG of it.
     *
     * @throws IllegalArgumentException if there is no metric of that name, or it has no figure
     */
    public Figure figure(String metric) {
        MetricResult result = get(metric);
        return MetricFigure.of(metric, result, Optional.ofNullable(curves.get(metric)))
                .orElseThrow(() -> new IllegalArgumentException(result.undefinedReason()
                        .map(reason -> Messages.undefined(metric, reason, figures()))
                        .orElseGet(() -> Messages.nothingToDraw(metric, figures()))));
    }

    /**
     * The image records, in the natural order of their ids, or in the order of the run if ids are not unique; empty if not
     * requested.
     */
    public List<ImageRecord> images() {
        return images;
    }

    /**
     * The record of the image with this path; the first, if several have it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ImageRecord image(String path) {
        return images.stream()
                .filter(image -> image.path().filter(path::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Messages.noSuchImage(
                        path,
                        images.stream().flatMap(image -> image.path().stream()).toList())));
    }

    /** The breakdowns, by the field that determines the groups. */
    public Map<String, Breakdown> breakdowns() {
        return breakdowns;
    }

    /**
     * The results of groups of the data.
     *
     * @param by the field by which the data are grouped: {@code defect_type}
     * @throws IllegalArgumentException if the result is not broken down by it
     */
    public Breakdown breakdown(String by) {
        Breakdown breakdown = breakdowns.get(by);
        if (breakdown == null) {
            throw new IllegalArgumentException(Messages.noSuchBreakdown(by, breakdowns.keySet()));
        }
        return breakdown;
    }

    /** The category of the data, if there is only one and it has a name. */
    public Optional<String> category() {
        return category;
    }

    /**
     * The breakdown over whose groups the metrics are means, such as {@code category}; empty if they were measured over all
     * data together.
     */
    public Optional<String> meanOf() {
        return meanOf;
    }

    /** The amount of data, and its fingerprint. */
    public Optional<DataSummary> data() {
        return data;
    }

    /** Exact counts of ranked scores at some thresholds, by the field of the scores: {@code pred_score}, {@code anomaly_map}. */
    public Map<String, ScoreCounts> scoreCounts() {
        return scoreCounts;
    }

    /** The thresholds of predicted labels and masks, as {@code image_threshold} and {@code pixel_threshold}. */
    public Map<String, Double> thresholds() {
        return thresholds;
    }

    /** The images that were left out because they have no prediction. */
    public List<MissingPredictions> missing() {
        return missing;
    }

    /**
     * The settings that reproduce the result: maps, lists, texts, booleans, {@link Long} and {@link Double}. Equal for equal
     * runs.
     */
    public Map<String, Object> settings() {
        return settings;
    }

    /** Data that differ between equal runs: time, versions, paths; values as in {@link #settings}. */
    public Map<String, Object> provenance() {
        return provenance;
    }

    /** This result without the warnings of these names, those of metrics and of groups included. */
    public EvaluationResult withoutWarnings(Collection<String> names) {
        Builder others = toBuilder();
        metrics.forEach((metric, result) ->
                others.metric(metric, result.withoutWarnings(names), updateCounts.getOrDefault(metric, 0L)));
        others.warnings.removeIf(warning -> names.contains(warning.name()));
        breakdowns.values().forEach(breakdown -> others.breakdown(breakdown.map(part -> part.withoutWarnings(names))));
        return others.build();
    }

    /** The number of updates of each metric. */
    public Map<String, Long> updateCounts() {
        return updateCounts;
    }

    /** Warnings about the data and about the metrics' results; the messages of the latter begin with the metric's name. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** The {@link #warnings} that do not belong to a metric's result. */
    public List<Warning> ownWarnings() {
        return ownWarnings;
    }

    private List<Warning> allWarnings() {
        List<Warning> all = new ArrayList<>(ownWarnings);
        metrics.forEach((name, result) -> result.warnings().forEach(warning -> all.add(warning.ofMetric(name))));
        return Warning.merge(all).stream()
                .sorted(Comparator.comparing(warning -> !OF_SCORES.contains(warning.name())))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvaluationResult that
                && metrics.equals(that.metrics)
                && curves.equals(that.curves)
                && images.equals(that.images)
                && breakdowns.equals(that.breakdowns)
                && updateCounts.equals(that.updateCounts)
                && category.equals(that.category)
                && meanOf.equals(that.meanOf)
                && data.equals(that.data)
                && scoreCounts.equals(that.scoreCounts)
                && thresholds.equals(that.thresholds)
                && missing.equals(that.missing)
                && settings.equals(that.settings)
                && provenance.equals(that.provenance)
                && warnings.equals(that.warnings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                metrics, curves, images, breakdowns, updateCounts, category, data, thresholds, settings, warnings);
    }

    /** A line for each metric: {@code image_AUROC = 0.98}. */
    @Override
    public String toString() {
        return metrics.entrySet().stream()
                .map(metric -> VisibleText.line(metric.getKey() + " = " + metric.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Builds a result. */
    public static final class Builder {
        private final Map<String, MetricResult> metrics = new LinkedHashMap<>();
        private final Map<String, Curve> curves = new LinkedHashMap<>();
        private final List<ImageRecord> images = new ArrayList<>();
        private final Map<String, Breakdown> breakdowns = new LinkedHashMap<>();
        private final Map<String, Long> updateCounts = new LinkedHashMap<>();
        private final Map<String, ScoreCounts> scoreCounts = new LinkedHashMap<>();
        private final Map<String, Double> thresholds = new LinkedHashMap<>();
        private final List<MissingPredictions> missing = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();
        private Optional<String> category = Optional.empty();
        private Optional<String> meanOf = Optional.empty();
        private Optional<DataSummary> data = Optional.empty();
        private Map<String, Object> settings = Map.of();
        private Map<String, Object> provenance = Map.of();

        private Builder() {}

        /** @param updateCount the number of batches that the metric was updated with */
        public Builder metric(String name, MetricResult result, long updateCount) {
            metrics.put(name, result);
            updateCounts.put(name, updateCount);
            return this;
        }

        public Builder curve(String metric, Curve curve) {
            curves.put(metric, curve);
            return this;
        }

        public Builder images(Collection<ImageRecord> records) {
            images.addAll(records);
            return this;
        }

        public Builder breakdown(Breakdown breakdown) {
            breakdowns.put(breakdown.by(), breakdown);
            return this;
        }

        /** Adds a warning that does not belong to a metric's result. */
        public Builder warnings(Collection<Warning> more) {
            warnings.addAll(more);
            return this;
        }

        /** @see EvaluationResult#category() */
        public Builder category(String name) {
            category = Optional.of(name);
            return this;
        }

        /** @param breakdown over whose groups the metrics are means */
        public Builder meanOf(String breakdown) {
            meanOf = Optional.of(breakdown);
            return this;
        }

        public Builder data(DataSummary summary) {
            data = Optional.of(summary);
            return this;
        }

        /** @param scores the field of the scores */
        public Builder scoreCounts(String scores, ScoreCounts counts) {
            scoreCounts.put(scores, counts);
            return this;
        }

        public Builder threshold(String name, double threshold) {
            thresholds.put(name, threshold);
            return this;
        }

        public Builder missing(Collection<MissingPredictions> images) {
            missing.addAll(images);
            return this;
        }

        /** @param values values without a form in JSON are replaced by their text */
        public Builder settings(Map<String, ?> values) {
            settings = JsonTree.of(values);
            return this;
        }

        /** @param values what JSON has no form for becomes its text */
        public Builder provenance(Map<String, ?> values) {
            provenance = JsonTree.of(values);
            return this;
        }

        /** Removes the image records. */
        public Builder noImages() {
            images.clear();
            return this;
        }

        /** Removes the counts of scores. */
        public Builder noScoreCounts() {
            scoreCounts.clear();
            return this;
        }

        public EvaluationResult build() {
            return new EvaluationResult(this);
        }
    }
}
