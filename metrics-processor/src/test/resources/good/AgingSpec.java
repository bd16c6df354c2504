package good;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Aging;

/** Its class has a method that will be removed. */
@AnomalibMetricSpec(Aging.class)
interface AgingSpec {
    @Update
    void update(@From("pred_label") long[] values);

    @Result
    long compute();
}
