package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
interface SpecArgumentType {
    @Update
    void text(@From("image_path") String text);

    @Result
    double first();
}
