@CreateAnomalibMetric(
        value = Average.class,
        name = "Mean",
        className = "Mean",
        defaultFields = "pred_score",
        create = @Create(types = {}),
        update = @Update(method = "accept"),
        results = @Result(method = "getAverage"))
package com.example.metrics;

import com.example.library.Average;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
