package io.github.anometry.core.internal.table;

import io.github.anometry.api.metric.MetricResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A metric's result in the cells of a table: "-" if it has no value. Rates have four decimals; thresholds, which are scores of
 * any size, and values that four decimals would not show have six significant digits.
 */
public final class ResultCells {
    /** Below this a double holds all whole numbers. */
    private static final double EVERY_WHOLE_NUMBER = 0x1p53;

    private ResultCells() {}

    /** Below this four decimals show at most one digit. */
    private static final double SMALLEST_RATE = 0.001;
    /** From this on a float has no decimals. */
    private static final double LARGEST_RATE = 1e7;

    /**
     * The value, or the text of a result that is neither a number nor several named ones.
     *
     * @param metric the metric's name, which says whether its value is a threshold
     */
    public static String value(String metric, MetricResult result) {
        if (result.isScalar()) {
            return number(metric, result.asDouble());
        }
        return result.isDefined() && result.details().isEmpty() ? result.toString() : "-";
    }

    private static String number(String metric, double value) {
        double size = Math.abs(value);
        boolean isRate = value == 0 || (size >= SMALLEST_RATE && size < LARGEST_RATE);
        boolean isThreshold = metric.toLowerCase(Locale.ROOT).endsWith("threshold");
        return (isRate && !isThreshold) || !Double.isFinite(value)
                ? String.format(Locale.ROOT, "%.4f", value)
                : significant(value);
    }

    /** {@code threshold 0.512, fpr 0.05}. */
    public static String details(MetricResult result) {
        return result.details().entrySet().stream()
                .map(detail -> detail.getKey() + ' ' + significant(detail.getValue()))
                .collect(Collectors.joining(", "));
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
