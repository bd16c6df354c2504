package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Odd;

@CreateAnomalibMetric(
        value = Odd.class,
        defaultFields = "image_path",
        update = @Update(method = "text"),
        results = @Result(method = "first"))
interface ThirdPartyArgument {}
