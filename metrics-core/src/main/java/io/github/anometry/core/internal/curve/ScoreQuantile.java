package io.github.anometry.core.internal.curve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A quantile of scores, interpolated linearly like NumPy's and PyTorch's, but without rounding, so comparisons with scores are
 * exact. Between an infinite score and a finite one it is the infinite one.
 */
public final class ScoreQuantile {
    private final BigDecimal finite;
    /** Zero if the quantile is finite. */
    private final float infinite;

    private ScoreQuantile(BigDecimal finite, float infinite) {
        this.finite = finite;
        this.infinite = infinite;
    }

    /** The scores of one class. */
    @FunctionalInterface
    public interface Ascending {
        float score(long index);
    }

    /**
     * The quantile at {@code share}, from 0 for the lowest score to 1 for the highest; empty between −∞ and +∞, where nothing
     * can be interpolated.
     *
     * @param share a decimal as the user wrote it, because the nearest double times a count need not be the intended whole
     *     number
     * @param count the number of scores, at least one
     */
    public static Optional<ScoreQuantile> of(BigDecimal share, long count, Ascending scores) {
        BigDecimal position = share.multiply(BigDecimal.valueOf(count - 1));
        long below = position.setScale(0, RoundingMode.FLOOR).longValueExact();
        BigDecimal rest = position.subtract(BigDecimal.valueOf(below));
        float low = scores.score(below);
        float high = rest.signum() == 0 ? low : scores.score(below + 1);
        if (low == high || (Float.isFinite(low) && Float.isFinite(high))) {
            return Optional.of(between(low, high, rest));
        }
        return Float.isInfinite(low) && Float.isInfinite(high)
                ? Optional.empty()
                : Optional.of(new ScoreQuantile(BigDecimal.ZERO, Float.isInfinite(low) ? low : high));
    }

    private static ScoreQuantile between(float low, float high, BigDecimal rest) {
        if (Float.isInfinite(low)) {
            return new ScoreQuantile(BigDecimal.ZERO, low);
        }
        BigDecimal start = new BigDecimal(low);
        return new ScoreQuantile(start.add(new BigDecimal(high).subtract(start).multiply(rest)), 0);
    }

    /** The quantile, rounded. */
    public double asDouble() {
        return infinite == 0 ? finite.doubleValue() : infinite;
    }

    /** The lowest float32 that is not below the quantile: a score lies below one if and only if it lies below the other. */
    public float ceiling() {
        return infinite == 0 ? ceilingOfFinite() : infinite;
    }

    private float ceilingOfFinite() {
        float near = finite.floatValue();
        return new BigDecimal(near).compareTo(finite) < 0 ? Math.nextUp(near) : near;
    }

    /** The lowest float32 above the quantile; empty if there is none. */
    public Optional<Float> higher() {
        float ceiling = ceiling();
        if (ceiling == Float.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        boolean isAbove = infinite == 0 && new BigDecimal(ceiling).compareTo(finite) > 0;
        return Optional.of(isAbove ? ceiling : Math.nextUp(ceiling));
    }
}
