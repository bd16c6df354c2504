package io.github.anometry.plugin.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A painted shape: an area, or a line along a shape.
 *
 * @param stroke how the line is drawn; null: the area is filled
 * @param clip outside which nothing is visible; null: no clipping
 */
record Mark(
        Shape shape,
        @Nullable BasicStroke stroke,
        Color color,
        @Nullable Rectangle2D clip) {
    /** Whether a mark with these properties can be merged into this one. */
    boolean isLike(@Nullable BasicStroke otherStroke, Color otherColor, @Nullable Rectangle2D otherClip) {
        return Objects.equals(stroke, otherStroke) && color.equals(otherColor) && Objects.equals(clip, otherClip);
    }
}
