package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecTwoIntakes {
    @Update
    void update(@From("pred_score") double value);

    @OneShot
    double of(@From("pred_score") double[] scores, @From("gt_label") int[] labels);
}
