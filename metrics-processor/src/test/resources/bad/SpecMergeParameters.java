package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecMergeParameters {
    @Update
    void update(@From("pred_score") double value);

    @Result
    double first();

    @Merge(support = MergeSupport.EXACT)
    void merge(Odd other, int times);
}
