package io.github.anometry.core.figure;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.figure.Series.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The histogram of normal and of anomalous scores. */
final class HistogramFigure {
    private static final String EDGES = "histogram_edges";
    private static final String ALL = "histogram";
    private static final String NORMAL = "histogram_normal";
    private static final String ANOMALOUS = "histogram_anomalous";

    private final String title;
    private final Map<String, Tensor> tensors;
    private final double[] edges;

    HistogramFigure(String title, MetricResult result) {
        this.title = title;
        this.tensors = result.tensors();
        this.edges = result.tensor(EDGES).toDoubleArray();
    }

    static boolean exists(MetricResult result) {
        Map<String, Tensor> tensors = result.tensors();
        Tensor edges = tensors.get(EDGES);
        Tensor counts = tensors.get(ALL);
        return edges != null && counts != null && counts.size() > 0 && edges.size() == counts.size() + 1;
    }

    Figure figure() {
        double[] all = counts(ALL);
        double[] normal = counts(NORMAL);
        double[] anomalous = counts(ANOMALOUS);
        double[] unlabelled = new double[all.length];
        Arrays.setAll(unlabelled, bin -> all[bin] - normal[bin] - anomalous[bin]);
        List<Series> series = new ArrayList<>();
        add("Normal", normal, series);
        add("Anomalous", anomalous, series);
        add(series.isEmpty() ? "Scores" : "Without label", unlabelled, series);
        double highest = series.stream()
                .flatMap(bars -> bars.y().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return new Figure(
                title, scoreAxis(), new Axis("Number of scores", 0, 1.05 * Math.max(1, highest), false), series);
    }

    /** Zeros if the result has no counts. */
    private double[] counts(String name) {
        Tensor counts = tensors.get(name);
        return counts == null ? new double[edges.length - 1] : counts.toDoubleArray();
    }

    private void add(String which, double[] counts, List<Series> series) {
        double sum = Arrays.stream(counts).sum();
        if (sum > 0) {
            series.add(new Series(
                    FigureText.scores(which, (long) sum),
                    Style.BARS,
                    Arrays.stream(edges).boxed().toList(),
                    Arrays.stream(counts).boxed().toList()));
        }
    }

    /** An axis between round numbers. */
    private Axis scoreAxis() {
        double min = edges[0];
        double max = edges[edges.length - 1];
        double margin = min < max ? 0 : Math.max(0.5, Math.abs(min) / 2);
        double step = roundStep((max - min + 2 * margin) / 5);
        return new Axis(
                "Anomaly score",
                Math.floor((min - margin) / step) * step,
                Math.ceil((max + margin) / step) * step,
                false);
    }

    /** The next higher one of 1, 2 and 5 times a power of ten. */
    private static double roundStep(double least) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * decade >= least) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }
}
