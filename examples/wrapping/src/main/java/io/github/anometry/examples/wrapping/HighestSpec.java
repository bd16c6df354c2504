package io.github.anometry.examples.wrapping;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.examples.wrapping.library.Highest;
import java.util.Comparator;

// tour:generic
/** The highest score. */
@AnomalibMetricSpec(Highest.class)
interface HighestSpec {
    @Create
    static Highest<Float> create() {
        return new Highest<Float>(Comparator.naturalOrder());
    }

    @Update
    void update(@From("pred_score") float[] values);

    @Result
    float top();
}
// end
