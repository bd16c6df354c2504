package io.github.anometry.core.result;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.figure.MetricFigure;
import io.github.anometry.core.internal.FigureMessages;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.internal.ResultMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an evaluation came to: each metric's result by its name, in the order in which the evaluator has them, with the curves, the
 * images and the parts of the data, where these were asked for. Immutable.
 */
public final class EvaluationResult {
    private final Map<String, MetricResult> metrics;
    private final Map<String, Curve> curves;
    private final List<ImageRecord> images;
    private final Map<String, Breakdown> breakdowns;
    private final Map<String, Long> updateCounts;
    private final List<String> warnings;

    private EvaluationResult(Builder builder) {
        this.metrics = Collections.unmodifiableMap(new LinkedHashMap<>(builder.metrics));
        this.curves = Collections.unmodifiableMap(new LinkedHashMap<>(builder.curves));
        this.images = List.copyOf(builder.images);
        this.breakdowns = Collections.unmodifiableMap(new LinkedHashMap<>(builder.breakdowns));
        this.updateCounts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.updateCounts));
        this.warnings = List.copyOf(builder.warnings);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has all of this result. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        metrics.forEach((name, result) -> builder.metric(name, result, updateCounts.getOrDefault(name, 0L)));
        curves.forEach(builder::curve);
        builder.images(images);
        breakdowns.values().forEach(builder::breakdown);
        builder.warnings(warnings);
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
     * The curve behind a metric's value: its result's own, or one that was drawn for it.
     *
     * @throws IllegalArgumentException if there is no metric of that name
     */
    public Optional<Curve> curve(String metric) {
        return get(metric).curve().or(() -> Optional.ofNullable(curves.get(metric)));
    }

    /** The curves that were drawn for metrics whose results have none of their own, by the metric's name. */
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
     * @throws IllegalArgumentException if there is no metric of that name, or nothing to draw of it
     */
    public Figure figure(String metric) {
        MetricResult result = get(metric);
        return MetricFigure.of(metric, result, Optional.ofNullable(curves.get(metric)))
                .orElseThrow(() -> new IllegalArgumentException(result.undefinedReason()
                        .map(reason -> FigureMessages.undefined(metric, reason, figures()))
                        .orElseGet(() -> FigureMessages.nothingToDraw(metric, figures()))));
    }

    /** What each image came to, in the order of the run; empty if nobody asked for it. */
    public List<ImageRecord> images() {
        return images;
    }

    /**
     * What the image of a path came to; the first of them, if several have it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ImageRecord image(String path) {
        return images.stream()
                .filter(image -> image.path().filter(path::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ResultMessages.noSuchImage(
                        path,
                        images.stream().flatMap(image -> image.path().stream()).toList())));
    }

    /** The results of parts of the data, by what tells the parts apart. */
    public Map<String, Breakdown> breakdowns() {
        return breakdowns;
    }

    /**
     * The results of parts of the data.
     *
     * @param by the field whose texts tell the parts apart: {@code defect_type}
     * @throws IllegalArgumentException if the result is not broken down by it
     */
    public Breakdown breakdown(String by) {
        Breakdown breakdown = breakdowns.get(by);
        if (breakdown == null) {
            throw new IllegalArgumentException(ResultMessages.noSuchBreakdown(by, breakdowns.keySet()));
        }
        return breakdown;
    }

    /** How many batches each metric took in. */
    public Map<String, Long> updateCounts() {
        return updateCounts;
    }

    /** What a user should know of the data and of the results. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvaluationResult that
                && metrics.equals(that.metrics)
                && curves.equals(that.curves)
                && images.equals(that.images)
                && breakdowns.equals(that.breakdowns)
                && updateCounts.equals(that.updateCounts)
                && warnings.equals(that.warnings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metrics, curves, images, breakdowns, updateCounts, warnings);
    }

    /** A line for each metric: {@code image_AUROC = 0.98}. */
    @Override
    public String toString() {
        return metrics.entrySet().stream()
                .map(metric -> metric.getKey() + " = " + metric.getValue())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Gathers a result. */
    public static final class Builder {
        private final Map<String, MetricResult> metrics = new LinkedHashMap<>();
        private final Map<String, Curve> curves = new LinkedHashMap<>();
        private final List<ImageRecord> images = new ArrayList<>();
        private final Map<String, Breakdown> breakdowns = new LinkedHashMap<>();
        private final Map<String, Long> updateCounts = new LinkedHashMap<>();
        private final List<String> warnings = new ArrayList<>();

        private Builder() {}

        /** @param updateCount how many batches the metric took in */
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

        public Builder warnings(Collection<String> more) {
            warnings.addAll(more);
            return this;
        }

        public EvaluationResult build() {
            return new EvaluationResult(this);
        }
    }
}
