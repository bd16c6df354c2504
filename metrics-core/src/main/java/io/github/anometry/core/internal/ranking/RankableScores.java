package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;

/** Checks of scores that every metric makes. */
public final class RankableScores {
    private RankableScores() {}

    /** @throws MetricInputException if a score is NaN */
    public static void requireNoNaN(String argument, Tensor scores) {
        float[] chunk = new float[Math.min(4096, scores.size())];
        for (int from = 0; from < scores.size(); from += chunk.length) {
            int count = Math.min(chunk.length, scores.size() - from);
            scores.read(from, chunk, 0, count);
            for (int i = 0; i < count; i++) {
                if (Float.isNaN(chunk[i])) {
                    throw hasNaN(argument, scores);
                }
            }
        }
    }

    /** The error for scores of which at least one is NaN. */
    static MetricInputException hasNaN(String argument, Tensor scores) {
        int count = 0;
        int first = -1;
        for (int i = 0; i < scores.size(); i++) {
            if (Float.isNaN(scores.getFloat(i))) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        int sample = scores.rank() == 0 ? -1 : first / (scores.size() / scores.dimension(0));
        return new MetricInputException(
                argument,
                Messages.hasNaN(count, scores.size(), scores.positionText(first)),
                Messages.nanHasNoRank(),
                sample);
    }
}
