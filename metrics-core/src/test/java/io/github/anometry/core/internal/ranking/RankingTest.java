package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.testing.ScoreSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking down the scores, and asking for a threshold, give what counting gives. */
class RankingTest {
    private static Ranking ranking(ScoreSet set) {
        ScoreState state = new ScoreState();
        state.add(set.scores(), set.targets());
        return state.ranking();
    }

    @Test
    void scoresStandInAscendingOrder() {
        for (int seed = 0; seed < 500; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            Ranking ranking = ranking(set);
            List<Float> normal = ascending(set, false);
            for (long i = 0; i < ranking.normal(); i++) {
                assertThat(ranking.normalScore(i)).isEqualTo(normal.get((int) i));
            }
            List<Float> anomalous = ascending(set, true);
            for (long i = 0; i < ranking.anomalous(); i++) {
                assertThat(ranking.anomalousScore(i)).isEqualTo(anomalous.get((int) i));
            }
        }
    }

    private static List<Float> ascending(ScoreSet set, boolean target) {
        return IntStream.range(0, set.size())
                .filter(i -> set.target(i) == target)
                .mapToObj(i -> set.score(i) + 0.0f)
                .sorted()
                .toList();
    }

    @Test
    void theCursorVisitsEveryDistinctScoreFromTheHighest() {
        for (int seed = 0; seed < 500; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            Ranking ranking = ranking(set);
            assertThat(ranking.total()).isEqualTo(set.size());
            assertThat(ranking.normal()).isEqualTo(set.normal());
            assertThat(ranking.anomalous()).isEqualTo(set.anomalous());
            assertThat(ranking.distinctScores()).isEqualTo(set.distinctDescending().length);
            ScoreCursor cursor = ranking.descend();
            long truePositivesBefore = 0;
            long falsePositivesBefore = 0;
            for (float score : set.distinctDescending()) {
                assertThat(cursor.next()).as("seed %d", seed).isTrue();
                assertThat(cursor.score()).as("seed %d", seed).isEqualTo(score);
                assertThat(cursor.truePositives()).isEqualTo(set.countFrom(score, true));
                assertThat(cursor.falsePositives()).isEqualTo(set.countFrom(score, false));
                assertThat(cursor.anomalousHere()).isEqualTo(cursor.truePositives() - truePositivesBefore);
                assertThat(cursor.normalHere()).isEqualTo(cursor.falsePositives() - falsePositivesBefore);
                truePositivesBefore = cursor.truePositives();
                falsePositivesBefore = cursor.falsePositives();
            }
            assertThat(cursor.next()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void anomalousScoresKnowTheirRanksAmongNormalOnes() {
        for (int seed = 0; seed < 500; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            AnomalousScores scores = ranking(set).anomalousScores();
            int next = 0;
            for (float score : set.distinctDescending()) {
                long anomalous = set.countFrom(score, true) - set.countFrom(Math.nextUp(score), true);
                if (score == Float.POSITIVE_INFINITY) {
                    anomalous = set.countFrom(score, true);
                }
                if (anomalous > 0) {
                    long normalFrom = set.countFrom(score, false);
                    assertThat(scores.score(next)).as("seed %d", seed).isEqualTo(score);
                    assertThat(scores.count(next)).as("seed %d", seed).isEqualTo(anomalous);
                    assertThat(scores.above(next) + scores.ties(next)).isEqualTo(normalFrom);
                    assertThat(scores.above(next))
                            .isEqualTo(score == Float.POSITIVE_INFINITY ? 0 : set.countFrom(Math.nextUp(score), false));
                    next++;
                }
            }
            assertThat(scores.size()).as("seed %d", seed).isEqualTo(next);
        }
    }

    @Test
    void aThresholdNeedNotBeAScore() {
        float[] thresholds = {Float.NEGATIVE_INFINITY, -1, -0.0f, 0.25f, 1, 1e20f, Float.POSITIVE_INFINITY};
        for (int seed = 0; seed < 500; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            Ranking ranking = ranking(set);
            for (float threshold : thresholds) {
                assertThat(ranking.truePositives(threshold))
                        .as("seed %d, threshold %s", seed, threshold)
                        .isEqualTo(set.countFrom(threshold, true));
                assertThat(ranking.falsePositives(threshold))
                        .as("seed %d, threshold %s", seed, threshold)
                        .isEqualTo(set.countFrom(threshold, false));
            }
        }
    }

    @Test
    void aRankingStaysAsItIsWhenTheStateGoesOn() {
        ScoreState state = new ScoreState();
        state.add(Tensor.of(new float[] {1, 2}), Tensor.of(new boolean[] {true, false}));
        Ranking before = state.ranking();
        assertThat(state.ranking()).isSameAs(before);
        state.add(Tensor.of(new float[] {3, 0}), Tensor.of(new boolean[] {true, false}));
        assertThat(before.total()).isEqualTo(2);
        assertThat(state.ranking().total()).isEqualTo(4);
        state.clear();
        assertThat(state.ranking().total()).isZero();
    }

    @Test
    void manyElementsAreReadInChunks() {
        float[] scores = new float[3 * 4096 + 5];
        boolean[] targets = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i;
            targets[i] = i % 3 == 0;
        }
        ScoreSet set = new ScoreSet(scores, targets);
        Ranking ranking = ranking(set);
        assertThat(ranking.anomalous()).isEqualTo(set.anomalous());
        assertThat(ranking.truePositives(4096)).isEqualTo(set.countFrom(4096, true));
        assertThat(ranking.distinctScores()).isEqualTo(scores.length);
    }

    /** Enough of them to be counted instead of sorted, and some that came sorted before them. */
    private static ScoreState many(long seed, boolean someAreSorted) {
        Random random = new Random(seed);
        double share = new double[] {0.001, 0.02, 0.5, 0.98}[(int) (seed % 4)];
        ScoreState state = new ScoreState();
        for (int update = 0; update < 3; update++) {
            float[] scores = new float[7000 + random.nextInt(9000)];
            boolean[] targets = new boolean[scores.length];
            for (int i = 0; i < scores.length; i++) {
                targets[i] = random.nextDouble() < share;
                double score = random.nextGaussian() + (targets[i] ? 1 : 0);
                scores[i] = (float) (random.nextInt(4) == 0 ? Math.rint(score * 8) / 8 : score);
            }
            state.add(Tensor.of(scores), Tensor.of(targets));
            if (someAreSorted && update == 0) {
                state.ranking().normalScore(0);
            }
        }
        return state;
    }

    private static String text(AnomalousScores scores) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < scores.size(); i++) {
            text.append(scores.key(i)).append(' ').append(scores.count(i)).append(' ');
            text.append(scores.above(i)).append(' ').append(scores.ties(i)).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest(name = "some are sorted before: {0}")
    @ValueSource(booleans = {false, true})
    void ranksAreTheSameWhetherNormalScoresAreCountedOrSorted(boolean someAreSorted) {
        for (int seed = 0; seed < 40; seed++) {
            Ranking counted = many(seed, someAreSorted).ranking();
            String ranks = text(counted.anomalousScores());
            Ranking sorted = many(seed, someAreSorted).ranking();
            sorted.normalScore(0);
            assertThat(ranks).as("seed %d", seed).isEqualTo(text(sorted.anomalousScores()));
        }
    }

    @Test
    void countingLeavesNoTrace() {
        for (int seed = 0; seed < 40; seed++) {
            ScoreState counted = many(seed, false);
            Ranking before = counted.ranking();
            before.anomalousScores();
            ScoreState untouched = many(seed, false);
            assertThat(before.distinctScores()).isEqualTo(untouched.ranking().distinctScores());
            ScoreState merged = new ScoreState();
            merged.merge(counted);
            merged.merge(many(seed + 1, false));
            merged.ranking().anomalousScores();
            ScoreState atOnce = many(seed + 1, true);
            atOnce.merge(untouched);
            assertThat(text(merged.ranking().anomalousScores()))
                    .as("seed %d", seed)
                    .isEqualTo(text(atOnce.ranking().anomalousScores()));
            assertThat(before.normalScore(before.normal() - 1))
                    .isEqualTo(untouched.ranking().normalScore(before.normal() - 1));
        }
    }
}
