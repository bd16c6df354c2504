package io.github.anometry.examples.gallery;

import cc.mallet.util.Univariate;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Result;

/** The median of the scores, and their deviation. */
@AnomalibMetricSpec(Univariate.class)
interface MalletUnivariate {
    @OneShot
    static Univariate of(@From("pred_score") double[] scores) {
        return new Univariate(scores);
    }

    @Result
    double median();

    @Result
    double stdev();
}
