package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.CurveSource;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.overlap.MaskRegions;
import io.github.anometry.core.internal.overlap.RegionScores;
import io.github.anometry.core.internal.ranking.ScoreState;
import io.github.anometry.core.internal.region.Connectivity;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.NaiveOverlap;
import io.github.anometry.core.testing.NaiveRanking;
import io.github.anometry.core.testing.NaiveRanking.Point;
import io.github.anometry.core.testing.NaiveRegions;
import io.github.anometry.core.testing.SaturationSet;
import io.github.anometry.core.testing.ScoreSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The curves behind values have true points and the value's own area below them, on 1,000 random sets with ties, infinite scores
 * and single classes.
 */
class CurvesOnDemandTest {
    private static final int SETS = 1000;
    private static final float[] NO_THRESHOLDS = {};

    private static double[] x(Curve curve) {
        return IntStream.range(0, curve.size()).mapToDouble(curve::x).toArray();
    }

    private static double[] y(Curve curve) {
        return IntStream.range(0, curve.size()).mapToDouble(curve::y).toArray();
    }

    private static float[] thresholds(Curve curve) {
        float[] thresholds = new float[curve.size()];
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = curve.threshold(i);
        }
        return thresholds;
    }

    /** The trapezoids up to a limit, in which the curve is interpolated. */
    private static double area(Curve curve, double limit) {
        double area = 0;
        for (int i = 1; i < curve.size() && curve.x(i - 1) < limit; i++) {
            double width = curve.x(i) - curve.x(i - 1);
            double counted = Math.min(curve.x(i), limit) - curve.x(i - 1);
            if (width > 0) {
                double end = curve.y(i - 1) + (curve.y(i) - curve.y(i - 1)) * counted / width;
                area += counted * (curve.y(i - 1) + end) / 2;
            }
        }
        return area;
    }

    /** Some of the points of the whole curve, in its order, and no point of that far from all of them. */
    private static void assertThinned(CurveSource metric, String description) {
        Curve whole = metric.curve(0).orElseThrow();
        for (double step : new double[] {0.001, 0.1}) {
            Curve thinned = metric.curve(step).orElseThrow();
            int next = 0;
            for (int i = 0; i < whole.size() && next < thinned.size(); i++) {
                boolean same = whole.x(i) == thinned.x(next)
                        && whole.y(i) == thinned.y(next)
                        && whole.threshold(i) == thinned.threshold(next);
                next += same ? 1 : 0;
            }
            assertThat(next).as("%s, step %s", description, step).isEqualTo(thinned.size());
            for (int i = 0; i < whole.size(); i++) {
                int point = i;
                assertThat(IntStream.range(0, thinned.size())
                                .anyMatch(kept -> Math.abs(thinned.x(kept) - whole.x(point)) <= step
                                        && Math.abs(thinned.y(kept) - whole.y(point)) <= step))
                        .as("%s, step %s, point %d", description, step, point)
                        .isTrue();
            }
        }
    }

    @Nested
    class Roc {
        private static RocArea metric(ScoreSet set, @Nullable Double maxFpr, @Nullable Integer bins) {
            RocArea metric = new RocArea(maxFpr, false, bins);
            metric.update(set.scores(), set.targets());
            return metric;
        }

        @Test
        void isThatOfTheRocMetricWithTheValueBelowIt() {
            int defined = 0;
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                RocCurve roc = new RocCurve(NO_THRESHOLDS, 0);
                roc.update(set.scores(), set.targets());
                RocArea metric = metric(set, null, null);
                Optional<Curve> curve = metric.curve(0);
                assertThat(curve).as("seed %d", seed).isEqualTo(roc.compute().curve());
                if (curve.isPresent()) {
                    defined++;
                    assertThat(area(curve.get(), 1))
                            .as("seed %d", seed)
                            .isCloseTo(metric.compute().asDouble(), within(1e-12));
                    assertThinned(metric, "seed " + seed);
                }
            }
            assertThat(defined).isGreaterThan(SETS / 2);
        }

        @Test
        void upToALimitIsTheSameCurveWithABound() {
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                double limit = 0.05 + 0.9 * new Random(seed).nextDouble();
                RocArea metric = metric(set, limit, null);
                Optional<Curve> curve = metric.curve(0);
                assertThat(curve).isEqualTo(metric(set, null, null).curve(0).map(all -> all.withBounds(0, limit)));
                if (curve.isPresent()) {
                    assertThat(area(curve.get(), limit))
                            .as("seed %d", seed)
                            .isCloseTo(metric.compute().asDouble(), within(1e-12));
                }
            }
        }

        @Test
        void ofBinsHasTruePoints() {
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                Optional<Curve> curve = metric(set, null, 4).curve(0);
                assertThat(curve.isPresent()).isEqualTo(set.normal() > 0 && set.anomalous() > 0);
                if (curve.isPresent()) {
                    assertThat(curve.get().size()).isBetween(2, 5);
                    List<Point> expected = NaiveRanking.roc(set, withoutFirst(thresholds(curve.get())));
                    assertPoints(curve.get(), expected, "seed " + seed);
                    assertThat(curve.get().x(curve.get().size() - 1)).isEqualTo(1);
                }
            }
        }
    }

    private static float[] withoutFirst(float[] thresholds) {
        assertThat(thresholds[0]).isEqualTo(Float.POSITIVE_INFINITY);
        return Arrays.copyOfRange(thresholds, 1, thresholds.length);
    }

    private static void assertPoints(Curve curve, List<Point> expected, String description) {
        assertThat(curve.size()).as(description).isEqualTo(expected.size());
        for (int i = 0; i < curve.size(); i++) {
            assertClose(curve.x(i), expected.get(i).x(), description);
            assertClose(curve.y(i), expected.get(i).y(), description);
        }
    }

    @Nested
    class PrecisionAndRecall {
        private static Optional<Curve> whole(ScoreSet set) {
            PrecisionRecallCurve metric = new PrecisionRecallCurve(NO_THRESHOLDS, 0);
            metric.update(set.scores(), set.targets());
            return metric.compute().curve();
        }

        @Test
        void areThoseOfTheCurveMetric() {
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                StepwisePrecision average = new StepwisePrecision();
                average.update(set.scores(), set.targets());
                PrecisionRecallArea trapezoids = new PrecisionRecallArea();
                trapezoids.update(set.scores(), set.targets());
                BestF1 best = new BestF1();
                best.update(set.scores(), set.targets());
                Optional<Curve> expected = whole(set);
                assertThat(average.curve(0)).as("seed %d", seed).isEqualTo(expected);
                assertThat(trapezoids.curve(0)).as("seed %d", seed).isEqualTo(expected);
                assertThat(best.curve(0)).as("seed %d", seed).isEqualTo(expected);
                if (expected.isPresent()) {
                    assertThat(area(expected.get(), 1))
                            .as("seed %d", seed)
                            .isCloseTo(trapezoids.compute().asDouble(), within(1e-12));
                    assertThinned(average, "seed " + seed);
                    assertThinned(trapezoids, "seed " + seed);
                    assertThinned(best, "seed " + seed);
                }
            }
        }

        @Test
        void keepThePointOfTheBestF1() {
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                for (Integer bins : new Integer[] {null, 4}) {
                    BestF1 best = new BestF1(1, bins);
                    best.update(set.scores(), set.targets());
                    MetricResult result = best.compute();
                    if (result.isDefined()) {
                        float threshold = (float) result.detail("threshold");
                        Curve curve = best.curve(10).orElseThrow();
                        int point = IntStream.range(1, curve.size())
                                .filter(i -> curve.threshold(i) == threshold)
                                .findFirst()
                                .orElseThrow();
                        double f1 = 2 * curve.x(point) * curve.y(point) / (curve.x(point) + curve.y(point));
                        assertThat(f1).as("seed %d", seed).isCloseTo(result.asDouble(), within(1e-12));
                    }
                }
            }
        }

        @Test
        void ofBinsAreTrue() {
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                StepwisePrecision metric = new StepwisePrecision(4);
                metric.update(set.scores(), set.targets());
                Optional<Curve> curve = metric.curve(0);
                assertThat(curve.isPresent()).isEqualTo(set.anomalous() > 0);
                if (curve.isPresent()) {
                    List<Point> expected = NaiveRanking.precisionRecall(set, withoutFirst(thresholds(curve.get())));
                    assertPoints(curve.get(), expected, "seed " + seed);
                }
            }
        }
    }

    @Nested
    class Overlap {
        @Test
        void ofRegionsHasTruePointsWithTheValueBelowIt() {
            int defined = 0;
            for (int seed = 0; seed < SETS; seed++) {
                ImageSet set = ImageSet.random(seed);
                double limit = 0.05 + 0.95 * new Random(seed).nextDouble();
                int connectivity = seed % 2 == 0 ? 4 : 8;
                RegionOverlapArea metric = new RegionOverlapArea(limit, connectivity);
                metric.update(set.maps(), set.masks());
                Optional<Curve> drawn = metric.curve(0);
                assertThat(drawn.isPresent()).isEqualTo(metric.compute().isDefined());
                if (drawn.isEmpty()) {
                    continue;
                }
                defined++;
                Curve curve = drawn.get();
                ScoreSet pixels = set.pixelSet();
                assertThat(withoutFirst(thresholds(curve))).isEqualTo(pixels.distinctDescending());
                for (int i = 0; i < curve.size(); i++) {
                    float threshold = curve.threshold(i);
                    boolean nothing = i == 0;
                    assertClose(
                            curve.x(i),
                            nothing ? 0 : (double) pixels.countFrom(threshold, false) / pixels.normal(),
                            "seed " + seed);
                    assertClose(
                            curve.y(i),
                            nothing
                                    ? 0
                                    : NaiveRegions.pro(set, threshold, connectivity)
                                            .orElseThrow(),
                            "seed " + seed);
                }
                assertThat(curve.x(curve.size() - 1)).isEqualTo(1);
                assertThat(curve.y(curve.size() - 1)).as("seed %d", seed).isEqualTo(1);
                assertThat(curve.bounds()).contains(new Curve.Bounds(0, limit));
                assertThat(area(curve, limit) / limit)
                        .as("seed %d", seed)
                        .isCloseTo(metric.compute().asDouble(), within(1e-12));
                assertThinned(metric, "seed " + seed);
            }
            assertThat(defined).isGreaterThan(SETS / 2);
        }

        @Test
        void ofSaturatedRegionsHasTheValueBelowIt() {
            int defined = 0;
            for (int seed = 0; seed < SETS; seed++) {
                SaturationSet set = SaturationSet.random(seed);
                List<Integer> all =
                        IntStream.range(0, set.images().images()).boxed().toList();
                if (all.isEmpty()) {
                    continue;
                }
                double limit = 0.05 + 0.95 * new Random(seed).nextDouble();
                SaturatedOverlapArea metric = new SaturatedOverlapArea(limit);
                metric.update(set.maps(all), set.regions(all));
                Optional<Curve> curve = metric.curve(0);
                assertThat(curve.isPresent()).isEqualTo(metric.compute().isDefined());
                if (curve.isPresent()) {
                    defined++;
                    assertThat(curve.get().yName()).isEqualTo("spro");
                    assertThat(curve.get().y(curve.get().size() - 1)).isEqualTo(1);
                    assertThat(area(curve.get(), limit) / limit)
                            .as("seed %d", seed)
                            .isCloseTo(metric.compute().asDouble(), within(1e-12));
                    assertThinned(metric, "seed " + seed);
                }
            }
            assertThat(defined).isGreaterThan(SETS / 4);
        }

        @Test
        void ofImagesIsThatOfPimoWithTheValueBelowIt() {
            int defined = 0;
            for (int seed = 0; seed < SETS; seed++) {
                Random random = new Random(seed);
                double lower = Math.exp(-4 * random.nextDouble() - 0.1);
                double upper = lower * 1.05 + (1 - lower * 1.05) * random.nextDouble();
                List<ImageSet> sets = ImageOverlapAreaTest.sets(seed);
                ImageOverlapArea metric = new ImageOverlapArea(
                        new double[] {lower, upper}, OverlapMode.EXACT, OverlapBounds.EXACT, 2, false);
                ImageOverlapAreaTest.update(metric, sets);
                ImageOverlapCurves pimo = new ImageOverlapCurves(OverlapMode.EXACT, 2);
                sets.forEach(set -> pimo.update(set.maps(), set.masks(), null));
                Optional<Curve> curve = metric.curve(0);
                assertThat(curve)
                        .as("seed %d", seed)
                        .isEqualTo(pimo.compute().curve().map(mean -> mean.withBounds(lower, upper)));
                if (metric.compute().isDefined()) {
                    defined++;
                    double area =
                            NaiveOverlap.logTrapezoids(x(curve.orElseThrow()), y(curve.orElseThrow()), lower, upper);
                    assertThat(area / Math.log(upper / lower))
                            .as("seed %d", seed)
                            .isCloseTo(metric.compute().asDouble(), within(1e-12));
                }
            }
            assertThat(defined).isGreaterThan(SETS / 4);
        }

        @Test
        void ofImagesFollowsTheGrid() {
            for (int seed = 0; seed < 100; seed++) {
                ImageSet set = ImageSet.withNormalImages(seed);
                ImageOverlapArea metric =
                        new ImageOverlapArea(new double[] {0.1, 0.9}, OverlapMode.GRID, OverlapBounds.EXACT, 50, true);
                metric.update(set.maps(), set.masks(), null);
                ImageOverlapCurves pimo = new ImageOverlapCurves(OverlapMode.GRID, 50);
                pimo.update(set.maps(), set.masks(), null);
                assertThat(metric.curve(0)).isEqualTo(pimo.compute().curve().map(mean -> mean.withBounds(0.1, 0.9)));
            }
        }
    }

    @Test
    void statesThatCameApartAreNoticed() {
        RegionScores regions = new RegionScores();
        RegionScores others = new RegionScores();
        Tensor map = Tensor.of(new float[] {1, 2, 3, 4}, 1, 4);
        Tensor mask = Tensor.of(new boolean[] {false, false, true, true}, 1, 4);
        regions.add(map, new MaskRegions("map", map, mask, Connectivity.of(8)));
        others.merge(regions);
        ScoreState scores = new ScoreState();
        scores.add(map, Tensor.of(new boolean[] {false, false, false, true}, 1, 4));
        scores.add(Tensor.of(new float[] {9}), Tensor.of(new boolean[] {true}));
        assertThat(others.overlapCurve(scores.ranking(), "pro", 0).size()).isEqualTo(6);
        ScoreState less = new ScoreState();
        less.add(Tensor.of(new float[] {1, 4}), Tensor.of(new boolean[] {false, true}));
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> others.overlapCurve(less.ranking(), "pro", 0));
    }
}
