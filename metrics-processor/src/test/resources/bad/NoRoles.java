package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.OneShot;
import library.Area;

@CreateAnomalibMetric(value = Area.class, oneShot = @OneShot(method = "of"))
interface NoRoles {}
