package io.github.anometry.core.internal;

import io.github.anometry.api.internal.Wording;
import java.util.Collection;

/** Every message about figures: problem, where, cause, what to do. */
public final class FigureMessages {
    private FigureMessages() {}

    /** @param figures the metrics that have one */
    public static String undefined(String metric, String reason, Collection<String> figures) {
        return "There is no figure of '" + metric + "', because it is undefined: " + reason + ". "
                + otherFigures(figures);
    }

    /** @param figures the metrics that have one */
    public static String nothingToDraw(String metric, Collection<String> figures) {
        return "There is no figure of '" + metric + "': its result has no curve and no histogram. AUROC, "
                + "AveragePrecision, AUPR, F1Max, AUPRO, AUSPRO and AUPIMO draw a curve when they are asked for it, by "
                + "Evaluator.computeWithCurves() or Engine.builder().curves(true). ROC, BinaryPrecisionRecallCurve, "
                + "PIMO and AnomalyScoreDistribution need not be asked. " + otherFigures(figures);
    }

    private static String otherFigures(Collection<String> figures) {
        return "Of this evaluation there are figures of " + Wording.list(figures) + ".";
    }

    public static String noAxis(String label, double min, double max, boolean logarithmic) {
        return "The " + (logarithmic ? "logarithmic axis '" : "axis '") + label + "' goes from " + Wording.number(min)
                + " to " + Wording.number(max) + ", but an axis needs a finite range from a lower to a higher number"
                + (logarithmic ? ", both above 0." : ".");
    }

    public static String pointsDiffer(String series, String style, int x, int y) {
        return "The series '" + series + "' has " + x + " x and " + y + " y. " + style + " needs "
                + (style.equals("BARS") ? "one x more than y, the edges of the bars." : "as many x as y.");
    }
}
