package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import library.Hidden;

@CreateAnomalibMetric(value = Hidden.class, defaultFields = "pred_score", results = @Result(field = "sum"))
interface HiddenMember {}

@CreateAnomalibMetric(
        value = Hidden.class,
        className = "Other",
        name = "Other",
        defaultFields = "pred_score",
        create = @Create(factory = "of"),
        update = @Update(method = "add"),
        results = {@Result(field = "count"), @Result(method = "secret")})
interface OfSeveral {}
