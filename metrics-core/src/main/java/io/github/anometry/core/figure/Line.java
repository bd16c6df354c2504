package io.github.anometry.core.figure;

import io.github.anometry.api.metric.Curve;
import java.util.ArrayList;
import java.util.List;

/**
 * Points that are joined by straight lines on their axes.
 *
 * @param logarithmic whether the x axis is
 */
record Line(List<Double> x, List<Double> y, boolean logarithmic) {
    Line {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    /** The points of a curve, thinned for a figure; on a logarithmic axis without those at 0. */
    static Line of(Curve curve, boolean logarithmic) {
        Curve.Builder few = Curve.builder(curve.xName(), curve.yName(), Figure.STEP);
        if (logarithmic) {
            few.logarithmicX();
        }
        for (int i = 0; i < curve.size(); i++) {
            if (!logarithmic || curve.x(i) > 0) {
                few.add(curve.x(i), curve.y(i), curve.threshold(i));
            }
        }
        Curve thinned = few.build();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < thinned.size(); i++) {
            x.add(thinned.x(i));
            y.add(thinned.y(i));
        }
        return new Line(x, y, logarithmic);
    }

    /** y = x, with enough points for its bend on a logarithmic axis. */
    static Line diagonal(double from, double to, boolean logarithmic) {
        if (!logarithmic) {
            return new Line(List.of(from, to), List.of(from, to), false);
        }
        List<Double> points = new ArrayList<>();
        int pieces = 200;
        for (int i = 0; i < pieces; i++) {
            points.add(from * Math.pow(to / from, (double) i / pieces));
        }
        points.add(to);
        return new Line(points, points, true);
    }

    static Line level(double height, double from, double to) {
        return new Line(List.of(from, to), List.of(height, height), false);
    }

    /** The part between two x, with points added at both; points ascend along x. */
    Line between(double from, double to) {
        List<Double> newX = new ArrayList<>();
        List<Double> newY = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            if (i > 0) {
                addIfCrossed(from, i, newX, newY);
            }
            boolean inside = x.get(i) >= from && x.get(i) <= to;
            if (i > 0 && !inside) {
                addIfCrossed(to, i, newX, newY);
            }
            if (inside) {
                newX.add(x.get(i));
                newY.add(y.get(i));
            }
        }
        return new Line(newX, newY, logarithmic);
    }

    /** Adds the intersection of the segment that ends at a point with a vertical line between its ends. */
    private void addIfCrossed(double at, int end, List<Double> newX, List<Double> newY) {
        double left = x.get(end - 1);
        double right = x.get(end);
        if (left < at && at < right) {
            double share = logarithmic ? Math.log(at / left) / Math.log(right / left) : (at - left) / (right - left);
            newX.add(at);
            newY.add(y.get(end - 1) + share * (y.get(end) - y.get(end - 1)));
        }
    }

    Series series(String name, Series.Style style) {
        return new Series(name, style, x, y);
    }
}
