package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Constant;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import jsat.regression.evaluation.MeanSquaredError;
import jsat.regression.evaluation.RegressionScore;

/** The mean squared difference of scores and labels. */
@AnomalibMetricSpec(value = MeanSquaredError.class, direction = Direction.LOWER_IS_BETTER)
interface JsatMeanSquaredError {
    /** @param rmse whether the root of it is taken */
    @Create
    static MeanSquaredError create(@Default("false") boolean rmse) {
        MeanSquaredError error = new MeanSquaredError(rmse);
        error.prepare();
        return error;
    }

    @Update
    void addResult(@From("pred_score") double prediction, @From("gt_label") double truth, @Constant("1") double weight);

    @Result
    double getScore();

    @Merge(support = MergeSupport.APPROXIMATE)
    void addResults(RegressionScore other);
}
