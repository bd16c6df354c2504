package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.ScoreSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreRangeTest {
    @Test
    void minAndMaxAreTheEndsOfTheSortedScores() {
        for (int seed = 0; seed < 1000; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            ScoreRange metric = new ScoreRange();
            metric.update(set.scores());
            float[] scores = set.distinctDescending();
            MetricResult result = metric.compute();
            assertThat(result.isDefined()).as("seed %d", seed).isEqualTo(set.size() > 0);
            if (result.isDefined()) {
                assertThat(result.details())
                        .as("seed %d", seed)
                        .isEqualTo(Map.of("min", (double) scores[scores.length - 1], "max", (double) scores[0]));
                assertThat(result.isScalar()).isFalse();
            }
        }
    }

    @Test
    void infiniteScoresAreScores() {
        ScoreRange metric = new ScoreRange();
        metric.update(Tensor.of(new float[] {Float.POSITIVE_INFINITY}));
        assertThat(metric.compute().details())
                .containsEntry("min", Double.POSITIVE_INFINITY)
                .containsEntry("max", Double.POSITIVE_INFINITY);
    }

    @Test
    void minComesFirst() {
        ScoreRange metric = new ScoreRange();
        metric.update(Tensor.of(new float[] {2, -0.0f, 1}));
        assertThat(metric.compute()).hasToString("{min=0.0, max=2.0}");
    }
}
