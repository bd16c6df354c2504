package io.github.anometry.examples.guide;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.examples.guide.library.Accuracy;
import io.github.anometry.examples.guide.library.Average;

// tour:own-class
/** The share of correctly predicted labels. */
@CreateAnomalibMetric(defaultFields = {"pred_label", "gt_label"})
public final class OwnAccuracy extends Accuracy implements Metric<Double> {
    /** @param average micro: all images count alike; macro: normal and anomalous ones do as wholes */
    public OwnAccuracy(@Default("micro") Average average) {
        super(average);
    }
}
// end
