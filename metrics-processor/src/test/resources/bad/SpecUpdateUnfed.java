package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecUpdateUnfed {
    @Update
    void update(double value);

    @Result
    double first();
}
