package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.NaiveRanking;
import io.github.anometry.core.testing.NaiveRanking.Point;
import io.github.anometry.core.testing.ScoreSet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every point of a curve is what counting at its threshold gives, on 1,000 random sets. */
class CurvesTest {
    private static final int SETS = 1000;
    private static final float[] NO_THRESHOLDS = {};

    @Test
    void rocHasAPointForEveryScore() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            MetricResult result = roc(set, NO_THRESHOLDS, 0);
            assertThat(result.isDefined()).as("seed %d", seed).isEqualTo(set.anomalous() > 0 && set.normal() > 0);
            if (result.isDefined()) {
                float[] thresholds = set.distinctDescending();
                assertCurve(result, NaiveRanking.roc(set, thresholds), withInfinity(thresholds), "seed " + seed);
            }
        }
    }

    @Test
    void precisionRecallHasAPointForEveryScore() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            MetricResult result = precisionRecall(set, NO_THRESHOLDS, 0);
            assertThat(result.isDefined()).as("seed %d", seed).isEqualTo(set.anomalous() > 0);
            if (result.isDefined()) {
                float[] thresholds = set.distinctDescending();
                assertCurve(
                        result,
                        NaiveRanking.precisionRecall(set, thresholds),
                        withInfinity(thresholds),
                        "seed " + seed);
            }
        }
    }

    @Test
    void chosenThresholdsAreCountedExactly() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            if (set.anomalous() == 0 || set.normal() == 0) {
                continue;
            }
            float[] ascending = {Float.NEGATIVE_INFINITY, -1, 0, set.score(0), Float.POSITIVE_INFINITY};
            Arrays.sort(ascending);
            float[] descending = {ascending[4], ascending[3], ascending[2], ascending[1], ascending[0]};
            List<Point> roc = NaiveRanking.roc(set, descending);
            assertCurve(roc(set, ascending, 0), roc.subList(1, roc.size()), descending, "seed " + seed);
            List<Point> precisionRecall = NaiveRanking.precisionRecall(set, descending);
            assertCurve(
                    precisionRecall(set, ascending, 0),
                    precisionRecall.subList(1, precisionRecall.size()),
                    descending,
                    "seed " + seed);
        }
    }

    @Test
    void aNumberOfThresholdsSpansTheRankableScoresInEqualSteps() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            int count = 2 + new Random(seed).nextInt(9);
            MetricResult result = precisionRecall(set, NO_THRESHOLDS, count);
            float[] scores = set.distinctDescending();
            boolean hasFinite = false;
            for (float score : scores) {
                hasFinite |= Float.isFinite(score);
            }
            if (set.anomalous() == 0 || !hasFinite) {
                continue;
            }
            Curve curve = result.curve().orElseThrow();
            float[] thresholds = new float[curve.size()];
            for (int i = 0; i < thresholds.length; i++) {
                thresholds[i] = curve.threshold(i);
            }
            String description = "seed " + seed + ", " + count + " thresholds";
            assertEqualSteps(thresholds, count, finite(scores), description);
            List<Point> expected = NaiveRanking.precisionRecall(set, thresholds);
            assertCurve(result, expected.subList(1, expected.size()), thresholds, description);
        }
    }

    private static float[] finite(float[] scores) {
        int from = scores[0] == Float.POSITIVE_INFINITY ? 1 : 0;
        int to = scores[scores.length - 1] == Float.NEGATIVE_INFINITY ? scores.length - 1 : scores.length;
        return Arrays.copyOfRange(scores, from, to);
    }

    private static void assertEqualSteps(float[] thresholds, int count, float[] finite, String description) {
        assertThat(thresholds).as(description).hasSize(count);
        assertThat(thresholds[0]).as(description).isEqualTo(finite[0]);
        assertThat(thresholds[count - 1]).as(description).isEqualTo(finite[finite.length - 1]);
        double step = ((double) finite[0] - finite[finite.length - 1]) / (count - 1);
        for (int i = 1; i < count; i++) {
            double expected = finite[0] - i * step;
            double allowed = Math.ulp((float) Math.max(Math.abs((double) finite[0]), Math.abs(expected)));
            assertThat(Math.abs(thresholds[i] - expected)).as(description).isLessThanOrEqualTo(allowed);
        }
    }

    @Test
    void thresholdsAreTheMetricsOwn() {
        float[] thresholds = {0.5f};
        RocCurve metric = new RocCurve(thresholds, 0);
        thresholds[0] = 99;
        metric.update(Tensor.of(new float[] {0.4f, 0.6f}), Tensor.of(new int[] {0, 1}));
        assertThat(metric.compute())
                .isEqualTo(MetricResult.of(
                        new Curve("fpr", new double[] {0}, "tpr", new double[] {1}, new float[] {0.5f})));
    }

    private static MetricResult roc(ScoreSet set, float[] thresholds, int numThresholds) {
        RocCurve metric = new RocCurve(thresholds, numThresholds);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult precisionRecall(ScoreSet set, float[] thresholds, int numThresholds) {
        PrecisionRecallCurve metric = new PrecisionRecallCurve(thresholds, numThresholds);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static float[] withInfinity(float[] thresholds) {
        float[] more = new float[thresholds.length + 1];
        more[0] = Float.POSITIVE_INFINITY;
        System.arraycopy(thresholds, 0, more, 1, thresholds.length);
        return more;
    }

    private static void assertCurve(MetricResult result, List<Point> points, float[] thresholds, String description) {
        Curve curve = result.curve().orElseThrow();
        assertThat(curve.size()).as(description).isEqualTo(points.size()).isEqualTo(thresholds.length);
        for (int i = 0; i < thresholds.length; i++) {
            assertClose(curve.x(i), points.get(i).x(), description);
            assertClose(curve.y(i), points.get(i).y(), description);
            assertThat(curve.threshold(i)).as(description).isEqualTo(thresholds[i]);
        }
    }
}
