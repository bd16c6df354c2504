package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.Direction;
import java.util.ArrayList;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.evaluation.ThresholdCurve;

/** The area under the ROC curve. */
@AnomalibMetricSpec(value = ThresholdCurve.class, direction = Direction.HIGHER_IS_BETTER)
interface WekaThresholdCurve {
    @OneShot
    static double rocArea(ThresholdCurve curve, @From("pred_score") double[] scores, @From("gt_label") int[] labels) {
        ArrayList<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            predictions.add(new NominalPrediction(labels[i], new double[] {1 - scores[i], scores[i]}));
        }
        return ThresholdCurve.getROCArea(curve.getCurve(predictions, 1));
    }
}
