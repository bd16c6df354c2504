package io.github.anometry.core.engine;

import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.core.result.EvaluationResult;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The settings of a measurement.
 *
 * @param images whether to record each image
 * @param scoreCounts the maximum number of thresholds with counts of scores; 0: none
 * @param curves the step of the curves; empty: none
 */
record MeasurementSettings(boolean images, int scoreCounts, OptionalDouble curves, List<Parts> parts) {
    EvaluationResult compute(MetricGroup metrics) {
        return curves.isPresent() ? metrics.computeWithCurves(curves.getAsDouble()) : metrics.compute();
    }
}
