package io.github.anometry.core.engine;

import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.core.result.EvaluationResult;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a test gathers.
 *
 * @param images whether there is a record of each image
 * @param scoreCounts at how many thresholds there are counts of scores at most; 0: none
 * @param curves how fine the curves are; empty: none
 */
record MeasurementSettings(boolean images, int scoreCounts, OptionalDouble curves, List<Parts> parts) {
    EvaluationResult compute(MetricGroup metrics) {
        return curves.isPresent() ? metrics.computeWithCurves(curves.getAsDouble()) : metrics.compute();
    }
}
