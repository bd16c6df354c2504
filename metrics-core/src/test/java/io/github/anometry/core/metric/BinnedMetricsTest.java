package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.NaiveBins;
import io.github.anometry.core.testing.NaiveRanking;
import io.github.anometry.core.testing.ScoreSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is measured from bins encloses the exact measure, on 1,000 random sets, and no more than it must. */
class BinnedMetricsTest {
    private static final int SETS = 1000;
    private static final int[] LIMITS = {2, 3, 5, 12, 40};
    private static final double[] BETAS = {1, 0.5, 2, 1e-3, 1e3};
    /** What two ways to sum doubles differ by. */
    private static final double ROUNDING = 1e-12;

    private interface Case {
        void check(ScoreSet set, int limit, String description);
    }

    private static void forEachCase(Case one) {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            for (int limit : LIMITS) {
                one.check(set, limit, "seed " + seed + ", " + limit + " bins: " + set);
            }
        }
    }

    private static MetricResult auroc(ScoreSet set, Integer thresholds) {
        RocArea metric = new RocArea(null, true, thresholds);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult exactAuroc(ScoreSet set) {
        RocArea metric = new RocArea();
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult auroc(ScoreSet set, double maxFpr, boolean standardize, Integer thresholds) {
        RocArea metric = new RocArea(maxFpr, standardize, thresholds);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult exactAuroc(ScoreSet set, double maxFpr, boolean standardize) {
        RocArea metric = new RocArea(maxFpr, standardize, null);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult averagePrecision(ScoreSet set, Integer thresholds) {
        StepwisePrecision metric = new StepwisePrecision(thresholds);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult exactAveragePrecision(ScoreSet set) {
        StepwisePrecision metric = new StepwisePrecision();
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult f1Max(ScoreSet set, double beta, Integer thresholds) {
        BestF1 metric = new BestF1(beta, thresholds);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult exactF1Max(ScoreSet set, double beta) {
        BestF1 metric = BestF1.ofBeta(beta);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    /** The same bits and nothing in doubt if each score has a bin; undefined for the same reason. True if there is more to check. */
    private static boolean isApproximate(
            MetricResult binned, MetricResult exact, ScoreSet set, int limit, String description) {
        if (!exact.isDefined()) {
            assertThat(binned).as(description).isEqualTo(exact);
            return false;
        }
        if (set.distinctDescending().length <= limit) {
            assertSameBits(binned, exact.withDetail("error_bound", 0), description);
            return false;
        }
        assertThat(binned.asDouble()).as(description).isBetween(0.0, 1.0);
        assertThat(binned.detail("error_bound")).as(description).isBetween(0.0, 1.0);
        return true;
    }

    private static void assertEncloses(MetricResult binned, double exact, double rounding, String description) {
        assertThat(Math.abs(binned.asDouble() - exact))
                .as(description)
                .isLessThanOrEqualTo(binned.detail("error_bound") + rounding);
    }

    private static void assertNear(double actual, double expected, String description) {
        assertThat(actual).as(description).isCloseTo(expected, within(ROUNDING));
    }

    private static double upper(MetricResult binned) {
        return binned.asDouble() + binned.detail("error_bound");
    }

    private static double lower(MetricResult binned) {
        return binned.asDouble() - binned.detail("error_bound");
    }

    /** Where a class goes within its bin. */
    private enum Order {
        ANOMALOUS_TIED_ON_TOP,
        ANOMALOUS_TIED_AT_THE_BOTTOM,
        ANOMALOUS_DISTINCT_AT_THE_BOTTOM
    }

    /** The same elements in the same bins, but in another order there; bins of one score stay as they are. */
    private static ScoreSet reordered(ScoreSet set, int limit, Order order) {
        NaiveBins bins = NaiveBins.of(set, limit);
        float[] scores = new float[set.size()];
        boolean[] targets = new boolean[set.size()];
        for (int bin = 0; bin < bins.elements().size(); bin++) {
            List<Integer> elements = bins.elements().get(bin);
            long low = bins.lowestRanks().get(bin);
            long high = bins.highestRanks().get(bin);
            boolean isOneScore = elements.stream()
                            .mapToLong(i -> NaiveBins.rank(set.score(i)))
                            .distinct()
                            .count()
                    == 1;
            long next = low;
            for (int i : elements) {
                targets[i] = set.target(i);
                boolean toTop = targets[i] == (order == Order.ANOMALOUS_TIED_ON_TOP);
                long rank = isOneScore ? NaiveBins.rank(set.score(i)) : toTop ? high : low;
                if (order == Order.ANOMALOUS_DISTINCT_AT_THE_BOTTOM && targets[i] && !isOneScore) {
                    rank = Math.min(next++, high);
                }
                scores[i] = NaiveBins.score(rank);
            }
        }
        return new ScoreSet(scores, targets);
    }

    /** All elements of a bin tied. */
    private static ScoreSet tied(ScoreSet set, int limit) {
        NaiveBins bins = NaiveBins.of(set, limit);
        float[] scores = new float[set.size()];
        boolean[] targets = new boolean[set.size()];
        for (int bin = 0; bin < bins.elements().size(); bin++) {
            for (int i : bins.elements().get(bin)) {
                targets[i] = set.target(i);
                scores[i] = bin;
            }
        }
        return new ScoreSet(scores, targets);
    }

    @Test
    void aurocCountsBinsAsTiesAndItsBoundIsReachedByTheirBestAndWorstOrder() {
        forEachCase((set, limit, description) -> {
            MetricResult binned = auroc(set, limit);
            MetricResult exact = exactAuroc(set);
            if (!isApproximate(binned, exact, set, limit, description)) {
                return;
            }
            assertEncloses(binned, exact.asDouble(), 0, description);
            assertNear(binned.asDouble(), NaiveRanking.auroc(tied(set, limit)).orElseThrow(), description);
            ScoreSet best = reordered(set, limit, Order.ANOMALOUS_TIED_ON_TOP);
            assertNear(NaiveRanking.auroc(best).orElseThrow(), upper(binned), description);
            ScoreSet worst = reordered(set, limit, Order.ANOMALOUS_TIED_AT_THE_BOTTOM);
            assertNear(NaiveRanking.auroc(worst).orElseThrow(), lower(binned), description);
        });
    }

    @Test
    void aurocUpToALimitIsEnclosedByTheBestAndTheWorstOrder() {
        forEachCase((set, limit, description) -> {
            Random random = new Random(set.size());
            double maxFpr = 0.01 + 0.98 * random.nextDouble();
            boolean standardize = random.nextBoolean();
            MetricResult binned = auroc(set, maxFpr, standardize, limit);
            MetricResult exact = exactAuroc(set, maxFpr, standardize);
            if (!isApproximate(binned, exact, set, limit, description)) {
                return;
            }
            assertEncloses(binned, exact.asDouble(), ROUNDING, description);
            ScoreSet best = reordered(set, limit, Order.ANOMALOUS_TIED_ON_TOP);
            assertNear(exactAuroc(best, maxFpr, standardize).asDouble(), upper(binned), description);
            ScoreSet worst = reordered(set, limit, Order.ANOMALOUS_TIED_AT_THE_BOTTOM);
            assertNear(exactAuroc(worst, maxFpr, standardize).asDouble(), lower(binned), description);
        });
    }

    @Test
    void aurocUpToOneIsTheWholeArea() {
        forEachCase((set, limit, description) -> {
            assertSameBits(auroc(set, 1, true, limit), auroc(set, limit), description);
            assertSameBits(auroc(set, 1, false, limit), auroc(set, limit), description);
        });
    }

    @Test
    void averagePrecisionIsEnclosedByTheBestAndTheWorstOrder() {
        int[] tight = new int[1];
        forEachCase((set, limit, description) -> {
            MetricResult binned = averagePrecision(set, limit);
            MetricResult exact = exactAveragePrecision(set);
            if (!isApproximate(binned, exact, set, limit, description)) {
                return;
            }
            assertEncloses(binned, exact.asDouble(), ROUNDING, description);
            double best = NaiveRanking.averagePrecision(reordered(set, limit, Order.ANOMALOUS_TIED_ON_TOP))
                    .orElseThrow();
            assertNear(best, upper(binned), description);
            double worst = NaiveRanking.averagePrecision(reordered(set, limit, Order.ANOMALOUS_DISTINCT_AT_THE_BOTTOM))
                    .orElseThrow();
            assertEncloses(binned, worst, ROUNDING, description);
            // A bin may have room for fewer distinct scores than it has elements; there the bound is wider.
            if (NaiveBins.of(set, limit).bits() <= 22) {
                double allowed = set.anomalous() > 64 ? 2e-3 : ROUNDING;
                assertThat(worst - lower(binned)).as(description).isLessThanOrEqualTo(allowed);
                tight[0]++;
            }
        });
        assertThat(tight[0]).isGreaterThan(SETS);
    }

    @Test
    void f1MaxIsReachedAtItsThresholdAndCannotBeHigherThanByItsBound() {
        forEachCase((set, limit, description) -> {
            double beta = BETAS[set.size() % BETAS.length];
            MetricResult binned = f1Max(set, beta, limit);
            MetricResult exact = exactF1Max(set, beta);
            if (!isApproximate(binned, exact, set, limit, description)) {
                return;
            }
            float threshold = (float) binned.detail("threshold");
            double hits = set.countFrom(threshold, true);
            double predicted = hits + set.countFrom(threshold, false);
            double f = (1 + beta * beta) * hits / (beta * beta * set.anomalous() + predicted);
            assertNear(binned.asDouble(), f, description);
            assertThat(set.distinctDescending()).as(description).contains(threshold);
            assertThat(exact.asDouble()).as(description).isBetween(binned.asDouble(), upper(binned));
            ScoreSet best = reordered(set, limit, Order.ANOMALOUS_TIED_ON_TOP);
            assertNear(NaiveRanking.bestF(best, beta).f(), upper(binned), description);
        });
    }

    @Test
    void nothingIsInDoubtWhereNoBinMixesTheClasses() {
        float[] scores = new float[2000];
        boolean[] targets = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            targets[i] = i % 2 == 1;
            scores[i] = (targets[i] ? 100 : -100) + i / 100f;
        }
        ScoreSet perfect = new ScoreSet(scores, targets);
        MetricResult one = MetricResult.of(1).withDetail("error_bound", 0);
        assertThat(auroc(perfect, 2)).isEqualTo(one);
        assertThat(auroc(perfect, 0.1, true, 2)).isEqualTo(one);
        assertThat(averagePrecision(perfect, 2)).isEqualTo(one);
        assertThat(f1Max(perfect, 1, 2))
                .isEqualTo(MetricResult.of(1).withDetail("threshold", 100.01f).withDetail("error_bound", 0));
    }

    @Test
    void boundsOfManyScoresAreNarrow() {
        Random random = new Random(11);
        float[] scores = new float[100_000];
        boolean[] targets = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            targets[i] = random.nextInt(20) == 0;
            scores[i] = (float) (random.nextGaussian() + (targets[i] ? 1.5 : 0));
        }
        ScoreSet set = new ScoreSet(scores, targets);
        double[] widest = {0.1, 0.015, 0.002};
        for (int i = 0; i < widest.length; i++) {
            int limit = 128 << (3 * i);
            List<MetricResult> binned = List.of(
                    auroc(set, limit),
                    auroc(set, 0.1, true, limit),
                    averagePrecision(set, limit),
                    f1Max(set, 1, limit));
            List<MetricResult> exact = List.of(
                    exactAuroc(set), exactAuroc(set, 0.1, true), exactAveragePrecision(set), exactF1Max(set, 1));
            for (int metric = 0; metric < exact.size(); metric++) {
                String description = limit + " bins, metric " + metric + ": "
                        + binned.get(metric).details();
                assertEncloses(binned.get(metric), exact.get(metric).asDouble(), 0, description);
                assertThat(binned.get(metric).detail("error_bound"))
                        .as(description)
                        .isLessThan(widest[i]);
            }
        }
    }

    @Test
    void mergeOnlyWithTheSameNumberOfBins() {
        String message =
                "Metrics merge only if their settings are equal, but one gathers BinnedScores, the other ScoreState. "
                        + "Give both the same settings.";
        RocArea auroc = new RocArea(null, true, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> auroc.merge(new RocArea()))
                .withMessage(message);
        StepwisePrecision averagePrecision = new StepwisePrecision(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> averagePrecision.merge(new StepwisePrecision()))
                .withMessage(message);
        BestF1 f1Max = new BestF1(1, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f1Max.merge(new BestF1()))
                .withMessage(message);
    }
}
