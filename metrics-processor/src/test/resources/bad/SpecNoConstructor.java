package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Quantiles;

@AnomalibMetricSpec(Quantiles.class)
interface SpecNoConstructor {
    @Create
    Quantiles create(int k);

    @Update
    void update(@From("pred_score") float item);

    @Result
    double[] getCenters();
}
