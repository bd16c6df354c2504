package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import org.hipparchus.stat.descriptive.moment.Mean;

@CreateAnomalibMetric(
        value = Mean.class,
        name = "HipparchusMean",
        className = "HipparchusMeanMetric",
        defaultFields = "pred_score",
        create = @Create(types = {}),
        update = @Update(method = "increment"),
        results = @Result(method = "getResult"),
        reset = @Reset(method = "clear"),
        merge = @Merge(method = "aggregate", support = MergeSupport.APPROXIMATE))
interface HipparchusMean {}
