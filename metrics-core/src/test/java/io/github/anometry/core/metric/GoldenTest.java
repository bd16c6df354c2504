package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.testing.GoldenCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small cases whose values were computed elsewhere or follow from the definition. */
class GoldenTest {
    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasTheGoldenValue(GoldenCase golden) {
        MetricResult result = golden.run(MetricRegistry.load()).result();

        Object expected = golden.expected();
        if (expected == null) {
            assertThat(result.isDefined()).isFalse();
            assertThat(result.undefinedReason().orElseThrow()).isNotBlank();
        } else if (expected instanceof Number number) {
            assertThat(result.asDouble()).isCloseTo(number.doubleValue(), within(golden.tolerance()));
        } else if (result.curve().isPresent()) {
            assertCurve(result.curve().get(), (Map<?, ?>) expected, golden.tolerance());
        } else {
            assertDetails(result, (Map<?, ?>) expected, golden.tolerance());
        }
    }

    private static void assertDetails(MetricResult result, Map<?, ?> expected, double tolerance) {
        expected.forEach((name, value) -> {
            if (value instanceof List<?>) {
                double[] elements =
                        numbers(value).stream().mapToDouble(Double::doubleValue).toArray();
                assertThat(result.tensor((String) name).toDoubleArray())
                        .as("%s", name)
                        .containsExactly(elements, within(tolerance));
                return;
            }
            double actual = name.equals("value") ? result.asDouble() : result.detail((String) name);
            assertThat(actual).as("%s", name).isCloseTo(((Number) value).doubleValue(), within(tolerance));
        });
    }

    /** Golden curves may run either way, and may leave out the infinite threshold of the first point. */
    private static void assertCurve(Curve curve, Map<?, ?> expected, double tolerance) {
        List<Double> thresholds = numbers(expected.get("thresholds"));
        boolean ascending = thresholds.get(0) < thresholds.get(thresholds.size() - 1);
        List<Integer> points = new ArrayList<>();
        for (int point = 0; point < curve.size(); point++) {
            points.add(point);
        }
        if (ascending) {
            Collections.reverse(points);
        }
        List<Double> x = numbers(expected.get(curve.xName()));
        List<Double> y = numbers(expected.get(curve.yName()));
        assertThat(points).hasSameSizeAs(x).hasSameSizeAs(y);
        for (int i = 0; i < points.size(); i++) {
            int point = points.get(i);
            assertThat(curve.x(point)).as(curve.xName()).isCloseTo(x.get(i), within(tolerance));
            assertThat(curve.y(point)).as(curve.yName()).isCloseTo(y.get(i), within(tolerance));
            double threshold = i < thresholds.size() ? thresholds.get(i) : Double.POSITIVE_INFINITY;
            if (Double.isInfinite(threshold)) {
                assertThat(curve.threshold(point)).isEqualTo(Float.POSITIVE_INFINITY);
            } else {
                assertThat((double) curve.threshold(point)).isCloseTo(threshold, within(tolerance));
            }
        }
    }

    private static List<Double> numbers(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream()
                        .map(element -> element == null ? Double.POSITIVE_INFINITY : ((Number) element).doubleValue())
                        .toList();
    }
}
