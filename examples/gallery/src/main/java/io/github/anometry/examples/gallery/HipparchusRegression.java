package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import org.hipparchus.stat.regression.SimpleRegression;

@CreateAnomalibMetric(
        value = SimpleRegression.class,
        defaultFields = {"pred_score", "gt_label"},
        create = @Create(types = boolean.class, defaults = "true"),
        update =
                @Update(
                        method = "addData",
                        types = {double.class, double.class}),
        results = {@Result(method = "getRSquare"), @Result(method = "getSlope"), @Result(method = "getIntercept")},
        reset = @Reset(method = "clear"),
        merge = @Merge(method = "append", support = MergeSupport.APPROXIMATE))
interface HipparchusRegression {}
