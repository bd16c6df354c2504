package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import library.Odd;

@CreateAnomalibMetric(
        value = Odd.class,
        defaultFields = "pred_score",
        results = @Result(method = "silent"))
interface NothingComputed {}
