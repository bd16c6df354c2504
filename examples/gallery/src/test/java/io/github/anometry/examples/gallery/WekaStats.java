package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import weka.experiment.Stats;

/** The mean and the standard deviation of the scores. */
@AnomalibMetricSpec(Stats.class)
interface WekaStats {
    @Update
    void add(@From("pred_score") double value);

    @Finish
    void calculateDerived();

    @Result(field = "mean")
    double mean();

    @Result(field = "stdDev")
    double standardDeviation();

    @Result(field = "max")
    double max();
}
