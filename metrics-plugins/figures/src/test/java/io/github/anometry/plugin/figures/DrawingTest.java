package io.github.anometry.plugin.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.figure.Axis;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.figure.Series;
import io.github.anometry.core.figure.Series.Style;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DrawingTest {
    private static final Color BLUE = new Color(0, 114, 178);
    private static final Color VERMILLION = new Color(213, 94, 0);
    private static final Color GREY = new Color(110, 110, 110);

    private static final Axis RATE = new Axis("False positive rate", 0, 1, false);
    private static final Axis RECALL = new Axis("True positive rate (recall)", 0, 1, false);

    /** A step at half of both axes, above chance. */
    private static final Figure ROC = new Figure(
            "image_AUROC = 0.7500 & <more>",
            RATE,
            RECALL,
            List.of(
                    new Series("Chance", Style.BASELINE, List.of(0.0, 1.0), List.of(0.0, 1.0)),
                    new Series(
                            "ROC curve",
                            Style.LINE,
                            List.of(0.0, 0.0, 0.5, 0.5, 1.0),
                            List.of(0.0, 0.5, 0.5, 1.0, 1.0))));

    private static final Figure PIMO = new Figure(
            "pixel_AUPIMO = 0.2000",
            new Axis("Shared false positive rate", 1e-6, 1, true),
            new Axis("Mean per-image overlap", 0, 1, false),
            List.of(
                    new Series("Area from 1e-5 to 1e-4", Style.AREA, List.of(1e-5, 1e-4), List.of(0.5, 0.5)),
                    new Series("PIMO curve", Style.LINE, List.of(1e-6, 1.0), List.of(0.5, 0.5))));

    private static final Figure HISTOGRAM = new Figure(
            "image_AnomalyScoreDistribution",
            new Axis("Anomaly score", 0, 4, false),
            new Axis("Number of scores", 0, 10, false),
            List.of(
                    new Series(
                            "Normal (15)", Style.BARS, List.of(0.0, 1.0, 2.0, 3.0, 4.0), List.of(10.0, 5.0, 0.0, 0.0)),
                    new Series(
                            "Anomalous (8)",
                            Style.BARS,
                            List.of(0.0, 1.0, 2.0, 3.0, 4.0),
                            List.of(0.0, 0.0, 0.0, 8.0))));

    private static final Figure F1 = new Figure(
            "F1Max = 0.5000",
            new Axis("Recall", 0, 1, false),
            new Axis("Precision", 0, 1, false),
            List.of(
                    new Series("Precision-recall curve", Style.LINE, List.of(0.0, 1.0), List.of(1.0, 0.0)),
                    new Series("Best F at score 3", Style.MARKERS, List.of(0.5), List.of(0.5))));

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The columns and rows that contain a colour, except for the legend below the plot. */
    private record Ink(int left, int right, int top, int bottom, int pixels) {
        static Ink of(Color color, BufferedImage image) {
            int left = Integer.MAX_VALUE;
            int right = -1;
            int top = Integer.MAX_VALUE;
            int bottom = -1;
            int pixels = 0;
            for (int y = 0; y < image.getHeight() * 7 / 8; y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if ((image.getRGB(x, y) & 0xffffff) == (color.getRGB() & 0xffffff)) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                        pixels++;
                    }
                }
            }
            return new Ink(left, right, top, bottom, pixels);
        }
    }

    private static Document document(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> (Element) nodes.item(i))
                .toList();
    }

    @Nested
    class APng {
        @Test
        void hasTheSizeAskedFor() throws IOException {
            assertThat(image(Drawing.of(ROC).png()))
                    .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                    .containsExactly(1280, 960);
            assertThat(image(Drawing.of(ROC).size(300, 251).scale(1.5).png()))
                    .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                    .containsExactly(450, 377);
        }

        @Test
        void hasTheCurveAboveChance() throws IOException {
            BufferedImage image = image(Drawing.of(ROC).png());
            assertThat(image.getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
            Ink curve = Ink.of(BLUE, image);
            Ink chance = Ink.of(GREY, image);
            assertThat(curve.right() - curve.left()).isGreaterThan(1000);
            assertThat(curve.bottom() - curve.top()).isGreaterThan(500);
            // The step: a line 4 pixels wide along both axes, so its length is twice the sum of the plot's width and
            // height.
            int length = curve.right() - curve.left() + curve.bottom() - curve.top();
            assertThat(curve.pixels()).isBetween(length * 2, length * 5);
            // Dashes: less than half as many pixels as a line, in as many rows as the curve.
            assertThat(chance.pixels()).isPositive().isLessThan(curve.pixels() / 2);
            assertThat(chance.bottom() - chance.top()).isGreaterThan(500);
            int middle = (curve.left() + curve.right()) / 2;
            int half = (curve.top() + curve.bottom()) / 2;
            assertThat(new Color(image.getRGB((curve.left() + middle) / 2, half)))
                    .isEqualTo(BLUE);
        }

        @Test
        void hasALogarithmicAxis() throws IOException {
            BufferedImage image = image(Drawing.of(PIMO).png());
            Ink curve = Ink.of(BLUE, image);
            int width = curve.right() - curve.left();
            int below = curve.bottom() + 100;
            // Between one and two sixths of six decades.
            Color inside = new Color(image.getRGB(curve.left() + width / 4, below));
            Color outside = new Color(image.getRGB(curve.left() + width / 2 + 20, below));
            assertThat(inside.getBlue()).isGreaterThan(inside.getRed() + 30);
            assertThat(outside.getBlue()).isEqualTo(outside.getRed());
        }

        @Test
        void hasBarsOfTwoColours() throws IOException {
            BufferedImage image = image(Drawing.of(HISTOGRAM).png());
            Ink normal = Ink.of(BLUE, image);
            Ink anomalous = Ink.of(VERMILLION, image);
            assertThat(normal.top()).isLessThan(anomalous.top());
            Color bar = new Color(image.getRGB(anomalous.right() - 50, (anomalous.top() + anomalous.bottom()) / 2));
            assertThat(bar.getRed()).isGreaterThan(bar.getBlue() + 30);
            Color high = new Color(image.getRGB(normal.left() + 50, (normal.top() + normal.bottom()) / 2));
            assertThat(high.getBlue()).isGreaterThan(high.getRed() + 30);
        }

        @Test
        void hasAMarkWhereItIs() throws IOException {
            BufferedImage image = image(Drawing.of(F1).png());
            Ink curve = Ink.of(BLUE, image);
            Ink mark = Ink.of(VERMILLION, image);
            assertThat(mark.left() + mark.right())
                    .isBetween(curve.left() + curve.right() - 6, curve.left() + curve.right() + 6);
            assertThat(mark.right() - mark.left()).isBetween(10, 40);
        }
    }

    @Nested
    class AnSvg {
        @Test
        void hasItsWordsAsText() throws Exception {
            Document document = document(Drawing.of(ROC).size(500, 400).svg());
            assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 500 400");
            assertThat(elements(document, "title"))
                    .singleElement()
                    .satisfies(title -> assertThat(title.getTextContent()).isEqualTo("image_AUROC = 0.7500 & <more>"));
            assertThat(elements(document, "desc"))
                    .singleElement()
                    .satisfies(text -> assertThat(text.getTextContent())
                            .isEqualTo("True positive rate (recall) over False positive rate. Chance; ROC curve."));
        }

        @Test
        void hasNoCharacterThatIsExecutedOrRefused() throws Exception {
            String name = "\u001b[2J\n\u009b31m\u202Egnp\u2028\uD83D.\uFFFF&<x>";
            Figure figure = new Figure(
                    name, RATE, RECALL, List.of(new Series(name, Style.LINE, List.of(0.0, 1.0), List.of(0.0, 1.0))));
            String svg = new String(Drawing.of(figure).svg(), StandardCharsets.UTF_8);
            String visible = "\\u001b[2J\\n\\u009b31m\\u202egnp\\u2028\\ud83d.\\uffff&<x>";
            assertThat(elements(document(svg.getBytes(StandardCharsets.UTF_8)), "title"))
                    .singleElement()
                    .satisfies(title -> assertThat(title.getTextContent()).isEqualTo(visible));
            assertThat(svg).doesNotContain("\u001b", "\u009b", "\u202E", "\u2028");
            assertThat(image(Drawing.of(figure).png())).isNotNull();
        }

        @Test
        void hasEachLineInOnePiece() throws Exception {
            List<Element> lines = elements(document(Drawing.of(ROC).svg()), "path").stream()
                    .filter(path -> path.getAttribute("stroke").equals("#0072b2"))
                    .filter(path -> path.hasAttribute("clip-path"))
                    .toList();
            assertThat(lines)
                    .singleElement()
                    .satisfies(line -> assertThat(line.getAttribute("d"))
                            .matches("M[0-9. ]+L[0-9. ]+L[0-9. ]+L[0-9. ]+L[0-9. ]+"));
        }

        @Test
        void hasDashesWhereThereIsABaseline() throws Exception {
            assertThat(elements(document(Drawing.of(ROC).svg()), "path"))
                    .filteredOn(path -> path.getAttribute("stroke-dasharray").equals("6 4"))
                    .hasSize(2)
                    .allSatisfy(path -> assertThat(path.getAttribute("stroke")).isEqualTo("#6e6e6e"));
        }

        @Test
        void needsNothingFromElsewhere() {
            for (Figure figure : List.of(ROC, PIMO, HISTOGRAM, F1)) {
                String svg = new String(Drawing.of(figure).svg(), StandardCharsets.UTF_8);
                assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "DOCTYPE", "NaN");
            }
        }
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        for (Figure figure : List.of(ROC, PIMO, HISTOGRAM, F1)) {
            assertThat(Drawing.of(figure).svg()).isEqualTo(Drawing.of(figure).svg());
            assertThat(Drawing.of(figure).png()).isEqualTo(Drawing.of(figure).png());
        }
    }

    @Test
    void seriesOfOneNameAreBothDrawn() throws IOException {
        Series up = new Series("Curve", Style.LINE, List.of(0.0, 1.0), List.of(0.0, 1.0));
        Series down = new Series("Curve", Style.LINE, List.of(0.0, 1.0), List.of(1.0, 0.0));
        BufferedImage image = image(
                Drawing.of(new Figure("Two", RATE, RECALL, List.of(up, down))).png());
        assertThat(Ink.of(BLUE, image).pixels()).isPositive();
        assertThat(Ink.of(VERMILLION, image).pixels()).isPositive();
    }

    @Test
    void manyLongNamesStandBelowEachOther() throws IOException {
        String name = "A curve whose name is rather long";
        List<Series> series = Stream.iterate(0, i -> i < 6, i -> i + 1)
                .map(i -> new Series(name + " " + i, Style.LINE, List.of(0.0, 1.0), List.of(i / 6.0, 1.0)))
                .toList();
        BufferedImage image = image(
                Drawing.of(new Figure("Six", RATE, RECALL, series)).scale(1).png());
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(image.getWidth() - 1, y)).isEqualTo(Color.WHITE.getRGB());
            assertThat(image.getRGB(0, y)).isEqualTo(Color.WHITE.getRGB());
        }
    }

    @Test
    void ticksAreRoundNumbers() {
        assertThat(Stream.of(0.05, 0.0, 1.0, 1200.0, -0.3, 1.5e7, 2e-6, 0.30000000000000004)
                        .map(FigureChart::number))
                .containsExactly("0.05", "0", "1", "1200", "-0.3", "1.5E+7", "0.000002", "0.3");
        assertThat(Stream.of(1.0, 1e-5, 10.0, 1e-12).map(FigureChart::power))
                .containsExactly("1", "10⁻⁵", "10¹", "10⁻¹²");
    }

    @Test
    void sizesAreWithinReason() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Drawing.of(ROC).size(100, 400))
                .withMessage("The width of a drawing is 100, but must be from 200 to 10000.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Drawing.of(ROC).size(300, 20_000))
                .withMessage("The height of a drawing is 20000, but must be from 200 to 10000.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Drawing.of(ROC).scale(Double.NaN))
                .withMessage("The scale of a drawing is NaN, but must be from 0.5 to 10.");
    }

    @Nested
    class AFile {
        @TempDir
        private Path folder;

        private static List<Path> files(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().toList();
            }
        }

        @Test
        void isReplacedWhenItIsComplete() throws IOException {
            Path png = Files.writeString(folder.resolve("roc.png"), "old");
            Path svg = folder.resolve("roc.svg");
            Drawing.of(ROC).png(png);
            Drawing.of(ROC).svg(svg);
            assertThat(png).hasBinaryContent(Drawing.of(ROC).png());
            assertThat(svg).hasBinaryContent(Drawing.of(ROC).svg());
            assertThat(files(folder)).containsExactly(png, svg);
        }

        @Test
        void needsAFolder() {
            Path file = folder.resolve("none").resolve("roc.png");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> Drawing.of(ROC).png(file))
                    .withMessage("Cannot write the figure '" + file + "': there is no folder '"
                            + folder.resolve("none") + "'. No partial file was left; name a file in an existing, "
                            + "writable folder on a disk with free space.");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> Drawing.of(ROC).svg(folder))
                    .withMessageStartingWith("Cannot write the figure '" + folder + "': it is a folder.");
        }

        @Test
        void onAFullDiskSaysSo() {
            Path full = Path.of("/dev/full");
            assumeTrue(Files.exists(full), "there is no /dev/full here, which is a disk that is always full");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> Drawing.of(ROC).png(full))
                    .withMessageStartingWith("Cannot write the figure '/dev/full': No space left on device.");
        }

        @Test
        void thatCannotBeReplacedStaysAsItIs() throws IOException {
            Path file = Files.writeString(folder.resolve("roc.png"), "old");
            assertThat(file.toFile().setReadOnly()).isTrue();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> Drawing.of(ROC).png(file))
                    .withMessageStartingWith("Cannot write the figure '" + file + "': it is write-protected.");
            assertThat(file).hasContent("old");
            assertThat(folder).isDirectoryContaining(only -> only.equals(file));
        }
    }
}
