package io.github.anometry.examples.gallery;

import cc.mallet.util.Univariate;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;

/** The median of the scores. */
@AnomalibMetricSpec(Univariate.class)
interface MalletUnivariate {
    @OneShot
    static double median(@From("pred_score") double[] scores) {
        return new Univariate(scores).median();
    }
}
