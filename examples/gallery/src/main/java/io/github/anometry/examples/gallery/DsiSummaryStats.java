package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import it.unimi.dsi.stat.SummaryStats;

@CreateAnomalibMetric(
        value = SummaryStats.class,
        defaultFields = "pred_score",
        update = @Update(method = "add"),
        results = {@Result(method = "mean"), @Result(method = "sampleStandardDeviation"), @Result(method = "max")})
interface DsiSummaryStats {}
