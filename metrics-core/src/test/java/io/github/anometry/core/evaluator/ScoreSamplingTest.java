package io.github.anometry.core.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.internal.ranking.ScoreState;
import io.github.anometry.core.result.ScoreCounts;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreSamplingTest {
    /** Few scores; many; so many that only those of anomalous elements are looked at; one class; ties. */
    @ParameterizedTest
    @CsvSource({
        "50, 1, 0.3",
        "50, 8, 0.3",
        "30000, 0, 0.05",
        "30000, 0, 0",
        "30000, 0, 1",
        "30000, 8, 0.5",
        "5000000, 0, 0.01",
        "5000000, 8, 0.01"
    })
    void countsAreExactAndCoverAllRates(int elements, int steps, double anomalous) {
        Random random = new Random(elements + steps);
        float[] scores = new float[elements];
        boolean[] targets = new boolean[elements];
        for (int i = 0; i < elements; i++) {
            targets[i] = random.nextDouble() < anomalous;
            double score = random.nextGaussian() + (targets[i] ? 1 : 0);
            scores[i] = (float) (steps == 0 ? score : Math.rint(score * steps) / steps);
        }
        ScoreState state = new ScoreState();
        state.add(Tensor.of(scores), Tensor.of(targets));
        ScoreCounts counts = ScoreSampling.of(state.ranking(), 1000);
        assertThat(counts.size()).isBetween(1, 1000);
        assertThat(counts.normal() + counts.anomalous()).isEqualTo(elements);
        int stride = Math.max(1, counts.size() / 50);
        for (int point = 0; point < counts.size(); point += stride) {
            long falsePositives = 0;
            long truePositives = 0;
            for (int i = 0; i < elements; i++) {
                boolean isAbove = scores[i] >= counts.threshold(point);
                truePositives += isAbove && targets[i] ? 1 : 0;
                falsePositives += isAbove && !targets[i] ? 1 : 0;
            }
            assertThat(counts.falsePositives(point)).isEqualTo(falsePositives);
            assertThat(counts.truePositives(point)).isEqualTo(truePositives);
        }
        assertThat(counts.truePositives(counts.size() - 1)).isEqualTo(counts.anomalous());
        if (steps == 0 && counts.anomalous() > 0 && elements > 1000) {
            for (int point = 1; point < counts.size(); point++) {
                assertThat(counts.truePositives(point) - counts.truePositives(point - 1))
                        .isLessThanOrEqualTo(counts.anomalous() / 400 + 1);
            }
        }
    }
}
