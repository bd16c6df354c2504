package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.Direction;
import org.hipparchus.util.MathArrays;

@CreateAnomalibMetric(
        value = MathArrays.class,
        name = "EuclideanDistance",
        className = "EuclideanDistance",
        defaultFields = {"pred_score", "gt_label"},
        direction = Direction.LOWER_IS_BETTER,
        oneShot =
                @OneShot(
                        method = "distance",
                        types = {double[].class, double[].class}))
interface HipparchusDistance {}
