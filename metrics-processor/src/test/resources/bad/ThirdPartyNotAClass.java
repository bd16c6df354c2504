package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.OneShot;

@CreateAnomalibMetric(value = double[].class, oneShot = @OneShot(method = "sum"))
interface ThirdPartyNotAClass {}

@CreateAnomalibMetric(int.class)
interface Primitive {}

@CreateAnomalibMetric(Deprecated.class)
interface OfAnAnnotation {}

@AnomalibMetricSpec(double[][].class)
interface ArraySpec {}
