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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ROC curve: true positive rate over false positive rate, one point per threshold, the strictest first.
 *
 * <p>By default it has the point (0, 0) with an infinite threshold, then one for every distinct score. Points at given
 * thresholds are exact, too. Undefined unless there are normal and anomalous elements.
 */
@CreateAnomalibMetric(className = "ROC", name = "ROC")
public final class RocCurve implements StatefulMetric<MetricResult, RocCurve> {
    private final CurvePoints points;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());

    /** Points at every score. */
    public RocCurve() {
        this(new float[0], 0);
    }

    /**
     * @param thresholds the thresholds of the points; empty: every score
     * @param numThresholds the number of points, in equal steps from the highest to the lowest finite score; 0: every score
     */
    @Create
    public RocCurve(@Default("[]") float[] thresholds, @Default("0") int numThresholds) {
        this.points = new CurvePoints(thresholds, numThresholds);
    }

    /** Points at the given thresholds. */
    public static RocCurve at(float... thresholds) {
        return new RocCurve(thresholds, 0);
    }

    /** Points at this many thresholds, in equal steps between the finite scores. */
    public static RocCurve inSteps(int numThresholds) {
        return new RocCurve(new float[0], numThresholds);
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
        Optional<MetricResult> undefined = Undefined.unlessBothClasses(ranking);
        return undefined.orElseGet(() -> MetricResult.of(curve(ranking)));
    }

    private Curve curve(Ranking ranking) {
        CurvePoints.Points at = points.of(ranking);
        double[] falsePositiveRates = Arrays.stream(at.falsePositives())
                .mapToDouble(count -> (double) count / ranking.normal())
                .toArray();
        double[] truePositiveRates = Arrays.stream(at.truePositives())
                .mapToDouble(count -> (double) count / ranking.anomalous())
                .toArray();
        return new Curve("fpr", falsePositiveRates, "tpr", truePositiveRates, at.thresholds());
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores);
    }
}
