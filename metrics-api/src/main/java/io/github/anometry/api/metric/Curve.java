package io.github.anometry.api.metric;

import io.github.anometry.api.internal.Messages;
import java.util.Arrays;
import java.util.Objects;

/**
 * The points of a curve in the order of its thresholds, the strictest first: a point is what results when every score at or
 * above its threshold counts as anomalous. The threshold of a point at which no score does is +∞. Immutable.
 */
public final class Curve {
    private final String xName;
    private final String yName;
    private final double[] x;
    private final double[] y;
    private final float[] thresholds;

    /** @param xName what the x axis is, in snake_case: {@code fpr}, {@code recall} */
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
                && Arrays.equals(thresholds, that.thresholds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(xName, yName, Arrays.hashCode(x), Arrays.hashCode(y), Arrays.hashCode(thresholds));
    }

    @Override
    public String toString() {
        return yName + " over " + xName + ", " + size() + " points";
    }
}
