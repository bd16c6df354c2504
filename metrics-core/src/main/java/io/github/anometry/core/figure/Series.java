package io.github.anometry.core.figure;

import java.util.List;

/**
 * What is drawn in one colour: points (x, y) in their order.
 *
 * @param name as in the legend
 * @param style how the points are drawn
 * @param x of each point; of bars, their edges, one more than there are bars
 * @param y of each point; of bars, their heights
 */
public record Series(String name, Style style, List<Double> x, List<Double> y) {
    /** How points are drawn. */
    public enum Style {
        /** Joined by a line. */
        LINE,
        /** Joined by a dashed line in the background: random scores. */
        BASELINE,
        /** The area between an invisible line and 0, filled: what a value measures. */
        AREA,
        /** Each a mark of its own. */
        MARKERS,
        /** Side by side from 0 up. */
        BARS
    }

    public Series {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size() + (style == Style.BARS ? 1 : 0)) {
            throw new IllegalArgumentException(Messages.pointsDiffer(name, style.name(), x.size(), y.size()));
        }
    }
}
