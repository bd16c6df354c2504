package io.github.anometry.examples.gallery;

import com.google.common.math.PairedStatsAccumulator;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;

/** The correlation of scores and labels. */
@AnomalibMetricSpec(
        value = PairedStatsAccumulator.class,
        direction = Direction.HIGHER_IS_BETTER,
        undefinedWhen = IllegalStateException.class)
interface GuavaPairedStats {
    @Update
    void add(@From("pred_score") double x, @From("gt_label") double y);

    @Result
    double pearsonsCorrelationCoefficient();

    @Result
    double sampleCovariance();

    @Merge(support = MergeSupport.APPROXIMATE)
    static void merge(PairedStatsAccumulator stats, PairedStatsAccumulator other) {
        stats.addAll(other.snapshot());
    }
}
