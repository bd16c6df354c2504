package com.example.metrics;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import java.util.DoubleSummaryStatistics;

/** The highest score. */
@AnomalibMetricSpec(value = DoubleSummaryStatistics.class, name = "Highest", className = "Highest")
interface HighestSpec {
    @Update
    void accept(@From("pred_score") double score);

    @Result
    double getMax();
}
