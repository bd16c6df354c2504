package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Quantiles;
import library.RowCounts;

@AnomalibMetricSpec(RowCounts.class)
interface SpecNoCreate {
    @Update
    void perRow(
            @From("pred_score") double prediction, @From("gt_label") int actual, @From("pred_score") double weight);

    @Result
    RowCounts.Summary summary();
}

@AnomalibMetricSpec(Quantiles.class)
interface OfAbstract {
    @Update
    void update(@From("pred_score") float item);

    @Result
    double[] getCenters();
}
