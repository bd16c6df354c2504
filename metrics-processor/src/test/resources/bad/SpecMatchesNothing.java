package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Quantiles;

@AnomalibMetricSpec(Quantiles.class)
interface SpecMatchesNothing {
    @Create(factory = "newInstance")
    Quantiles create(String k);

    @Update
    void update(@From("pred_score") double item);

    @Result
    float getQuantil(double rank);

    @Result
    double somethingElse();
}
