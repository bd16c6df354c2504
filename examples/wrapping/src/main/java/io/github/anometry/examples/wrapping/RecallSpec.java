package io.github.anometry.examples.wrapping;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Constant;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.examples.wrapping.library.Counter;

// tour:spec
/** The share of anomalous images that score at or above a threshold. */
@AnomalibMetricSpec(value = Counter.class, name = "RecallAt", className = "RecallAt")
interface RecallSpec {
    /** @param threshold the score from which an image counts as found */
    @Create
    Counter create(@Default("0.5") double threshold);

    @Update
    void row(@From("pred_score") double score, @From("gt_label") int label, @Constant("1") double weight);

    @Finish
    Counter.Summary finish(Counter counter);

    @Result(field = "_recall")
    double recall();

    @Result(field = "_rows")
    double rows();

    @Merge(support = MergeSupport.EXACT)
    void reduce(Counter other);
}
// end
