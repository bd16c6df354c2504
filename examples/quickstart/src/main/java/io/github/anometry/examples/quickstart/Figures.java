package io.github.anometry.examples.quickstart;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.plugin.figures.Drawing;
import java.nio.file.Path;

/** Curves and figures, as the page on them shows them. */
public final class Figures {
    private Figures() {}

    static Curve draw(Evaluator evaluator, Path folder) {
        // tour:figures
        EvaluationResult result = evaluator.computeWithCurves();

        Curve roc = result.curve("pixel_AUROC").orElseThrow(); // points with their thresholds
        Figure figure = result.figure("pixel_AUROC"); // the figure as data
        Drawing.of(figure).png(folder.resolve("pixel_auroc.png")); // anometry-plugin-figures
        Drawing.of(figure).size(480, 360).svg(folder.resolve("pixel_auroc.svg"));

        for (String metric : result.figures()) { // all metrics that have a figure
            Drawing.of(result.figure(metric)).scale(3).png(folder.resolve(metric + ".png"));
        }
        // end
        return roc;
    }
}
