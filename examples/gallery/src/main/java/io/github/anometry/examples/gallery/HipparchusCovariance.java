package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.correlation.Covariance;

/** The covariance of scores and labels. */
@AnomalibMetricSpec(value = Covariance.class, undefinedWhen = MathIllegalArgumentException.class)
interface HipparchusCovariance {
    @Create
    Covariance create();

    /** @param biasCorrected whether the sum is divided by one less than the number of examples */
    @OneShot
    double covariance(
            @From("pred_score") double[] scores,
            @From("gt_label") double[] labels,
            @Default("true") boolean biasCorrected);
}
