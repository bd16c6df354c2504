package io.github.anometry.api.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which points a curve keeps, on 2,000 random walks: smooth ones, staircases, with equal points and with jumps. */
class CurveBuilderTest {
    private static final int WALKS = 2000;

    private record Point(double x, double y, float threshold) {}

    private static List<Point> walk(int seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(200);
        double stride = Math.pow(10, -3 * random.nextDouble());
        int kind = random.nextInt(4);
        List<Point> points = new ArrayList<>();
        double x = 0;
        double y = kind == 3 ? 1 : 0;
        for (int i = 0; i < size; i++) {
            points.add(new Point(x, y, size - i));
            switch (kind) {
                case 0 -> {
                    x += stride * random.nextDouble();
                    y += stride * random.nextDouble();
                }
                case 1 -> {
                    boolean up = random.nextBoolean();
                    x += up ? 0 : stride;
                    y += up ? stride : 0;
                }
                case 2 -> {
                    x += random.nextInt(20) == 0 ? 1 : random.nextInt(3) * stride / 10;
                    y += random.nextInt(20) == 0 ? 1 : random.nextInt(3) * stride / 10;
                }
                default -> {
                    x += stride * random.nextDouble();
                    y += stride * (random.nextDouble() - 0.5);
                }
            }
        }
        return points;
    }

    private static Curve curve(List<Point> points, double step) {
        Curve.Builder builder = Curve.builder("x", "y", step);
        points.forEach(point -> builder.add(point.x(), point.y(), point.threshold()));
        return builder.build();
    }

    private static List<Point> points(Curve curve) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            points.add(new Point(curve.x(i), curve.y(i), curve.threshold(i)));
        }
        return points;
    }

    private static boolean near(Point one, Point other, double step) {
        return Math.abs(one.x() - other.x()) <= step && Math.abs(one.y() - other.y()) <= step;
    }

    @Test
    void withoutAStepEveryPointIsKept() {
        for (int seed = 0; seed < WALKS; seed++) {
            List<Point> walk = walk(seed);
            assertThat(points(curve(walk, 0))).as("seed %d", seed).isEqualTo(walk);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.02, 0.3, 1e9})
    void whatIsLeftOutLiesNearWhatIsKept(double step) {
        int leftOut = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            List<Point> walk = walk(seed);
            List<Point> kept = points(curve(walk, step));
            assertThat(walk).as("seed %d", seed).containsSubsequence(kept);
            assertThat(kept.get(0)).isEqualTo(walk.get(0));
            assertThat(kept.get(kept.size() - 1)).isEqualTo(walk.get(walk.size() - 1));
            for (Point point : walk) {
                assertThat(kept).as("seed %d, %s", seed, point).anyMatch(other -> near(point, other, step));
            }
            leftOut += walk.size() - kept.size();
        }
        assertThat(leftOut).isPositive();
    }

    /** Between two points that are kept the curve either goes straight from one to the other, or does not leave their box. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.02, 0.3})
    void longLinesKeepBothEnds(double step) {
        for (int seed = 0; seed < WALKS; seed++) {
            List<Point> walk = walk(seed);
            List<Point> kept = points(curve(walk, step));
            for (int i = 1; i < kept.size(); i++) {
                Point from = kept.get(i - 1);
                Point to = kept.get(i);
                boolean straight = walk.indexOf(to) == walk.indexOf(from) + 1;
                assertThat(straight || near(from, to, step))
                        .as("seed %d, from %s to %s", seed, from, to)
                        .isTrue();
            }
        }
    }

    @Test
    void aStaircaseStaysOne() {
        Curve.Builder builder = Curve.builder("fpr", "tpr", 0.001);
        // Ten anomalous images, and a hundred thousand normal ones between each two of them.
        float threshold = 0;
        for (int step = 0; step <= 10; step++) {
            for (int i = 0; i <= 100_000; i++) {
                builder.add((step + i / 1e5) / 11, step / 10.0, threshold--);
            }
        }
        Curve curve = builder.build();
        assertThat(curve.size()).isBetween(1000, 2200);
        int corners = 0;
        for (int i = 1; i < curve.size(); i++) {
            boolean level = curve.y(i) == curve.y(i - 1);
            assertThat(level || curve.x(i) == curve.x(i - 1)).as("point %d", i).isTrue();
            corners += level ? 0 : 1;
        }
        assertThat(corners).isEqualTo(10);
    }

    @Test
    void aPointMayBeKeptInAnyCase() {
        for (int seed = 0; seed < WALKS; seed++) {
            List<Point> walk = walk(seed);
            int special = new Random(seed).nextInt(walk.size());
            Curve.Builder builder = Curve.builder("x", "y", 0.3);
            for (int i = 0; i < walk.size(); i++) {
                Point point = walk.get(i);
                if (i == special) {
                    builder.keep(point.x(), point.y(), point.threshold());
                } else {
                    builder.add(point.x(), point.y(), point.threshold());
                }
            }
            assertThat(points(builder.build()))
                    .as("seed %d", seed)
                    .contains(walk.get(special), walk.get(0), walk.get(walk.size() - 1));
        }
    }

    @Test
    void decadesCountAlike() {
        Curve.Builder builder = Curve.builder("shared_fpr", "tpr", 0.1).logarithmicX();
        builder.add(0, 0, Float.POSITIVE_INFINITY).add(0, 0.05, 100).add(0, 0.1, 99);
        for (int i = -800; i <= 0; i++) {
            builder.add(Math.pow(10, i / 100.0), 0.1, i);
        }
        Curve curve = builder.build();
        assertThat(curve.x(0)).isZero();
        assertThat(curve.x(1)).isZero();
        assertThat(curve.y(1)).isEqualTo(0.1);
        assertThat(curve.x(2)).isEqualTo(1e-8);
        assertThat(curve.x(curve.size() - 1)).isEqualTo(1);
        for (int i = 3; i < curve.size(); i++) {
            assertThat(curve.x(i) / curve.x(i - 1)).isBetween(1.0, Math.pow(10, 0.1001));
        }
        assertThat(curve.size()).isBetween(80, 100);
    }

    @Test
    void nothingIsACurveWithoutPoints() {
        assertThat(Curve.builder("x", "y", 0.1).build().size()).isZero();
    }

    @Test
    void boundsSayWhereTheAreaCounts() {
        Curve curve = Curve.builder("fpr", "pro", 0).add(0, 0, 2).add(1, 1, 1).build();
        assertThat(curve.bounds()).isEmpty();
        assertThat(curve.withBounds(0, 0.3).bounds()).contains(new Curve.Bounds(0, 0.3));
        assertThat(curve.withBounds(0, 0.3)).isEqualTo(curve.withBounds(0, 0.3)).isNotEqualTo(curve);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void aStepIsNotNegative(double step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.builder("x", "y", step))
                .withMessage(
                        "The step of a curve is %s, but must be 0, which keeps every point, or more."
                                + " A figure of rates needs no more than 0.001.",
                        step == -1 ? "-1" : "NaN");
    }
}
