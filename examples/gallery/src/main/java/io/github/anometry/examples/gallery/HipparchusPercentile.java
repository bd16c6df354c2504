package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.MergeSupport;
import org.hipparchus.stat.descriptive.rank.Percentile;

@CreateAnomalibMetric(
        value = Percentile.class,
        defaultFields = "pred_score",
        create = @Create(types = double.class, defaults = "95"),
        oneShot = @OneShot(method = "evaluate", types = double[].class),
        merge = @Merge(support = MergeSupport.EXACT))
interface HipparchusPercentile {}
