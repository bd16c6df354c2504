package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.Ranges;
import io.github.anometry.core.internal.distribution.LogMaps;
import io.github.anometry.core.internal.distribution.LogScores;
import io.github.anometry.core.internal.distribution.LogSums;
import io.github.anometry.core.internal.distribution.ScoreHistogram;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreCursor;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of scores: mean and standard deviation of their natural logarithms, and a histogram.
 *
 * <p>The details {@code image_mean} and {@code image_std} are those of the scores; with maps, which must all have one size,
 * the arrays {@code pixel_mean} and {@code pixel_std} [H, W] are those of each position over the maps. Standard deviations are
 * unbiased and need two values; with one there is a warning instead. Logarithms are exact to 5e-13.
 *
 * <p>The array {@code histogram} counts the scores themselves in bins of equal width, each from one of {@code histogram_edges}
 * up to the next; only the last bin includes its upper edge. With labels {@code histogram_normal} and {@code
 * histogram_anomalous} count the scores of each class. Undefined without scores. Keeps 4 bytes for each score and 32 for each
 * position, for any number of maps.
 */
@CreateAnomalibMetric(
        className = "AnomalyScoreDistribution",
        name = "AnomalyScoreDistribution",
        defaultFields = {"pred_score", "anomaly_map", "gt_label"})
public final class LogScoreDistribution implements StatefulMetric<MetricResult, LogScoreDistribution> {
    private static final int MOST_BINS = 1_000_000;

    private final int bins;
    private final Shared<ScoreState> labelled = new Shared<>(new ScoreState(), "labelled");
    /** All scores, as those of normal elements. */
    private final Shared<ScoreState> unlabelled = new Shared<>(new ScoreState(), "unlabelled");

    private final Shared<LogMaps> maps = new Shared<>(new LogMaps());

    /** @param bins the number of bins of the histogram, from 1 to 1000000 */
    public LogScoreDistribution(@Default("10") int bins) {
        this.bins = Ranges.within("bins", bins, 1, MOST_BINS);
    }

    /**
     * Adds scores, with maps and labels if there are any.
     *
     * @param score of each image, positive, of any shape
     * @param map a positive score for each pixel: [H, W], [N, H, W] or [N, 1, H, W]
     * @param target whether each score's image is anomalous: 0 or 1, of the shape of the scores
     */
    public void update(Tensor score, @Nullable Tensor map, @Nullable Tensor target) {
        LogScores.require("score", score);
        if (map != null) {
            maps.state().require("map", map);
        }
        if (target != null) {
            labelled.update(state -> state.add(score, target));
        } else {
            Tensor normal = Tensor.of(new boolean[score.size()]).reshape(score.shape());
            unlabelled.update(state -> state.add(score, normal));
        }
        if (map != null) {
            maps.update(state -> state.add(map));
        }
    }

    @Override
    public MetricResult compute() {
        Ranking known = labelled.state().ranking();
        Ranking unknown = unlabelled.state().ranking();
        if (known.total() + unknown.total() == 0) {
            return MetricResult.undefined(MetricMessages.noData());
        }
        return withHistogram(withMaps(ofScores(known, unknown)), known, unknown);
    }

    private static MetricResult ofScores(Ranking known, Ranking unknown) {
        LogSums sums = new LogSums(1);
        add(known, sums);
        add(unknown, sums);
        long count = known.total() + unknown.total();
        MetricResult result = MetricResult.of(Map.of("image_mean", sums.mean(0, count)));
        return count > 1
                ? result.withDetail("image_std", sums.deviation(0, count))
                : result.withWarning(Messages.noDeviation("image_std", "score"));
    }

    private static void add(Ranking ranking, LogSums sums) {
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
            long units = LogSums.units(cursor.score());
            for (long i = 0; i < cursor.normalHere() + cursor.anomalousHere(); i++) {
                sums.add(0, units);
            }
        }
    }

    private MetricResult withMaps(MetricResult result) {
        if (maps.state().maps() == 0) {
            return result;
        }
        MetricResult withMean = result.withTensor("pixel_mean", maps.state().mean());
        return maps.state().maps() > 1
                ? withMean.withTensor("pixel_std", maps.state().deviation())
                : withMean.withWarning(Messages.noDeviation("pixel_std", "map"));
    }

    private MetricResult withHistogram(MetricResult result, Ranking known, Ranking unknown) {
        float lowest = Float.POSITIVE_INFINITY;
        float highest = 0;
        for (Ranking ranking : new Ranking[] {known, unknown}) {
            if (ranking.normal() > 0) {
                lowest = Math.min(lowest, ranking.normalScore(0));
                highest = Math.max(highest, ranking.normalScore(ranking.normal() - 1));
            }
            if (ranking.anomalous() > 0) {
                lowest = Math.min(lowest, ranking.anomalousScore(0));
                highest = Math.max(highest, ranking.anomalousScore(ranking.anomalous() - 1));
            }
        }
        ScoreHistogram histogram = new ScoreHistogram(lowest, highest, bins);
        long[] normal = histogram.count(known, ScoreCursor::normalHere);
        long[] anomalous = histogram.count(known, ScoreCursor::anomalousHere);
        long[] all = histogram.count(unknown, ScoreCursor::normalHere);
        for (int bin = 0; bin < bins; bin++) {
            all[bin] += normal[bin] + anomalous[bin];
        }
        MetricResult counted =
                result.withTensor("histogram_edges", histogram.edges()).withTensor("histogram", Tensor.of(all));
        return known.total() == 0
                ? counted
                : counted.withTensor("histogram_normal", Tensor.of(normal))
                        .withTensor("histogram_anomalous", Tensor.of(anomalous));
    }

    /** Maps first: they refuse another size before any state changes. */
    @Override
    public List<Shared<?>> states() {
        return List.of(maps, labelled, unlabelled);
    }
}
