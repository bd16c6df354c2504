package io.github.anometry.plugin.commonsstatistics;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.MergeSupport;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * A quantile of scores, by Apache Commons Statistics.
 *
 * <p>All scores are kept as float64.
 */
@AnomalibMetricSpec(value = Quantile.class, name = "CommonsStatisticsQuantile", className = "CommonsStatisticsQuantile")
interface QuantileSpec {
    /** @param method how to estimate it between two scores, numbered as by Hyndman and Fan */
    @Create
    static Quantile create(@Default("hf8") Quantile.EstimationMethod method) {
        return Quantile.withDefaults().with(method);
    }

    /** @param p which one, from 0 to 1 */
    @OneShot
    double evaluate(@From("pred_score") double[] scores, @Default("0.5") double p);

    @Merge(support = MergeSupport.EXACT)
    void merge(Quantile other);
}
