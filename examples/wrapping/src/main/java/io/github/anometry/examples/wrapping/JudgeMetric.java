package io.github.anometry.examples.wrapping;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.examples.wrapping.library.Judge;
import java.util.ArrayList;
import java.util.List;

// tour:adapter
/** The verdict of a judge that can be asked only once: a new one each time. */
@CreateAnomalibMetric(
        name = "Judged",
        className = "Judged",
        defaultFields = {"pred_score", "gt_label"})
final class JudgeMetric implements Metric<Double> {
    private final List<Judge.Item> items = new ArrayList<>();

    void update(double[] score, boolean[] anomalous) {
        for (int i = 0; i < score.length; i++) {
            items.add(new Judge.Item(score[i], anomalous[i]));
        }
    }

    @Override
    public Double compute() {
        return new Judge().judge(items);
    }

    @Override
    public void reset() {
        items.clear();
    }
}
// end
