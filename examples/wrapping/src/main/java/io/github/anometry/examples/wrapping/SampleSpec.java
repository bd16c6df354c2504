package io.github.anometry.examples.wrapping;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.examples.wrapping.library.Sample;

// tour:of-data
/** The median of the scores, and their range. */
@AnomalibMetricSpec(Sample.class)
interface SampleSpec {
    @OneShot
    static Sample of(@From("pred_score") double[] scores) {
        return new Sample(scores);
    }

    @Result
    double median();

    @Result
    double range();
}
// end
