package com.example.metrics;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Constant;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;

/** The sum of the scores. */
@AnomalibMetricSpec(Sum.class)
interface SumSpec {
    /** @param weight of each score */
    @Create
    Sum create(@Default("2") double weight, @Constant("0") double total);

    @Update
    void add(@From("pred_score") double score);

    @Result
    double getTotal();
}
