package io.github.anometry.plugin.figures;

import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.figure.Series;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A picture as an SVG document, a line for each mark, coordinates to a hundredth. */
final class SvgDocument {
    private final Figure figure;
    private final Picture picture;
    private final StringBuilder svg = new StringBuilder();
    private final Map<Rectangle2D, String> clips = new LinkedHashMap<>();

    SvgDocument(Figure figure, Picture picture) {
        this.figure = figure;
        this.picture = picture;
    }

    String text() {
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + picture.width() + "\" height=\""
                + picture.height() + "\" viewBox=\"0 0 " + picture.width() + " " + picture.height()
                + "\" role=\"img\">\n");
        svg.append("<title>").append(escape(figure.title())).append("</title>\n");
        svg.append("<desc>").append(escape(description())).append("</desc>\n");
        picture.marks().forEach(this::defineClip);
        picture.marks().forEach(this::add);
        return svg.append("</svg>\n").toString();
    }

    /** The text of the axes and the legend, which the picture contains only as outlines. */
    private String description() {
        return figure.y().label() + " over " + figure.x().label() + ". "
                + figure.series().stream().map(Series::name).collect(Collectors.joining("; ")) + ".";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void defineClip(Mark mark) {
        Rectangle2D clip = mark.clip();
        if (clip != null && !clips.containsKey(clip)) {
            String id = "clip" + clips.size();
            clips.put(clip, id);
            svg.append("<clipPath id=\"" + id + "\"><rect x=\"" + number(clip.getX()) + "\" y=\"" + number(clip.getY())
                    + "\" width=\"" + number(clip.getWidth()) + "\" height=\"" + number(clip.getHeight())
                    + "\"/></clipPath>\n");
        }
    }

    private void add(Mark mark) {
        Color color = mark.color();
        if (color.getAlpha() == 0) {
            return;
        }
        svg.append("<path d=\"").append(path(mark.shape())).append('"');
        BasicStroke stroke = mark.stroke();
        if (stroke == null) {
            attribute("fill", hex(color));
            if (color.getAlpha() < 255) {
                attribute("fill-opacity", number(color.getAlpha() / 255.0));
            }
        } else {
            attribute("fill", "none");
            attribute("stroke", hex(color));
            if (color.getAlpha() < 255) {
                attribute("stroke-opacity", number(color.getAlpha() / 255.0));
            }
            addStroke(stroke);
        }
        if (mark.clip() != null) {
            attribute("clip-path", "url(#" + clips.get(mark.clip()) + ")");
        }
        svg.append("/>\n");
    }

    private void addStroke(BasicStroke stroke) {
        attribute("stroke-width", number(stroke.getLineWidth()));
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            attribute("stroke-linecap", "round");
        } else if (stroke.getEndCap() == BasicStroke.CAP_SQUARE) {
            attribute("stroke-linecap", "square");
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            attribute("stroke-linejoin", "round");
        }
        float[] dashes = stroke.getDashArray();
        if (dashes != null) {
            StringBuilder lengths = new StringBuilder();
            for (float dash : dashes) {
                lengths.append(lengths.isEmpty() ? "" : " ").append(number(dash));
            }
            attribute("stroke-dasharray", lengths.toString());
        }
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xffffff);
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator pieces = shape.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            switch (pieces.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> piece(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> piece(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> piece(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> piece(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void piece(StringBuilder path, char command, double[] points, int count) {
        path.append(command);
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ").append(number(points[i]));
        }
    }

    /** To a hundredth. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
