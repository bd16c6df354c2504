package io.github.anometry.plugin.figures;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.text.VisibleText;
import io.github.anometry.core.figure.Axis;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.figure.Series;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A figure as a picture: {@code Drawing.of(result.figure("pixel_AUROC")).png(Path.of("roc.png"))}. Immutable.
 *
 * <p>It needs fonts, but no screen. The same figure, size, fonts and Java give the same bytes. Text in an SVG is stored
 * as outlines, so it looks the same everywhere; its {@code title} and {@code desc} contain it as text. The colours are
 * those of Okabe and Ito, which are distinguishable with any colour vision.
 */
public final class Drawing {
    private static final int SMALLEST = 200;
    private static final int LARGEST = 10_000;
    private static final double LARGEST_SCALE = 10;

    private final Figure figure;
    private final int width;
    private final int height;
    private final double scale;

    private Drawing(Figure figure, int width, int height, double scale) {
        this.figure = figure;
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    /** A drawing of 640 × 480 units, with two pixels to a unit. */
    public static Drawing of(Figure figure) {
        return new Drawing(visible(figure), 640, 480, 2);
    }

    /** Names of metrics and series may contain anything, including characters that XML forbids or a viewer could execute. */
    private static Figure visible(Figure figure) {
        return new Figure(
                VisibleText.line(figure.title()),
                visible(figure.x()),
                visible(figure.y()),
                figure.series().stream()
                        .map(series ->
                                new Series(VisibleText.line(series.name()), series.style(), series.x(), series.y()))
                        .toList());
    }

    private static Axis visible(Axis axis) {
        return new Axis(VisibleText.line(axis.label()), axis.min(), axis.max(), axis.logarithmic());
    }

    /**
     * The same in another size. Text is 12 to 16 units high: a unit is a CSS pixel of an SVG.
     *
     * @throws ConfigurationException unless both are from 200 to 10000
     */
    public Drawing size(int newWidth, int newHeight) {
        return new Drawing(figure, within("width", newWidth), within("height", newHeight), scale);
    }

    /**
     * The same with this many PNG pixels per unit.
     *
     * @throws ConfigurationException unless it is from 0.5 to 10
     */
    public Drawing scale(double newScale) {
        if (!(newScale >= 0.5 && newScale <= LARGEST_SCALE)) {
            throw new ConfigurationException("scale", Messages.outOfRange("scale", newScale, 0.5, LARGEST_SCALE), null);
        }
        return new Drawing(figure, width, height, newScale);
    }

    private static int within(String name, int value) {
        if (value < SMALLEST || value > LARGEST) {
            throw new ConfigurationException(name, Messages.outOfRange(name, value, SMALLEST, LARGEST), null);
        }
        return value;
    }

    /**
     * A PNG file of width × scale times height × scale pixels.
     *
     * @throws ConfigurationException if Java has no fonts here
     */
    public byte[] png() {
        return picture().png(scale);
    }

    /**
     * An SVG document, in UTF-8.
     *
     * @throws ConfigurationException if Java has no fonts here
     */
    public byte[] svg() {
        return new SvgDocument(figure, picture()).text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a PNG file; it appears, or replaces another, only when it is complete.
     *
     * @throws ConfigurationException if it cannot be written, or Java has no fonts here
     */
    public void png(Path file) {
        new FigureFile(file).write(png());
    }

    /**
     * Writes an SVG file; it appears, or replaces another, only when it is complete.
     *
     * @throws ConfigurationException if it cannot be written, or Java has no fonts here
     */
    public void svg(Path file) {
        new FigureFile(file).write(svg());
    }

    private Picture picture() {
        return Picture.of(figure, width, height);
    }
}
