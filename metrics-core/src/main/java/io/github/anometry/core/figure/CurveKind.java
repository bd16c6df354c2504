package io.github.anometry.core.figure;

import io.github.anometry.api.metric.Curve;
import java.util.Arrays;
import java.util.Optional;

/** The curves with a common name, by their axes. */
enum CurveKind {
    ROC("fpr", "tpr", "ROC curve", "False positive rate", "True positive rate (recall)"),
    PRECISION_RECALL("recall", "precision", "Precision-recall curve", "Recall", "Precision"),
    PRO("fpr", "pro", "PRO curve", "False positive rate", "Mean per-region overlap"),
    SATURATED_PRO("fpr", "spro", "sPRO curve", "False positive rate", "Mean saturated per-region overlap"),
    PIMO("shared_fpr", "tpr", "Mean PIMO curve", "Shared false positive rate", "Mean per-image overlap");

    private final String xName;
    private final String yName;
    private final String curveName;
    private final String xLabel;
    private final String yLabel;

    CurveKind(String xName, String yName, String curveName, String xLabel, String yLabel) {
        this.xName = xName;
        this.yName = yName;
        this.curveName = curveName;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    static Optional<CurveKind> of(Curve curve) {
        return Arrays.stream(values())
                .filter(kind -> kind.xName.equals(curve.xName()) && kind.yName.equals(curve.yName()))
                .findFirst();
    }

    String curveName() {
        return curveName;
    }

    String xLabel() {
        return xLabel;
    }

    String yLabel() {
        return yLabel;
    }

    /** Whether only the curve up to a limit counts, so the rest is not drawn. */
    boolean endsAtLimit() {
        return this == PRO || this == SATURATED_PRO;
    }

    /** Whether the curve of random scores is y = x. */
    boolean hasDiagonal() {
        return this == ROC || this == PRO || this == PIMO;
    }
}
