package good;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.MergeSupport;
import library.Highest;

/** Type variables with bounds, and varargs. */
@AnomalibMetricSpec(Highest.class)
interface HighestSpec<T extends Number> {
    @Create
    Highest<T> create(@Default("[1, 2]") int... ranks);

    @Update
    void update(@From("pred_score") float[] values);

    @Result
    float top();

    @Merge(support = MergeSupport.EXACT)
    void merge(Highest<T> other);
}
