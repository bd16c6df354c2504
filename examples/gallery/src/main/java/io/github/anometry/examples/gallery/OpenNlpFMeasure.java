package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import java.util.stream.IntStream;
import opennlp.tools.util.eval.FMeasure;

/** The F measure of detected images. */
@AnomalibMetricSpec(value = FMeasure.class, direction = Direction.HIGHER_IS_BETTER)
interface OpenNlpFMeasure {
    @Update
    static void update(
            FMeasure measure, @From("gt_label") boolean[] labels, @From("pred_label") boolean[] predictions) {
        measure.updateScores(positions(labels), positions(predictions));
    }

    private static Object[] positions(boolean[] labels) {
        return IntStream.range(0, labels.length).filter(i -> labels[i]).boxed().toArray();
    }

    /** OpenNLP returns -1 if it is undefined. */
    @Result(name = "f_measure")
    static double fMeasure(FMeasure measure) {
        return measure.getFMeasure() < 0 ? Double.NaN : measure.getFMeasure();
    }

    @Result
    double getPrecisionScore();

    @Result
    double getRecallScore();

    @Merge(support = MergeSupport.EXACT)
    void mergeInto(FMeasure other);
}
