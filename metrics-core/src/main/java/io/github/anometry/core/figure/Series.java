package io.github.anometry.core.figure;

import java.util.List;

/**
 * A series of points (x, y), drawn in one colour.
 *
 * @param name the name in the legend
 * @param style how the points are drawn
 * @param x of each point; for bars their edges, one more than there are bars
 * @param y of each point; for bars their heights
 */
public record Series(String name, Style style, List<Double> x, List<Double> y) {
    /** How points are drawn. */
    public enum Style {
        /** Joined by a line. */
        LINE,
        /** Joined by a dashed line in the background: random scores. */
        BASELINE,
        /** The filled area between an invisible line and 0. */
        AREA,
        /** Separate markers. */
        MARKERS,
        /** Adjacent bars from 0. */
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
