package io.github.anometry.core.figure;

import java.util.List;

/**
 * A figure: what is to be drawn, for whoever draws it.
 *
 * @param title what it shows, with the metric's value
 * @param series in the order of the legend, the later ones above the earlier
 */
public record Figure(String title, Axis x, Axis y, List<Series> series) {
    public Figure {
        series = List.copyOf(series);
    }
}
