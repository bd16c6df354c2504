package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Result;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecNoIntake {
    @Result
    double first();
}
