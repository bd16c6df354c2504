package io.github.anometry.api.internal.text;

/** The two parts of a metric's name in results: {@code image_AUROC}. */
public final class MetricName {
    private MetricName() {}

    /** The first line of a column heading, which keeps the column narrow. */
    public static String prefix(String metric) {
        return metric.startsWith("image_") || metric.startsWith("pixel_") ? metric.substring(0, 6) : "";
    }

    /** A metric's name without its prefix. */
    public static String plain(String metric) {
        return metric.substring(prefix(metric).length());
    }
}
