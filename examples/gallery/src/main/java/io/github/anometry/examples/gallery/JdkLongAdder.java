package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import java.util.concurrent.atomic.LongAdder;

@CreateAnomalibMetric(
        value = LongAdder.class,
        defaultFields = "gt_mask",
        update = @Update(method = "add"),
        results = @Result(method = "sum"),
        reset = @Reset(method = "reset"))
interface JdkLongAdder {}
