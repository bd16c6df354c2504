package io.github.anometry.core.figure;

import java.util.List;

/**
 * A figure: what is to be drawn, for whoever draws it.
 *
 * @param title what it shows, with the metric's value
 * @param series in the order of the legend, the later ones above the earlier
 */
public record Figure(String title, Axis x, Axis y, List<Series> series) {
    /**
     * How far the points of curves that figures leave out may lie from others, in rates or decades: less than a pixel of a figure
     * a thousand pixels wide.
     */
    public static final double STEP = 0.001;

    public Figure {
        series = List.copyOf(series);
    }
}
