package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Mean;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecCreatesOther {
    @Create(factory = "create")
    Mean create();

    @Update
    void update(@From("pred_score") double value);

    @Result
    double first();
}
