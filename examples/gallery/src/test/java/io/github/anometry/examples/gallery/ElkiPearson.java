package io.github.anometry.examples.gallery;

import elki.math.PearsonCorrelation;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;

@CreateAnomalibMetric(
        value = PearsonCorrelation.class,
        defaultFields = {"pred_score", "gt_label"},
        direction = Direction.HIGHER_IS_BETTER,
        update =
                @Update(
                        method = "put",
                        types = {double.class, double.class}),
        results = @Result(method = "getCorrelation"),
        reset = @Reset(method = "reset"))
interface ElkiPearson {}
