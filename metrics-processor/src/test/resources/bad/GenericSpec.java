package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Highest;

@AnomalibMetricSpec(Highest.class)
interface GenericSpec {
    @Create
    @SuppressWarnings("rawtypes")
    Highest create(int... ranks);

    @Update
    void update(@From("pred_score") float[] values);

    @Result
    float top();
}
