package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.testing.NaiveBins;
import io.github.anometry.core.testing.ScoreSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bins against prefixes that are cut one bit at a time, on 1,000 random sets, and the same bins in whatever way data come. */
class BinnedScoresTest {
    private static final int SETS = 1000;
    private static final int[] LIMITS = {2, 3, 5, 8, 20, 100};

    private record Bin(float lowest, boolean isOneScore, long normal, long anomalous) {}

    private static List<Bin> binsOf(BinnedScores scores, int limit) {
        Bins bins = scores.bins();
        assertThat(bins.size()).isLessThanOrEqualTo(limit);
        List<Bin> list = new ArrayList<>();
        for (BinCursor cursor = bins.descend(); cursor.next(); ) {
            list.add(new Bin(cursor.score(), cursor.isOneScore(), cursor.normalHere(), cursor.anomalousHere()));
        }
        return list;
    }

    private static List<Bin> naive(ScoreSet set, int limit) {
        List<Bin> list = new ArrayList<>();
        for (List<Integer> elements : NaiveBins.of(set, limit).elements()) {
            float lowest = Float.POSITIVE_INFINITY;
            float highest = Float.NEGATIVE_INFINITY;
            long anomalous = 0;
            for (int i : elements) {
                lowest = Math.min(lowest, set.score(i) + 0.0f);
                highest = Math.max(highest, set.score(i) + 0.0f);
                anomalous += set.target(i) ? 1 : 0;
            }
            list.add(0, new Bin(lowest, lowest == highest, elements.size() - anomalous, anomalous));
        }
        return list;
    }

    private static void add(BinnedScores to, ScoreSet set, List<Integer> elements) {
        float[] scores = new float[elements.size()];
        boolean[] targets = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = set.score(elements.get(i));
            targets[i] = set.target(elements.get(i));
        }
        to.add(Tensor.of(scores), Tensor.of(targets));
    }

    private static List<Integer> shuffled(ScoreSet set, Random random) {
        List<Integer> elements = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            elements.add(i);
        }
        Collections.shuffle(elements, random);
        return elements;
    }

    @Test
    void areThePrefixesOfTheMostBitsThatLeaveNoMoreThanTheLimit() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            for (int limit : LIMITS) {
                BinnedScores scores = new BinnedScores(limit);
                scores.add(set.scores(), set.targets());
                String description = "seed " + seed + ", " + limit + " bins: " + set;
                assertThat(binsOf(scores, limit)).as(description).isEqualTo(naive(set, limit));
                assertThat(scores.bins().bits())
                        .as(description)
                        .isEqualTo(NaiveBins.of(set, limit).bits());
                assertThat(scores.bins().normal()).as(description).isEqualTo(set.normal());
                assertThat(scores.bins().anomalous()).as(description).isEqualTo(set.anomalous());
            }
        }
    }

    @Test
    void countFromTheHighestBinDown() {
        BinnedScores scores = new BinnedScores(100);
        scores.add(Tensor.of(new float[] {3, 1, 3, 2}), Tensor.of(new int[] {1, 0, 0, 1}));
        BinCursor cursor = scores.bins().descend();
        List<Long> counts = new ArrayList<>();
        while (cursor.next()) {
            counts.add(cursor.truePositives());
            counts.add(cursor.falsePositives());
        }
        assertThat(counts).containsExactly(1L, 1L, 2L, 1L, 2L, 2L);
        assertThat(cursor.next()).isFalse();
    }

    @Test
    void areTheSameForAnyOrderSplitAndTreeOfMerges() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            Random random = new Random(seed);
            int limit = LIMITS[random.nextInt(LIMITS.length)];
            List<Integer> elements = shuffled(set, random);
            List<BinnedScores> parts = new ArrayList<>(List.of(new BinnedScores(limit)));
            for (int from = 0, to; from < elements.size(); from = to) {
                to = from + 1 + random.nextInt(elements.size() - from);
                BinnedScores part = random.nextBoolean() ? parts.get(0) : new BinnedScores(limit);
                add(part, set, elements.subList(from, to));
                if (random.nextBoolean()) {
                    assertThat(part.bins().size()).isLessThanOrEqualTo(limit);
                }
                if (!parts.contains(part)) {
                    parts.add(part);
                }
            }
            while (parts.size() > 1) {
                BinnedScores from = parts.remove(random.nextInt(parts.size()));
                List<Bin> before = binsOf(from, limit);
                parts.get(random.nextInt(parts.size())).merge(from);
                assertThat(binsOf(from, limit)).isEqualTo(before);
            }
            assertThat(binsOf(parts.get(0), limit))
                    .as("seed %d, %d bins: %s", seed, limit, set)
                    .isEqualTo(naive(set, limit));
        }
    }

    @Test
    void areNeverMoreThanTheLimitHoweverMuchComesInAtOnce() {
        Random random = new Random(7);
        float[] values = new float[20_000];
        boolean[] truth = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            truth[i] = random.nextInt(3) == 0;
            values[i] = (float) (random.nextGaussian() + (truth[i] ? 1 : 0));
        }
        ScoreSet set = new ScoreSet(values, truth);
        for (int limit : new int[] {2, 1000, 10_000}) {
            List<Bin> expected = naive(set, limit);
            BinnedScores atOnce = new BinnedScores(limit);
            atOnce.add(set.scores(), set.targets());
            assertThat(binsOf(atOnce, limit)).isEqualTo(expected);
            BinnedScores inParts = new BinnedScores(limit);
            List<Integer> elements = shuffled(set, random);
            for (int from = 0; from < elements.size(); from += 3_000) {
                add(inParts, set, elements.subList(from, Math.min(from + 3_000, elements.size())));
                assertThat(inParts.bins().size()).isLessThanOrEqualTo(limit);
            }
            assertThat(binsOf(inParts, limit)).isEqualTo(expected);
        }
    }

    @Test
    void stayAsTheyWereReadWhenMoreComesIn() {
        BinnedScores scores = new BinnedScores(2);
        scores.add(Tensor.of(new float[] {1, 2}), Tensor.of(new int[] {0, 1}));
        Bins before = scores.bins();
        scores.add(Tensor.of(new float[] {-5, 9, 100}), Tensor.of(new int[] {0, 1, 1}));
        assertThat(before.bits()).isEqualTo(32);
        assertThat(before.normal() + before.anomalous()).isEqualTo(2);
        assertThat(scores.bins().bits()).isEqualTo(1);
        assertThat(scores.bins().normal() + scores.bins().anomalous()).isEqualTo(5);
        scores.clear();
        assertThat(scores.bins().size()).isZero();
        assertThat(scores.bins().bits()).isEqualTo(32);
    }

    @Test
    void mergeOnlyWithTheSameLimit() {
        BinnedScores five = new BinnedScores(5);
        five.add(Tensor.of(new float[] {1, 2}), Tensor.of(new int[] {0, 1}));
        List<Bin> before = binsOf(five, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five.merge(new BinnedScores(6)))
                .withMessage(
                        "Binned metrics merge only with the same number of bins, but thresholds is 5 in one metric and 6 "
                                + "in the other. Make both with the same thresholds.");
        assertThat(binsOf(five, 5)).isEqualTo(before);
    }
}
