package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecRoleTwice {
    @Update
    void update(@From("pred_score") double value);

    @Update(method = "update")
    void again(@From("anomaly_map") double value);

    @Result
    double first();
}
