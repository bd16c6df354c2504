package io.github.anometry.core.figure;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import java.util.Locale;
import java.util.Optional;

/** The figure of a metric: its curve, or the histogram of its scores. */
public final class MetricFigure {
    private MetricFigure() {}

    /** @param drawn the curve that was computed for the metric, if its result has none */
    public static boolean exists(MetricResult result, Optional<Curve> drawn) {
        return curve(result, drawn).isPresent() || HistogramFigure.exists(result);
    }

    /**
     * The figure; empty if there is nothing to draw.
     *
     * @param metric its name
     * @param drawn the curve that was computed for the metric, if its result has none
     */
    public static Optional<Figure> of(String metric, MetricResult result, Optional<Curve> drawn) {
        String title = title(metric, result);
        Optional<Curve> curve = curve(result, drawn);
        if (curve.isPresent()) {
            return Optional.of(
                    new CurveFigure(title, result, curve.get(), result.curve().isEmpty()).figure());
        }
        return HistogramFigure.exists(result)
                ? Optional.of(new HistogramFigure(title, result).figure())
                : Optional.empty();
    }

    private static Optional<Curve> curve(MetricResult result, Optional<Curve> drawn) {
        return result.curve().or(() -> drawn).filter(curve -> curve.size() > 0);
    }

    private static String title(String metric, MetricResult result) {
        if (result.isScalar()) {
            return metric + String.format(Locale.ROOT, " = %.4f", result.asDouble());
        }
        return result.isDefined() ? metric : metric + " is undefined";
    }
}
