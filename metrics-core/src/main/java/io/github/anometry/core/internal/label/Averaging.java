package io.github.anometry.core.internal.label;

import io.github.anometry.api.metric.MetricResult;
import org.jspecify.annotations.Nullable;

/** The classes that a measure averages over. */
public enum Averaging {
    BINARY {
        @Override
        MetricResult of(LabelMeasure measure, Confusion confusion, @Nullable Double zeroDivision) {
            return measure.of(confusion, zeroDivision);
        }
    },
    MICRO {
        @Override
        MetricResult of(LabelMeasure measure, Confusion confusion, @Nullable Double zeroDivision) {
            return measure.of(confusion.plus(confusion.ofOtherClass()), zeroDivision);
        }
    },
    MACRO {
        @Override
        MetricResult of(LabelMeasure measure, Confusion confusion, @Nullable Double zeroDivision) {
            MetricResult anomalous = measure.of(confusion, zeroDivision);
            MetricResult normal = measure.of(confusion.ofOtherClass(), zeroDivision);
            if (!anomalous.isDefined()) {
                return anomalous;
            }
            if (normal.undefinedReason().isPresent()) {
                return MetricResult.undefined(
                        Messages.ofNormalClass(normal.undefinedReason().get()));
            }
            return MetricResult.of((anomalous.asDouble() + normal.asDouble()) / 2);
        }
    };

    abstract MetricResult of(LabelMeasure measure, Confusion confusion, @Nullable Double zeroDivision);
}
