package io.github.anometry.core.figure;

import java.util.List;

/**
 * What is drawn in one colour: points (x, y) in their order.
 *
 * @param name as in the legend
 * @param style how the points are drawn
 * @param x of each point; of bars, the middle
 * @param y of each point, as many as of x
 */
public record Series(String name, Style style, List<Double> x, List<Double> y) {
    /** How points are drawn. */
    public enum Style {
        /** Joined by a line. */
        LINE,
        /** Joined by a dashed line in the background: what chance would come to. */
        BASELINE,
        /** Each by a bar from 0. */
        BARS
    }

    public Series {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }
}
