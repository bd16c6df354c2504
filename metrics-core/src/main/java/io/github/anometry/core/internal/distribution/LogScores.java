package io.github.anometry.core.internal.distribution;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.ranking.RankableScores;

/** Checks scores whose logarithms are taken. */
public final class LogScores {
    private LogScores() {}

    /** @throws MetricInputException if a score is NaN, zero, negative or infinite */
    public static void require(String argument, Tensor scores) {
        RankableScores.requireNoNaN(argument, scores);
        int count = 0;
        int first = -1;
        for (int i = 0; i < scores.size(); i++) {
            float score = scores.getFloat(i);
            if (score <= 0 || score == Float.POSITIVE_INFINITY) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        if (count > 0) {
            int sample = scores.rank() == 0 ? -1 : first / (scores.size() / scores.dimension(0));
            throw new MetricInputException(
                    argument,
                    Messages.noLogarithm(count, scores.size(), scores.positionText(first), scores.getFloat(first)),
                    Messages.givePositiveScores(),
                    sample);
        }
    }
}
