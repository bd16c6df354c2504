package io.github.anometry.core.figure;

import java.util.List;

/**
 * A figure as data, to be drawn by a plugin.
 *
 * @param title the title, with the metric's value
 * @param series in the order of the legend; later ones are drawn above earlier ones
 */
public record Figure(String title, Axis x, Axis y, List<Series> series) {
    /**
     * The step of the curves of figures, in rates or decades: less than a pixel of a figure that is a thousand pixels wide.
     */
    public static final double STEP = 0.001;

    public Figure {
        series = List.copyOf(series);
    }
}
