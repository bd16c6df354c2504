package io.github.anometry.core.internal.table;

import io.github.anometry.api.metric.MetricResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;

/** A metric's result in the cells of a table: four decimals, "-" for what has no value. */
public final class ResultCells {
    /** Below it a double has all whole numbers. */
    private static final double EVERY_WHOLE_NUMBER = 0x1p53;

    private ResultCells() {}

    /** The value, or the text of a result that is neither a number nor several named ones. */
    public static String value(MetricResult result) {
        if (result.isScalar()) {
            return String.format(Locale.ROOT, "%.4f", result.asDouble());
        }
        return result.isDefined() && result.details().isEmpty() ? result.toString() : "-";
    }

    /** {@code threshold 0.512, fpr 0.05}. */
    public static String details(MetricResult result) {
        return result.details().entrySet().stream()
                .map(detail -> detail.getKey() + ' ' + significant(detail.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What stands above a metric's name at the head of a column, so that the column stays narrow. */
    public static String prefix(String metric) {
        return metric.startsWith("image_") || metric.startsWith("pixel_") ? metric.substring(0, 6) : "";
    }

    /** A metric's name without its prefix. */
    public static String plainName(String metric) {
        return metric.substring(prefix(metric).length());
    }

    /** Scores may be of any size: six significant digits. Counts are whole numbers, in full. */
    private static String significant(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EVERY_WHOLE_NUMBER) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toString()
                : Double.toString(value);
    }
}
