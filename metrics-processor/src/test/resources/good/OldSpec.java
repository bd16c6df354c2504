package good;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Old;

/** Its class is deprecated. */
@Deprecated
@AnomalibMetricSpec(Old.class)
interface OldSpec {
    @Update
    void update(@From("pred_label") boolean flagged);

    @Result
    int compute();
}
