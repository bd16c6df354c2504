package io.github.anometry.examples.wrapping;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.examples.wrapping.library.Evaluation;

// tour:enum
/** One measure of an evaluation, which the user chooses. */
@AnomalibMetricSpec(value = Evaluation.class, name = "Measured", className = "Measured")
interface EvaluationSpec {
    /** @param threshold the score above which an image counts as anomalous */
    @Create
    Evaluation create(@Default("0.5") float threshold);

    @Update
    void eval(@From("gt_label") boolean[] labels, @From("pred_score") float[] scores);

    /** @param measure the measure to report */
    @Result
    double getValue(@Default("accuracy") Evaluation.Measure measure);

    @Merge(support = MergeSupport.EXACT, copy = "copy")
    void merge(Evaluation other);
}
// end
