package io.github.anometry.examples.wrapping;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.examples.wrapping.library.Sensor;

// tour:checked
@CreateAnomalibMetric(value = Sensor.class, defaultFields = "pred_score")
// end
final class Sensors {
    private Sensors() {}
}
