package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecOtherResult {
    @Update
    void update(@From("pred_score") double value);

    @Result
    int first();
}
