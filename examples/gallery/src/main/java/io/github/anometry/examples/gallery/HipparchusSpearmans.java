package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.Direction;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

@CreateAnomalibMetric(
        value = SpearmansCorrelation.class,
        defaultFields = {"pred_score", "gt_label"},
        direction = Direction.HIGHER_IS_BETTER,
        create = @Create(types = {}),
        oneShot = @OneShot(method = "correlation"),
        undefinedWhen = MathIllegalArgumentException.class)
interface HipparchusSpearmans {}
