package io.github.anometry.plugin.figures;

import io.github.anometry.core.figure.Axis;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.figure.Series;
import io.github.anometry.core.figure.Series.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A figure as a chart of XChart. */
final class FigureChart {
    private static final Font TITLE = font(Font.BOLD, 16);
    private static final Font LABELS = font(Font.PLAIN, 14);
    private static final Font TICKS = font(Font.PLAIN, 12);

    /** Of Okabe and Ito ("Color Universal Design", 2008): blue, vermillion, bluish green, reddish purple, orange. */
    private static final List<Color> COLORS = List.of(
            new Color(0, 114, 178),
            new Color(213, 94, 0),
            new Color(0, 158, 115),
            new Color(204, 121, 167),
            new Color(230, 159, 0));

    private static final int CHART_PADDING = 12;
    private static final int LEGEND_PADDING = 8;
    /** XChart's. */
    private static final int LEGEND_BOX = 20;

    private static final int MARKER = 10;
    private static final Color INK = new Color(30, 30, 30);
    private static final Color BASELINE = new Color(110, 110, 110);
    private static final Color GRID = new Color(225, 225, 225);
    private static final Color NO_COLOR = new Color(255, 255, 255, 0);
    private static final BasicStroke LINE = stroke(2);
    private static final BasicStroke OUTLINE = stroke(1.2f);
    private static final BasicStroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
    private static final BasicStroke HAIRLINE = new BasicStroke(1);

    private final Figure figure;
    private int nextColor;

    FigureChart(Figure figure) {
        this.figure = figure;
    }

    /** Fails with any kind of error if Java cannot draw text. */
    static void requireFonts() {
        new TextLayout("x", LABELS, new FontRenderContext(null, true, true)).getBounds();
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    private static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    XYChart chart(int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .title(figure.title())
                .xAxisTitle(figure.x().label())
                .yAxisTitle(figure.y().label())
                .build();
        style(chart.getStyler(), width);
        for (int i = 0; i < figure.series().size(); i++) {
            add(figure.series().get(i), i, chart);
        }
        addIrregularPoint(chart);
        return chart;
    }

    /** Invisible. If all points are equally spaced, like edges of bars, XChart puts its ticks at points. */
    private void addIrregularPoint(XYChart chart) {
        Axis x = figure.x();
        double share = 0.1234;
        double off =
                x.logarithmic() ? x.min() * Math.pow(x.max() / x.min(), share) : x.min() + (x.max() - x.min()) * share;
        XYSeries point = chart.addSeries(
                "irregular", new double[] {off}, new double[] {figure.y().min()});
        point.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        point.setMarker(SeriesMarkers.NONE);
        point.setShowInLegend(false);
    }

    private void style(XYStyler styler, int width) {
        styler.setChartBackgroundColor(Color.WHITE)
                .setChartFontColor(INK)
                .setChartPadding(CHART_PADDING)
                .setChartTitleFont(TITLE)
                .setChartTitlePadding(8)
                .setChartTitleBoxVisible(false)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(legendWidth() <= width ? LegendLayout.Horizontal : LegendLayout.Vertical)
                .setLegendFont(TICKS)
                .setLegendBorderColor(Color.WHITE)
                .setLegendBackgroundColor(Color.WHITE)
                .setLegendPadding(LEGEND_PADDING)
                .setLegendSeriesLineLength(LEGEND_BOX)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderColor(INK)
                .setPlotBorderVisible(true)
                .setPlotContentSize(0.96)
                .setMarkerSize(hasBoxes() ? LEGEND_BOX : MARKER)
                .setLocale(Locale.ROOT);
        styler.setAxisTitleFont(LABELS)
                .setAxisTitlePadding(8)
                .setAxisTickLabelsFont(TICKS)
                .setAxisTickLabelsColor(INK)
                .setAxisTickMarksColor(INK)
                .setAxisTickMarksStroke(HAIRLINE)
                .setAxisTickMarkLength(4)
                .setAxisTicksLineVisible(false)
                .setPlotGridLinesColor(GRID)
                .setPlotGridLinesStroke(HAIRLINE)
                .setPlotMargin(0);
        Axis x = figure.x();
        styler.setXAxisMin(x.min()).setXAxisMax(x.max()).setXAxisLogarithmic(x.logarithmic());
        Axis y = figure.y();
        styler.setYAxisMin(y.min()).setYAxisMax(y.max()).setYAxisLogarithmic(y.logarithmic());
        if (x.logarithmic()) {
            styler.setXAxisLogarithmicDecadeOnly(true);
        }
        if (y.logarithmic()) {
            styler.setYAxisLogarithmicDecadeOnly(true);
        }
        styler.setXAxisTickLabelsFormattingFunction(x.logarithmic() ? FigureChart::power : FigureChart::number)
                .setYAxisTickLabelsFormattingFunction(yTicks());
    }

    private Function<Double, String> yTicks() {
        if (figure.y().logarithmic()) {
            return FigureChart::power;
        }
        boolean counts = figure.series().stream().anyMatch(series -> series.style() == Style.BARS);
        // A blank hides the number: there are no half images.
        return value -> counts && value != Math.rint(value) ? " " : number(value);
    }

    /** The space that XChart reserves, and the margins of the chart. */
    private double legendWidth() {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double width = 2 * CHART_PADDING;
        for (Series series : figure.series()) {
            width += LEGEND_BOX
                    + 2 * LEGEND_PADDING
                    + TICKS.getStringBounds(series.name(), context).getWidth();
        }
        return width;
    }

    /** Legend boxes have equal heights; lines beside them are centred if their marks are as high. */
    private boolean hasBoxes() {
        return figure.series().stream()
                .anyMatch(series -> series.style() == Style.AREA || series.style() == Style.BARS);
    }

    /** 0.05, 1200, 1.5E7. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -4 && exponent < 6
                ? rounded.toPlainString()
                : rounded.round(new MathContext(4)).toString();
    }

    /** 10⁻⁵. */
    static String power(double decade) {
        long exponent = Math.round(Math.log10(decade));
        if (exponent == 0) {
            return "1";
        }
        StringBuilder text = new StringBuilder("10");
        for (char digit : Long.toString(exponent).toCharArray()) {
            text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }

    private void add(Series series, int index, XYChart chart) {
        Outline outline = Outline.of(series);
        // Two series may have the same name, which charts do not allow.
        XYSeries drawn = chart.addSeries(Integer.toString(index), outline.x(), outline.y());
        drawn.setLabel(series.name());
        drawn.setMarker(SeriesMarkers.NONE);
        switch (series.style()) {
            case LINE -> line(drawn, LINE, nextColor());
            case BASELINE -> line(drawn, DASHED, BASELINE);
            // In the colour of the line that it is below.
            case AREA -> area(drawn, OUTLINE, NO_COLOR, faint(COLORS.get(nextColor % COLORS.size()), 50));
            case BARS -> {
                Color color = nextColor();
                area(drawn, OUTLINE, color, faint(color, 90));
            }
            case MARKERS -> markers(drawn, SeriesMarkers.DIAMOND, nextColor());
        }
    }

    private Color nextColor() {
        return COLORS.get(nextColor++ % COLORS.size());
    }

    private static Color faint(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static void line(XYSeries series, BasicStroke stroke, Color color) {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        series.setLineStyle(stroke);
        series.setLineColor(color);
    }

    private static void area(XYSeries series, BasicStroke stroke, Color line, Color fill) {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setLineStyle(stroke);
        series.setLineColor(line);
        series.setFillColor(fill);
    }

    private static void markers(XYSeries series, Marker marker, Color color) {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(marker);
        series.setMarkerColor(color);
    }

    /** The points to join. */
    private record Outline(double[] x, double[] y) {
        static Outline of(Series series) {
            if (series.style() == Style.BARS) {
                return ofBars(series);
            }
            return series.style() == Style.AREA ? ofArea(series) : of(series.x(), series.y());
        }

        private static Outline of(List<Double> x, List<Double> y) {
            return new Outline(
                    x.stream().mapToDouble(Double::doubleValue).toArray(),
                    y.stream().mapToDouble(Double::doubleValue).toArray());
        }

        private static Outline ofArea(Series series) {
            List<Double> x = new ArrayList<>(series.x());
            List<Double> y = new ArrayList<>(series.y());
            x.add(0, series.x().get(0));
            y.add(0, 0.0);
            x.add(series.x().get(series.x().size() - 1));
            y.add(0.0);
            return of(x, y);
        }

        private static Outline ofBars(Series series) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            x.add(series.x().get(0));
            y.add(0.0);
            for (int bar = 0; bar < series.y().size(); bar++) {
                x.add(series.x().get(bar));
                y.add(series.y().get(bar));
                x.add(series.x().get(bar + 1));
                y.add(series.y().get(bar));
            }
            x.add(series.x().get(series.x().size() - 1));
            y.add(0.0);
            return of(x, y);
        }
    }
}
