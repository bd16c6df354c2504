package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricInputException;

/** The mean score of the anomalous samples: small enough to know every answer. */
class MeanScore implements Metric<Double>, Mergeable<MeanScore> {
    private final double scale;
    private double sum;
    private long count;
    private int computations;

    MeanScore(double scale) {
        if (scale <= 0) {
            throw new IllegalArgumentException("scale is " + scale + ", but must be positive.");
        }
        this.scale = scale;
    }

    void update(Tensor scores, boolean[] anomalous) {
        if (scores.size() != anomalous.length) {
            throw new MetricInputException("scores", "A wrong number of values", "Give one for each sample.");
        }
        for (int i = 0; i < scores.size(); i++) {
            if (Double.isNaN(scores.getDouble(i))) {
                throw new MetricInputException("scores", "A NaN", "Check the model.", i);
            }
        }
        for (int i = 0; i < scores.size(); i++) {
            if (anomalous[i]) {
                sum += scores.getDouble(i);
                count++;
            }
        }
    }

    @Override
    public Double compute() {
        computations++;
        return scale * sum / count;
    }

    int computations() {
        return computations;
    }

    @Override
    public void reset() {
        sum = 0;
        count = 0;
    }

    @Override
    public void merge(MeanScore other) {
        sum += other.sum;
        count += other.count;
    }
}
