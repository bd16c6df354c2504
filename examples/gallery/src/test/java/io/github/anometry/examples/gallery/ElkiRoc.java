package io.github.anometry.examples.gallery;

import elki.data.DoubleVector;
import elki.evaluation.scores.ROCEvaluation;
import elki.evaluation.scores.adapter.DecreasingVectorIter;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.Direction;
import java.util.Arrays;

/** The area under the ROC curve. */
@AnomalibMetricSpec(value = ROCEvaluation.class, direction = Direction.HIGHER_IS_BETTER)
interface ElkiRoc {
    @OneShot
    static double auroc(
            ROCEvaluation evaluation, @From("pred_score") double[] scores, @From("gt_label") double[] labels) {
        // ELKI returns 0.5 if there is only one class.
        boolean defined = Arrays.stream(labels).distinct().count() == 2;
        return defined
                ? evaluation.evaluate(new DecreasingVectorIter(DoubleVector.wrap(labels), DoubleVector.wrap(scores)))
                : Double.NaN;
    }
}
