package io.github.anometry.examples.gallery;

import com.google.common.math.Quantiles;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.MergeSupport;

@CreateAnomalibMetric(
        value = Quantiles.ScaleAndIndex.class,
        name = "Median",
        className = "GuavaMedianMetric",
        defaultFields = "pred_score",
        create = @Create(factory = "median", in = Quantiles.class),
        oneShot = @OneShot(method = "compute", types = double[].class),
        merge = @Merge(support = MergeSupport.EXACT))
interface GuavaMedian {}
