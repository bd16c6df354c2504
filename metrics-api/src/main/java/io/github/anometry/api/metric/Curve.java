package io.github.anometry.api.metric;

import io.github.anometry.api.internal.SharedMessages;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points of a curve in the order of their thresholds, the highest first. A point results when every score at or above its
 * threshold counts as anomalous; +∞ is the threshold at which no score does. Immutable.
 */
public final class Curve {
    private final String xName;
    private final String yName;
    private final double[] x;
    private final double[] y;
    private final float[] thresholds;
    private final @Nullable Bounds bounds;

    /** @param xName the name of the x axis in snake_case: {@code fpr}, {@code recall} */
    public Curve(String xName, double[] x, String yName, double[] y, float[] thresholds) {
        if (x.length != y.length || x.length != thresholds.length) {
            throw new IllegalArgumentException(
                    Messages.curveLengthsDiffer(xName, x.length, yName, y.length, thresholds.length));
        }
        this.xName = Objects.requireNonNull(xName);
        this.yName = Objects.requireNonNull(yName);
        this.x = x.clone();
        this.y = y.clone();
        this.thresholds = thresholds.clone();
        this.bounds = null;
    }

    private Curve(Curve curve, @Nullable Bounds bounds) {
        this.xName = curve.xName;
        this.yName = curve.yName;
        this.x = curve.x;
        this.y = curve.y;
        this.thresholds = curve.thresholds;
        this.bounds = bounds;
    }

    private Curve(Builder builder) {
        this.xName = builder.xName;
        this.yName = builder.yName;
        this.x = Arrays.copyOf(builder.x, builder.size);
        this.y = Arrays.copyOf(builder.y, builder.size);
        this.thresholds = Arrays.copyOf(builder.thresholds, builder.size);
        this.bounds = null;
    }

    /**
     * Collects points one by one, and may omit some, to save the memory of millions of points that no figure shows.
     *
     * <p>A point is omitted while it is no further than {@code step} from a kept one, along x and along y. Both ends of a
     * longer line or step are kept, and so are the first and the last point. Kept points are not changed.
     *
     * @param xName what the x axis is, in snake_case
     * @param step with 0 every point is kept; for figures of rates, 0.001 is finer than the eye can see
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    public static Builder builder(String xName, String yName, double step) {
        return new Builder(xName, yName, step);
    }

    /**
     * The range of x over which a value measures the area under a curve.
     *
     * @param from the lower one
     * @param to the higher one
     */
    public record Bounds(double from, double to) {}

    /** The same curve, with the range of x over which the value of its metric measures the area. */
    public Curve withBounds(double from, double to) {
        return new Curve(this, new Bounds(from, to));
    }

    /**
     * The range of x over which the metric's value measures the area; empty if it is the whole curve, or the value is not an
     * area.
     */
    public Optional<Bounds> bounds() {
        return Optional.ofNullable(bounds);
    }

    public String xName() {
        return xName;
    }

    public String yName() {
        return yName;
    }

    /** The number of points. */
    public int size() {
        return x.length;
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    public float threshold(int point) {
        return thresholds[point];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve that
                && xName.equals(that.xName)
                && yName.equals(that.yName)
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y)
                && Arrays.equals(thresholds, that.thresholds)
                && Objects.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(xName, yName, Arrays.hashCode(x), Arrays.hashCode(y), Arrays.hashCode(thresholds));
    }

    @Override
    public String toString() {
        return yName + " over " + xName + ", " + size() + " points";
    }

    /** Collects the points of a curve, the highest threshold first. */
    public static final class Builder {
        private final String xName;
        private final String yName;
        private final double step;
        private boolean logarithmicX;
        private double[] x = new double[16];
        private double[] y = new double[16];
        private float[] thresholds = new float[16];
        private int size;
        /** Whether the point behind the last one that is kept is one that may yet be left out. */
        private boolean pending;

        private Builder(String xName, String yName, double step) {
            if (!(step >= 0)) {
                throw new IllegalArgumentException(SharedMessages.noCurveStep(step));
            }
            this.xName = Objects.requireNonNull(xName);
            this.yName = Objects.requireNonNull(yName);
            this.step = step;
        }

        /** Measures distances along x in decimal logarithms: a step is then a part of a decade. */
        public Builder logarithmicX() {
            logarithmicX = true;
            return this;
        }

        /** Adds a point, which may be omitted. */
        public Builder add(double pointX, double pointY, float threshold) {
            if (size > 0 && !isNear(pointX, pointY)) {
                // The last point near the kept one: from here the curve is straight to the new one.
                keepPending();
            }
            boolean near = size > 0 && isNear(pointX, pointY);
            set(pointX, pointY, threshold);
            pending = true;
            if (!near) {
                keepPending();
            }
            return this;
        }

        /** Adds a point that is always kept. */
        public Builder keep(double pointX, double pointY, float threshold) {
            add(pointX, pointY, threshold);
            keepPending();
            return this;
        }

        private boolean isNear(double pointX, double pointY) {
            return step > 0 && distanceAlongX(x[size - 1], pointX) <= step && Math.abs(y[size - 1] - pointY) <= step;
        }

        private double distanceAlongX(double from, double to) {
            if (from == to) {
                return 0;
            }
            return Math.abs(logarithmicX ? Math.log10(to) - Math.log10(from) : to - from);
        }

        /** Behind those that are kept. */
        private void set(double pointX, double pointY, float threshold) {
            if (size == x.length) {
                int more = size + (size >> 1);
                x = Arrays.copyOf(x, more);
                y = Arrays.copyOf(y, more);
                thresholds = Arrays.copyOf(thresholds, more);
            }
            x[size] = pointX;
            y[size] = pointY;
            thresholds[size] = threshold;
        }

        private void keepPending() {
            if (pending) {
                size++;
                pending = false;
            }
        }

        /** The curve; the last point added is its end. */
        public Curve build() {
            keepPending();
            return new Curve(this);
        }
    }
}
