package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.RowCounts;

@AnomalibMetricSpec(RowCounts.class)
interface SpecFinishType {
    @Create
    RowCounts create(int bins);

    @Update
    void perRow(
            @From("pred_score") double prediction, @From("gt_label") int actual, @From("pred_score") double weight);

    @Finish
    double summary(RowCounts counts);

    @Result
    double share();
}
