package io.github.anometry.plugin.figures;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what a chart paints. Merges lines from point to point into one line, with joints, and with dashes that
 * continue around corners: XChart paints each piece separately.
 */
final class Recorder extends VectorGraphics2D {
    private final List<Mark> marks = new ArrayList<>();
    /** The last mark, if it is a line that may continue. */
    private @Nullable Path2D growing;

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    @Override
    public void draw(Shape shape) {
        BasicStroke stroke = (BasicStroke) getStroke();
        if (!(shape instanceof Line2D line)) {
            add(shape, stroke);
            return;
        }
        Point2D from = getTransform().transform(line.getP1(), null);
        Point2D to = getTransform().transform(line.getP2(), null);
        Path2D path = growing;
        boolean continues = path != null
                && from.equals(path.getCurrentPoint())
                && marks.get(marks.size() - 1).isLike(stroke, getColor(), clip());
        if (path == null || !continues) {
            path = new Path2D.Double();
            path.moveTo(from.getX(), from.getY());
            marks.add(new Mark(path, stroke, getColor(), clip()));
            growing = path;
        }
        path.lineTo(to.getX(), to.getY());
    }

    @Override
    public void fill(Shape shape) {
        add(shape, null);
    }

    private void add(Shape shape, @Nullable BasicStroke stroke) {
        growing = null;
        marks.add(new Mark(new Path2D.Double(shape, getTransform()), stroke, getColor(), clip()));
    }

    /** Charts clip only to rectangles, and before any transformation. */
    private @Nullable Rectangle2D clip() {
        Shape clip = getClip();
        return clip == null ? null : getTransform().createTransformedShape(clip).getBounds2D();
    }
}
