package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.testing.ScoreSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PGn and PBn count on the right side of an exact quantile. */
class QuantileMetricsTest {
    private static final int SETS = 1000;
    private static final double[] RATES = {0.05, 0, 1, 0.5, 0.29, 0.25, 0.1, 1.0 / 3, 0.95, 1e-9};

    private static MetricResult pgn(double fnr, ScoreSet set) {
        NormalsBelowQuantile metric = new NormalsBelowQuantile(fnr);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static MetricResult pbn(double fpr, ScoreSet set) {
        AnomalousAboveQuantile metric = new AnomalousAboveQuantile(fpr);
        metric.update(set.scores(), set.targets());
        return metric.compute();
    }

    private static List<Float> sorted(ScoreSet set, boolean target) {
        return IntStream.range(0, set.size())
                .filter(i -> set.target(i) == target)
                .mapToObj(i -> set.score(i) + 0.0f)
                .sorted()
                .toList();
    }

    /** The sign of score minus quantile, the quantile being the weighted mean of its two neighbours. */
    private static int compare(float score, List<Float> sorted, BigDecimal share) {
        BigDecimal position = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = position.intValue();
        BigDecimal rest = position.subtract(BigDecimal.valueOf(below));
        float low = sorted.get(below);
        float high = rest.signum() == 0 ? low : sorted.get(below + 1);
        if (low == high) {
            return Float.compare(score + 0.0f, low);
        }
        if (Float.isInfinite(low)) {
            return Float.compare(score, low);
        }
        if (Float.isInfinite(high)) {
            return Float.compare(score, high);
        }
        if (Float.isInfinite(score)) {
            return score > 0 ? 1 : -1;
        }
        BigDecimal weighed =
                new BigDecimal(low).multiply(BigDecimal.ONE.subtract(rest)).add(new BigDecimal(high).multiply(rest));
        return new BigDecimal(score).compareTo(weighed);
    }

    private static boolean isBetweenInfinities(List<Float> sorted, BigDecimal share) {
        BigDecimal position = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = position.intValue();
        return position.compareTo(BigDecimal.valueOf(below)) > 0
                && sorted.get(below) == Float.NEGATIVE_INFINITY
                && sorted.get(below + 1) == Float.POSITIVE_INFINITY;
    }

    @Test
    void pgnIsTheShareOfNormalScoresBelowTheQuantile() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            double rate = RATES[seed / 10 % RATES.length];
            assertShare(pgn(rate, set), set, false, new BigDecimal(Double.toString(rate)), seed);
        }
    }

    @Test
    void pbnIsTheShareOfAnomalousScoresAboveTheQuantile() {
        for (int seed = 0; seed < SETS; seed++) {
            ScoreSet set = ScoreSet.random(seed);
            double rate = RATES[seed / 10 % RATES.length];
            BigDecimal share = BigDecimal.ONE.subtract(new BigDecimal(Double.toString(rate)));
            assertShare(pbn(rate, set), set, true, share, seed);
        }
    }

    private static void assertShare(MetricResult result, ScoreSet set, boolean counted, BigDecimal share, int seed) {
        List<Float> others = sorted(set, !counted);
        List<Float> mine = sorted(set, counted);
        String description = "seed " + seed + ", share " + share + ": " + set;
        if (others.isEmpty() || mine.isEmpty() || isBetweenInfinities(others, share)) {
            assertThat(result.undefinedReason().orElse("")).as(description).isNotBlank();
            return;
        }
        long count = mine.stream()
                .filter(score -> compare(score, others, share) == (counted ? 1 : -1))
                .count();
        assertThat(result.asDouble()).as(description).isEqualTo((double) count / mine.size());
        assertThat(result.detail("threshold")).as(description).isNotNaN();
    }

    @Test
    void aQuantileThatIsAScoreIsNotBelowItself() {
        // As doubles, 0.05 · 20 and 0.95 · 20 miss the whole numbers 1 and 19 by their last bit or hit them by chance.
        for (int steps = 1; steps <= 100; steps++) {
            double rate = new BigDecimal(1)
                    .divide(new BigDecimal(steps), MathContext.DECIMAL64)
                    .doubleValue();
            if (new BigDecimal(Double.toString(rate))
                            .multiply(BigDecimal.valueOf(steps))
                            .compareTo(BigDecimal.ONE)
                    != 0) {
                continue;
            }
            float[] scores = new float[steps + 2];
            boolean[] targets = new boolean[steps + 2];
            for (int i = 0; i <= steps; i++) {
                scores[i] = 0.1f * i + 0.3f;
                targets[i] = true;
            }
            scores[steps + 1] = scores[1];
            assertThat(pgn(rate, new ScoreSet(scores, targets)))
                    .as("1 / %s", steps)
                    .isEqualTo(MetricResult.of(0).withDetail("threshold", scores[1]));
            boolean[] swapped = new boolean[steps + 2];
            swapped[steps + 1] = true;
            scores[steps + 1] = scores[steps - 1];
            assertThat(pbn(rate, new ScoreSet(scores, swapped)))
                    .as("1 / %s", steps)
                    .isEqualTo(MetricResult.of(0).withDetail("threshold", scores[steps - 1]));
        }
    }

    @Test
    void neighboursOfTheQuantileAreDistinguished() {
        float above = Math.nextUp(1f);
        ScoreSet set =
                new ScoreSet(new float[] {1, above, 1, above, 0.5f}, new boolean[] {true, true, false, false, false});
        // The quantile lies between two neighbouring floats: above one, below the other.
        assertThat(pgn(0.5, set).asDouble()).isEqualTo(2 / 3.0);
        assertThat(pgn(1e-300, set).asDouble()).isEqualTo(2 / 3.0);
        assertThat(pgn(0, set).asDouble()).isEqualTo(1 / 3.0);
        ScoreSet swapped =
                new ScoreSet(new float[] {1, above, 1, above, 2}, new boolean[] {false, false, true, true, true});
        assertThat(pbn(0.5, swapped).asDouble()).isEqualTo(2 / 3.0);
        assertThat(pbn(1, swapped).asDouble()).isEqualTo(2 / 3.0);
        assertThat(pbn(0, swapped).asDouble()).isEqualTo(1 / 3.0);
    }

    @Test
    void anInfiniteNeighbourDrawsTheQuantileToItself() {
        float inf = Float.POSITIVE_INFINITY;
        ScoreSet set = new ScoreSet(new float[] {0, inf, 5, inf, 9}, new boolean[] {true, true, false, false, false});
        assertThat(pgn(0.5, set)).isEqualTo(MetricResult.of(2 / 3.0).withDetail("threshold", inf));
        assertThat(pbn(0.4, new ScoreSet(new float[] {0, inf, inf, 9}, new boolean[] {false, false, true, true})))
                .isEqualTo(MetricResult.of(0).withDetail("threshold", inf));
        assertThat(pgn(0.5, new ScoreSet(new float[] {-inf, 0, -inf, -5}, new boolean[] {true, true, false, false})))
                .isEqualTo(MetricResult.of(0).withDetail("threshold", -inf));
        assertThat(pbn(0.5, new ScoreSet(new float[] {-inf, 0, -inf, -5}, new boolean[] {false, false, true, true})))
                .isEqualTo(MetricResult.of(0.5).withDetail("threshold", -inf));
        assertThat(pgn(0.05, new ScoreSet(new float[] {-inf, inf, 0}, new boolean[] {true, true, false}))
                        .undefinedReason())
                .contains(
                        "the quantile of the anomalous scores lies between -Infinity and Infinity, where nothing can be"
                                + " interpolated");
        assertThat(pbn(0.05, new ScoreSet(new float[] {-inf, inf, 0}, new boolean[] {false, false, true}))
                        .undefinedReason())
                .contains("the quantile of the normal scores lies between -Infinity and Infinity, where nothing can be"
                        + " interpolated");
    }

    @Test
    void bothZerosAreOneScore() {
        ScoreSet set = new ScoreSet(new float[] {-0.0f, 0.0f, -0.0f}, new boolean[] {true, false, false});
        assertThat(pgn(0.05, set)).isEqualTo(MetricResult.of(0).withDetail("threshold", 0));
        ScoreSet swapped = new ScoreSet(new float[] {0.0f, 0.0f, -0.0f}, new boolean[] {false, true, true});
        assertThat(pbn(0.05, swapped)).isEqualTo(MetricResult.of(0).withDetail("threshold", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 5",
        "0.29, 29",
        "0.005, 0.5",
        "0, 0",
        "-0.0, 0",
        "1, 100",
        "0.1, 10",
        "0.57, 57",
        "0.070, 7",
        "1e-5, 0.001",
        "0.123456789, 12.3456789"
    })
    void theNameHasTheRateInPercent(double rate, String percent) {
        MetricConfig pgn =
                MetricConfig.builder().prefix("image_").parameter("fnr", rate).build();
        MetricConfig pbn =
                MetricConfig.builder().prefix("image_").parameter("fpr", rate).build();
        MetricRegistry registry = MetricRegistry.load();
        assertThat(registry.create("PGn", pgn).name()).isEqualTo("image_PG" + percent);
        assertThat(registry.create("PBn", pbn).name()).isEqualTo("image_PB" + percent);
        assertThat(registry.create("PGn", pgn).copy().name()).isEqualTo("image_PG" + percent);
    }

    @Test
    void theNameIsUsedInResultsAndTheProviderKeepsItsOwn() {
        MetricRegistry registry = MetricRegistry.load();
        AnomalibMetric<?> metric = registry.create("PGn", MetricConfig.builder().build());
        assertThat(metric.name()).isEqualTo("PG5");
        assertThat(registry.descriptor("PGn").name()).isEqualTo("PGn");
        assertThat(PGn.builder().fnr(0.29).prefix("pixel_").build().name()).isEqualTo("pixel_PG29");
        assertThat(PBn.builder().fpr(0.005).build().name()).isEqualTo("PB0.5");
    }

    @Test
    void theExampleOfTheDefinitionHolds() {
        NormalsBelowQuantile metric = new NormalsBelowQuantile(0.2);
        metric.update(Tensor.of(new float[] {0.1f, 0.4f, 0.35f, 0.8f}), Tensor.of(new int[] {0, 0, 1, 1}));
        assertThat(metric.compute().asDouble()).isEqualTo(1);
        assertThat((float) metric.compute().detail("threshold")).isEqualTo(0.44f);
    }
}
