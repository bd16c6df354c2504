package io.github.anometry.core.metric;

import io.github.anometry.core.internal.Messages;

/** A measure of a class's confusion: a ratio of counts, and why it is undefined where it divides by zero. */
enum LabelMeasure {
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
    ACCURACY(Messages.noData()) {
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

    LabelMeasure(String undefinedReason) {
        this.undefinedReason = undefinedReason;
    }

    abstract double dividend(Confusion confusion);

    /** 0 where the measure is undefined. */
    abstract double divisor(Confusion confusion);

    String undefinedReason() {
        return undefinedReason;
    }
}
