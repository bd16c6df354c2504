package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import org.hipparchus.stat.descriptive.moment.Kurtosis;

@CreateAnomalibMetric(
        value = Kurtosis.class,
        defaultFields = "pred_score",
        create = @Create(types = {}),
        update = @Update(method = "increment"),
        results = @Result(method = "getResult"),
        reset = @Reset(method = "clear"))
interface HipparchusKurtosis {}
