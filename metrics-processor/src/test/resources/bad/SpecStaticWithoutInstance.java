package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecStaticWithoutInstance {
    @Update
    static void update(@From("pred_score") double[] value) {}

    @Result
    static double first() {
        return 1;
    }

    @Reset
    static void reset(String odd) {}
}
