package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@CreateAnomalibMetric(
        value = Odd.class,
        defaultFields = {"pred_score", "gt_label"},
        update = @Update(method = "mixed"),
        results = @Result(method = "first"))
interface MixedArguments {}
