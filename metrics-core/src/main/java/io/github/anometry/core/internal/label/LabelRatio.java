package io.github.anometry.core.internal.label;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.MetricMessages;
import org.jspecify.annotations.Nullable;

/** A ratio of counts, and the reason if it is undefined. */
public enum LabelRatio implements LabelMeasure {
    F1(Messages.nothingPredictedOrAnomalous()) {
        @Override
        double dividend(Confusion confusion) {
            return 2.0 * confusion.truePositives();
        }

        @Override
        double divisor(Confusion confusion) {
            return 2.0 * confusion.truePositives() + confusion.falsePositives() + confusion.falseNegatives();
        }
    },
    PRECISION(Messages.nothingPredicted()) {
        @Override
        double dividend(Confusion confusion) {
            return confusion.truePositives();
        }

        @Override
        double divisor(Confusion confusion) {
            return (double) confusion.truePositives() + confusion.falsePositives();
        }
    },
    RECALL(Messages.nothingAnomalous()) {
        @Override
        double dividend(Confusion confusion) {
            return confusion.truePositives();
        }

        @Override
        double divisor(Confusion confusion) {
            return (double) confusion.truePositives() + confusion.falseNegatives();
        }
    },
    SPECIFICITY(Messages.nothingNormal()) {
        @Override
        double dividend(Confusion confusion) {
            return confusion.trueNegatives();
        }

        @Override
        double divisor(Confusion confusion) {
            return (double) confusion.trueNegatives() + confusion.falsePositives();
        }
    },
    JACCARD(Messages.nothingPredictedOrAnomalous()) {
        @Override
        double dividend(Confusion confusion) {
            return confusion.truePositives();
        }

        @Override
        double divisor(Confusion confusion) {
            return (double) confusion.truePositives() + confusion.falsePositives() + confusion.falseNegatives();
        }
    },
    ACCURACY(MetricMessages.noData()) {
        @Override
        double dividend(Confusion confusion) {
            return (double) confusion.truePositives() + confusion.trueNegatives();
        }

        @Override
        double divisor(Confusion confusion) {
            return confusion.total();
        }
    };

    private final String undefinedReason;

    LabelRatio(String undefinedReason) {
        this.undefinedReason = undefinedReason;
    }

    abstract double dividend(Confusion confusion);

    /** 0 where the measure is undefined. */
    abstract double divisor(Confusion confusion);

    @Override
    public MetricResult of(Confusion confusion, @Nullable Double zeroDivision) {
        double divisor = divisor(confusion);
        return divisor > 0
                ? MetricResult.of(dividend(confusion) / divisor)
                : LabelMeasure.zeroByZero(undefinedReason, zeroDivision);
    }
}
