package bad;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import library.Odd;

@AnomalibMetricSpec(Odd.class)
abstract class SpecNoInterface {}
