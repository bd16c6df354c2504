package good;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Generic, with checked exceptions and varargs. */
@CreateAnomalibMetric(defaultFields = "pred_score")
final class Own<T extends Comparable<T>> implements Metric<List<T>>, Mergeable<Own<T>> {
    Own(@Default("[a, b]") String... labels) throws IOException {
        if (labels.length == 0) {
            throw new IOException("no labels");
        }
    }

    void update(double[] score) throws TimeoutException {
        if (score.length == 0) {
            throw new TimeoutException();
        }
    }

    @Override
    public List<T> compute() {
        return List.of();
    }

    @Override
    public void merge(Own<T> other) {}

    @Override
    public void reset() {}
}
