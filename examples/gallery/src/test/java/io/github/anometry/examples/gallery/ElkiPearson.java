package io.github.anometry.examples.gallery;

import elki.math.PearsonCorrelation;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;

/** The correlation of scores and labels. */
@AnomalibMetricSpec(value = PearsonCorrelation.class, direction = Direction.HIGHER_IS_BETTER)
interface ElkiPearson {
    @Update
    void put(@From("pred_score") double score, @From("gt_label") double label);

    /** ELKI returns 1 if one of both is constant. */
    @Result
    static double correlation(PearsonCorrelation correlation) {
        boolean defined = correlation.getPopulationVarianceX() > 0 && correlation.getPopulationVarianceY() > 0;
        return defined ? correlation.getCorrelation() : Double.NaN;
    }

    @Reset
    void reset();
}
