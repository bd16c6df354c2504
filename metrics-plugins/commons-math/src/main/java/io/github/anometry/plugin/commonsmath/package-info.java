/**
 * Moments of scores by Apache Commons Math, in one pass and constant memory. They cannot be merged; those of Apache
 * Commons Statistics can.
 */
@NullMarked
@CreateAnomalibMetric(
        value = Mean.class,
        name = "CommonsMathMean",
        className = "CommonsMathMean",
        defaultFields = "pred_score",
        create = @Create(types = {}),
        update = @Update(method = "increment"),
        results = @Result(method = "getResult"),
        reset = @Reset(method = "clear"))
@CreateAnomalibMetric(
        value = StandardDeviation.class,
        name = "CommonsMathStandardDeviation",
        className = "CommonsMathStandardDeviation",
        defaultFields = "pred_score",
        create = @Create(types = boolean.class, defaults = "true"),
        update = @Update(method = "increment"),
        results = @Result(method = "getResult"),
        reset = @Reset(method = "clear"))
@CreateAnomalibMetric(
        value = Skewness.class,
        name = "CommonsMathSkewness",
        className = "CommonsMathSkewness",
        defaultFields = "pred_score",
        create = @Create(types = {}),
        update = @Update(method = "increment"),
        results = @Result(method = "getResult"),
        reset = @Reset(method = "clear"))
@CreateAnomalibMetric(
        value = Kurtosis.class,
        name = "CommonsMathKurtosis",
        className = "CommonsMathKurtosis",
        defaultFields = "pred_score",
        create = @Create(types = {}),
        update = @Update(method = "increment"),
        results = @Result(method = "getResult"),
        reset = @Reset(method = "clear"))
package io.github.anometry.plugin.commonsmath;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.jspecify.annotations.NullMarked;
