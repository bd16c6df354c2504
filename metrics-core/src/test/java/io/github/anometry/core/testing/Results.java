package io.github.anometry.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.metric.MetricResult;
import java.util.OptionalDouble;

/** What a result must be. */
public final class Results {
    /** How far two ways to sum the same few hundred doubles may lie apart, relatively. */
    private static final double TOLERANCE = 1e-12;

    private Results() {}

    /** The expected value but for rounding; undefined with a reason if nothing is expected. */
    public static void assertMatches(MetricResult result, OptionalDouble expected, String description) {
        assertThat(result.isDefined()).as("defined: %s", description).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            assertClose(result.asDouble(), expected.getAsDouble(), description);
        } else {
            assertThat(result.undefinedReason().orElse("")).as(description).isNotBlank();
        }
    }

    /** Equal but for rounding; small values come from differences of numbers near 1, so their error is absolute. */
    public static void assertClose(double actual, double expected, String description) {
        double allowed = TOLERANCE * Math.max(Math.abs(expected), 1e-3);
        assertThat(actual).as(description).isCloseTo(expected, within(allowed));
    }

    /** Equal to the last bit, in all that a result has. */
    public static void assertSameBits(MetricResult actual, MetricResult expected, String description) {
        assertThat(Double.doubleToRawLongBits(actual.asDouble()))
                .as(description)
                .isEqualTo(Double.doubleToRawLongBits(expected.asDouble()));
        assertThat(actual).as(description).isEqualTo(expected);
    }
}
