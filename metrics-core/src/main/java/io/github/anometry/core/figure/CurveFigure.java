package io.github.anometry.core.figure;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.figure.Series.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figure of a curve: the curve, the part that counts for the value, and the curve of random scores. */
final class CurveFigure {
    private final String title;
    private final MetricResult result;
    private final Curve curve;
    private final boolean whole;
    private final @Nullable CurveKind kind;

    /** @param whole whether the curve extends to the point at which everything is anomalous */
    CurveFigure(String title, MetricResult result, Curve curve, boolean whole) {
        this.title = title;
        this.result = result;
        this.curve = curve;
        this.whole = whole;
        this.kind = CurveKind.of(curve).orElse(null);
    }

    Figure figure() {
        return kind == null ? ofUnknownKind() : ofKind(kind);
    }

    /** The kind of curve follows from the names of its axes. */
    private Figure ofUnknownKind() {
        Line line = Line.of(curve, false);
        return new Figure(
                title,
                axis(FigureText.label(curve.xName()), line.x()),
                axis(FigureText.label(curve.yName()), line.y()),
                List.of(line.series(FigureText.label(curve.yName()), Style.LINE)));
    }

    /** From 0 to 1 if that contains all values, as for rates. */
    private static Axis axis(String label, List<Double> values) {
        double min = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double max = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (min >= 0 && max <= 1) {
            return new Axis(label, 0, 1, false);
        }
        return min < max ? new Axis(label, min, max, false) : new Axis(label, min - 0.5, max + 0.5, false);
    }

    private Figure ofKind(CurveKind known) {
        Optional<Curve.Bounds> bounds = curve.bounds();
        boolean logarithmic = known == CurveKind.PIMO;
        double min = logarithmic ? lowestDecade() : 0;
        double max = bounds.isPresent() && known.endsAtLimit() ? bounds.get().to() : 1;
        Line line = Line.of(curve, logarithmic).between(min, max);

        List<Series> series = new ArrayList<>();
        if (bounds.isPresent() && !known.endsAtLimit()) {
            double from = bounds.get().from();
            double to = bounds.get().to();
            Line counted = Line.of(curve, logarithmic).between(from, to);
            if (counted.x().size() > 1) {
                series.add(counted.series(FigureText.area(from, to), Style.AREA));
            }
        }
        if (known.hasDiagonal()) {
            series.add(Line.diagonal(min, max, logarithmic).series("Chance", Style.BASELINE));
        }
        if (known == CurveKind.PRECISION_RECALL && whole) {
            // The last point, at which everything is anomalous.
            double prevalence = curve.y(curve.size() - 1);
            series.add(Line.level(prevalence, 0, 1).series(FigureText.prevalence(prevalence), Style.BASELINE));
        }
        series.add(line.series(curveName(known), Style.LINE));
        if (known == CurveKind.PRECISION_RECALL && result.details().containsKey("threshold")) {
            best((float) result.detail("threshold")).ifPresent(series::add);
        }
        boolean limited = known.endsAtLimit() && max < 1;
        return new Figure(
                limited ? title + FigureText.upTo(max) : title,
                new Axis(known.xLabel(), min, max, logarithmic),
                new Axis(known.yLabel(), 0, 1, false),
                series);
    }

    private String curveName(CurveKind known) {
        return known == CurveKind.PIMO && result.details().containsKey("num_anomalous_images")
                ? FigureText.ofImages(known.curveName(), (long) result.detail("num_anomalous_images"))
                : known.curveName();
    }

    private Optional<Series> best(float threshold) {
        for (int i = 0; i < curve.size(); i++) {
            if (curve.threshold(i) == threshold) {
                return Optional.of(new Series(
                        FigureText.best(threshold), Style.MARKERS, List.of(curve.x(i)), List.of(curve.y(i))));
            }
        }
        return Optional.empty();
    }

    /** A power of ten at or below the lowest rate and the bounds. */
    private double lowestDecade() {
        double lowest = curve.bounds().map(Curve.Bounds::from).orElse(0.1);
        for (int i = 0; i < curve.size(); i++) {
            lowest = curve.x(i) > 0 ? Math.min(lowest, curve.x(i)) : lowest;
        }
        double decade = Math.pow(10, Math.floor(Math.log10(lowest)));
        return Math.min(decade, 0.1);
    }
}
