package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.curve.CurvePoints;
import io.github.anometry.core.internal.curve.Undefined;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.List;
import java.util.Optional;

/**
 * The precision-recall curve, one point per threshold, the strictest first.
 *
 * <p>By default it has the point (recall 0, precision 1) with an infinite threshold, then one for every distinct score. Points
 * at given thresholds are exact, too; where nothing is predicted anomalous, precision is 1. Undefined without anomalous
 * elements.
 */
@CreateAnomalibMetric(className = "BinaryPrecisionRecallCurve", name = "BinaryPrecisionRecallCurve")
public final class PrecisionRecallCurve implements StatefulMetric<MetricResult, PrecisionRecallCurve> {
    private final CurvePoints points;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());

    /** Points at every score. */
    public PrecisionRecallCurve() {
        this(new float[0], 0);
    }

    /**
     * @param thresholds the thresholds of the points; empty: every score
     * @param numThresholds the number of points, in equal steps from the highest to the lowest finite score; 0: every score
     */
    @Create
    public PrecisionRecallCurve(@Default("[]") float[] thresholds, @Default("0") int numThresholds) {
        this.points = new CurvePoints(thresholds, numThresholds);
    }

    /** Points at the given thresholds. */
    public static PrecisionRecallCurve at(float... thresholds) {
        return new PrecisionRecallCurve(thresholds, 0);
    }

    /** Points at this many thresholds, in equal steps between the finite scores. */
    public static PrecisionRecallCurve inSteps(int numThresholds) {
        return new PrecisionRecallCurve(new float[0], numThresholds);
    }

    /**
     * Adds elements of any shape.
     *
     * @param score higher is more anomalous
     * @param target 0 or 1, of the same shape
     */
    public void update(Tensor score, Tensor target) {
        scores.update(state -> state.add(score, target));
    }

    @Override
    public MetricResult compute() {
        Ranking ranking = scores.state().ranking();
        Optional<MetricResult> undefined = Undefined.unlessAnomalous(ranking);
        return undefined.orElseGet(() -> MetricResult.of(curve(ranking)));
    }

    private Curve curve(Ranking ranking) {
        CurvePoints.Points at = points.of(ranking);
        double[] recalls = new double[at.thresholds().length];
        double[] precisions = new double[recalls.length];
        for (int i = 0; i < recalls.length; i++) {
            double truePositives = at.truePositives()[i];
            double predicted = truePositives + at.falsePositives()[i];
            recalls[i] = truePositives / ranking.anomalous();
            precisions[i] = predicted == 0 ? 1 : truePositives / predicted;
        }
        return new Curve("recall", recalls, "precision", precisions, at.thresholds());
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores);
    }
}
