package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.OneShot;
import library.Odd;

@CreateAnomalibMetric(
        value = Odd.class,
        defaultFields = "image_path",
        oneShot = @OneShot(method = "ofTexts"))
interface OneShotArgument {}
