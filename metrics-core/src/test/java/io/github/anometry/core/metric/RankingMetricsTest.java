package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertClose;
import static io.github.anometry.core.testing.Results.assertMatches;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.testing.NaiveRanking;
import io.github.anometry.core.testing.ScoreSet;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Areas and best scores are what their definitions give, on 1,000 random sets each. */
class RankingMetricsTest {
    private static final int SETS = 1000;

    @Test
    void aurocIsTheShareOfPairsInOrder() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            MetricResult auroc = auroc(new RocArea(), set);
            assertMatches(auroc, NaiveRanking.auroc(set), "seed " + seed + ": " + set);
            assertIsFraction(auroc, seed);
        }
    }

    @Test
    void aurocUpToALimitIsTheAreaLeftOfIt() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            double limit = limit(seed, set);
            MetricResult bare = auroc(new RocArea(limit, false, null), set);
            assertMatches(bare, NaiveRanking.partialArea(set, limit), "seed " + seed + ", limit " + limit);
            MetricResult standardized = auroc(new RocArea(limit, true, null), set);
            assertMatches(standardized, NaiveRanking.standardizedArea(set, limit), "seed " + seed + ", limit " + limit);
            assertIsFraction(standardized, seed);
        }
    }

    /** Any rate, or exactly one that the set attains. */
    private static double limit(int seed, ScoreSet set) {
        Random random = new Random(seed);
        if (random.nextBoolean() || set.normal() == 0) {
            return 0.01 + 0.98 * random.nextDouble();
        }
        return (1.0 + random.nextInt((int) set.normal())) / set.normal();
    }

    @Test
    void aurocUpToOneIsTheWholeArea() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            MetricResult whole = auroc(new RocArea(), set);
            assertThat(auroc(new RocArea(1.0, true, null), set))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
            assertThat(auroc(new RocArea(1.0, false, null), set))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
        }
    }

    @Test
    void averagePrecisionAddsThePrecisionOfEachRecallStep() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            StepwisePrecision metric = new StepwisePrecision();
            metric.update(set.scores(), set.targets());
            assertMatches(metric.compute(), NaiveRanking.averagePrecision(set), "seed " + seed + ": " + set);
            assertIsFraction(metric.compute(), seed);
        }
    }

    @Test
    void auprIsTheAreaUnderTheStraightLinesBetweenThePoints() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            PrecisionRecallArea metric = new PrecisionRecallArea();
            metric.update(set.scores(), set.targets());
            assertMatches(metric.compute(), NaiveRanking.aupr(set), "seed " + seed + ": " + set);
            assertIsFraction(metric.compute(), seed);
        }
    }

    @Test
    void f1MaxIsTheBestOfAllThresholdsAndTheLowestThatReachesIt() {
        assertBestF(seed -> 1);
    }

    @Test
    void f1MaxWeighsRecallByBeta() {
        double[] betas = {0.5, 2, 0.1, 1e-3, 1e3, 1e6, 1.0 / 3, Math.sqrt(2)};
        assertBestF(seed -> betas[seed.intValue() % betas.length]);
    }

    private static void assertBestF(ToDoubleFunction<Integer> betaOf) {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            double beta = betaOf.applyAsDouble(seed);
            BestF1 metric = BestF1.ofBeta(beta);
            metric.update(set.scores(), set.targets());
            MetricResult result = metric.compute();
            String description = "seed " + seed + ", beta " + beta + ": " + set;
            if (set.anomalous() == 0) {
                assertMatches(result, OptionalDouble.empty(), description);
                continue;
            }
            NaiveRanking.Best best = NaiveRanking.bestF(set, beta);
            assertClose(result.asDouble(), best.f(), description);
            assertThat((float) result.detail("threshold")).as(description).isEqualTo(best.threshold());
            assertIsFraction(result, seed);
        }
    }

    @Test
    void f1MaxTakesTheLowerOfTwoThresholdsThatAreEquallyGood() {
        BestF1 metric = new BestF1();
        // F1 is 2/3 from 0.9 on (1 of 2 found) and from 0.1 on (2 of 2 found, 2 in vain).
        metric.update(Tensor.of(new float[] {0.9f, 0.5f, 0.5f, 0.1f}), Tensor.of(new int[] {1, 0, 0, 1}));
        assertThat(metric.compute())
                .isEqualTo(MetricResult.of(2 / 3.0)
                        .withDetail("threshold", 0.1f)
                        .withWarning(Warning.of(
                                Warning.F1MAX_ALL_POSITIVE,
                                "The best F score is that of calling every element anomalous, normal ones too, so it depends on how many are "
                                        + "anomalous and not on the scores. Check whether the scores "
                                        + "separate the classes: measure AUROC.")));
    }

    @Test
    void theAdaptiveThresholdIsTheLowestThatReachesTheBestF1() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            BestF1Threshold metric = new BestF1Threshold();
            metric.update(set.scores(), set.targets());
            MetricResult result = metric.compute();
            String description = "seed " + seed + ": " + set;
            float[] descending = set.distinctDescending();
            if (set.size() == 0) {
                assertMatches(result, OptionalDouble.empty(), description);
                continue;
            }
            float expected = set.anomalous() == 0
                    ? descending[0]
                    : NaiveRanking.bestF(set, 1).threshold();
            assertThat((float) result.asDouble()).as(description).isEqualTo(expected);
            boolean callsAllAnomalous = expected == descending[descending.length - 1];
            assertThat(result.warnings())
                    .as(description)
                    .hasSize(set.anomalous() == 0 || set.normal() == 0 || callsAllAnomalous ? 1 : 0);
        }
    }

    @Test
    void theAdaptiveThresholdOfOneClassIsAnEndOfItsScoresWithAWarning() {
        Tensor scores = Tensor.of(new float[] {4, 3, 2, 1});
        BestF1Threshold normal = new BestF1Threshold();
        normal.update(scores, Tensor.of(new int[4]));
        assertThat(normal.compute())
                .isEqualTo(MetricResult.of(4)
                        .withWarning(
                                "no element is anomalous (4 are normal), so no threshold is best; this is the highest"
                                        + " score. Choose a threshold on data with anomalous elements"));
        BestF1Threshold anomalous = new BestF1Threshold();
        anomalous.update(scores.slice(0).reshape(1), Tensor.of(new int[] {1}));
        assertThat(anomalous.compute())
                .isEqualTo(MetricResult.of(4)
                        .withWarning("no element is normal (1 is anomalous), so the lowest score is the best threshold."
                                + " Choose a threshold on data with normal elements"));
    }

    @Test
    void perfectDetectorsReachExactlyOne() {
        for (int size = 1; size <= 200; size++) {
            float[] scores = new float[2 * size];
            boolean[] targets = new boolean[2 * size];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = i;
                targets[i] = i >= size;
            }
            ScoreSet perfect = new ScoreSet(scores, targets);
            String description = size + " normal and anomalous elements";
            assertThat(auroc(new RocArea(), perfect).asDouble()).as(description).isEqualTo(1);
            for (double limit : new double[] {0.001, 0.05, 0.1, 0.3, 0.7, 0.9, 0.99, 1.0 / 3}) {
                assertThat(auroc(new RocArea(limit, true, null), perfect).asDouble())
                        .as("%s, limit %s", description, limit)
                        .isEqualTo(1);
            }
            StepwisePrecision averagePrecision = new StepwisePrecision();
            averagePrecision.update(perfect.scores(), perfect.targets());
            assertThat(averagePrecision.compute().asDouble()).as(description).isEqualTo(1);
            PrecisionRecallArea aupr = new PrecisionRecallArea();
            aupr.update(perfect.scores(), perfect.targets());
            assertThat(aupr.compute().asDouble()).as(description).isEqualTo(1);
            for (double beta : new double[] {1, 0.1, 0.3, 2}) {
                BestF1 f1Max = BestF1.ofBeta(beta);
                f1Max.update(perfect.scores(), perfect.targets());
                assertThat(f1Max.compute().asDouble())
                        .as("%s, beta %s", description, beta)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void shapesThatDifferInAxesOfLengthOneGoTogether() {
        RocArea metric = new RocArea();
        metric.update(Tensor.of(new float[] {0.1f, 0.9f}, 2, 1), Tensor.of(new int[] {0, 1}));
        metric.update(Tensor.of(new float[] {0.2f, 0.8f}, 1, 2, 1), Tensor.of(new boolean[] {false, true}, 2));
        assertThat(metric.compute()).isEqualTo(MetricResult.of(1));
    }

    @Test
    void scoresOfAllTypesRankAsFloats() {
        Tensor targets = Tensor.of(new double[] {0, 0, 1, 1});
        RocArea metric = new RocArea();
        metric.update(Tensor.of(new double[] {1, 4, 3, 8}), targets);
        metric.update(Tensor.of(new long[] {1, 4, 3, 8}), targets);
        metric.update(Tensor.ofUnsignedBytes(new byte[] {1, 4, 3, 8}), targets);
        assertThat(metric.compute()).isEqualTo(MetricResult.of(0.75));
    }

    private static MetricResult auroc(RocArea metric, ScoreSet set) {
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static void assertIsFraction(MetricResult result, int seed) {
        if (result.isDefined()) {
            assertThat(result.asDouble()).as("seed %d", seed).isBetween(0.0, 1.0);
        }
    }
}
