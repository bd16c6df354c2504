package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecDefaultMethod {
    @Update
    void update(@From("pred_score") double value);

    @Result
    default double first() {
        return 1;
    }
}
