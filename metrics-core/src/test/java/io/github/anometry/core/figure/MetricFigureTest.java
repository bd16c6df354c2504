package io.github.anometry.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.figure.Series.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MetricFigureTest {
    private static Curve curve(String x, String y, double... points) {
        Curve.Builder curve = Curve.builder(x, y, 0);
        for (int i = 0; i < points.length; i += 2) {
            curve.add(points[i], points[i + 1], i == 0 ? Float.POSITIVE_INFINITY : 10 - i / 2);
        }
        return curve.build();
    }

    private static Figure drawn(String metric, MetricResult result, Curve curve) {
        return MetricFigure.of(metric, result, Optional.of(curve)).orElseThrow();
    }

    private static List<String> legend(Figure figure) {
        return figure.series().stream().map(Series::name).toList();
    }

    private static Series series(Figure figure, String name) {
        return figure.series().stream()
                .filter(series -> series.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class ARocCurve {
        private final Curve curve = curve("fpr", "tpr", 0, 0, 0, 0.5, 0.4, 0.5, 1, 1);

        @Test
        void standsAboveChance() {
            Figure figure = drawn("pixel_AUROC", MetricResult.of(0.99636), curve);
            assertThat(figure.title()).isEqualTo("pixel_AUROC = 0.9964");
            assertThat(figure.x()).isEqualTo(new Axis("False positive rate", 0, 1, false));
            assertThat(figure.y()).isEqualTo(new Axis("True positive rate (recall)", 0, 1, false));
            assertThat(figure.series())
                    .containsExactly(
                            new Series("Chance", Style.BASELINE, List.of(0.0, 1.0), List.of(0.0, 1.0)),
                            new Series(
                                    "ROC curve", Style.LINE, List.of(0.0, 0.0, 0.4, 1.0), List.of(0.0, 0.5, 0.5, 1.0)));
        }

        @Test
        void showsTheAreaThatCounts() {
            Figure figure = drawn("AUROC", MetricResult.of(0.5), curve.withBounds(0, 0.2));
            assertThat(figure.series().get(0))
                    .isEqualTo(new Series(
                            "Area from 0 to 0.2", Style.AREA, List.of(0.0, 0.0, 0.2), List.of(0.0, 0.5, 0.5)));
            assertThat(figure.x().max()).isEqualTo(1);
        }

        @Test
        void mayBeTheResultItself() {
            Figure figure = MetricFigure.of("image_ROC", MetricResult.of(curve), Optional.empty())
                    .orElseThrow();
            assertThat(figure.title()).isEqualTo("image_ROC");
            assertThat(legend(figure)).containsExactly("Chance", "ROC curve");
        }

        @Test
        void hasNoMorePointsThanCanBeSeen() {
            Curve.Builder many = Curve.builder("fpr", "tpr", 0);
            for (int i = 0; i <= 1_000_000; i++) {
                many.add(i / 1e6, Math.sqrt(i / 1e6), -i);
            }
            Figure figure = MetricFigure.of("ROC", MetricResult.of(many.build()), Optional.empty())
                    .orElseThrow();
            assertThat(series(figure, "ROC curve").x()).hasSizeBetween(1000, 3000);
        }
    }

    @Nested
    class APrecisionRecallCurve {
        private final Curve curve = curve("recall", "precision", 0, 1, 0.5, 1, 1, 0.66, 1, 0.25);

        @Test
        void hasThePrevalenceAsItsBaseline() {
            Figure figure = drawn("AUPR", MetricResult.of(0.9), curve);
            assertThat(figure.x().label()).isEqualTo("Recall");
            assertThat(figure.y().label()).isEqualTo("Precision");
            assertThat(figure.series().get(0))
                    .isEqualTo(new Series(
                            "Chance, precision 0.25", Style.BASELINE, List.of(0.0, 1.0), List.of(0.25, 0.25)));
        }

        @Test
        void thatMayEndEarlyHasNoBaseline() {
            Figure figure = MetricFigure.of("PR", MetricResult.of(curve), Optional.empty())
                    .orElseThrow();
            assertThat(legend(figure)).containsExactly("Precision-recall curve");
        }

        @Test
        void marksTheBestF() {
            Figure figure = drawn("F1Max", MetricResult.of(0.8).withDetail("threshold", 8), curve);
            assertThat(series(figure, "Best F at score 8"))
                    .isEqualTo(new Series("Best F at score 8", Style.MARKERS, List.of(1.0), List.of(0.66)));
        }
    }

    @Nested
    class AProCurve {
        @Test
        void endsAtTheLimit() {
            Curve curve = curve("fpr", "pro", 0, 0, 0.1, 0.5, 0.5, 0.9, 1, 1).withBounds(0, 0.3);
            Figure figure = drawn("pixel_AUPRO", MetricResult.of(0.75), curve);
            assertThat(figure.title()).isEqualTo("pixel_AUPRO = 0.7500, up to FPR 0.3");
            assertThat(figure.x()).isEqualTo(new Axis("False positive rate", 0, 0.3, false));
            assertThat(figure.y().label()).isEqualTo("Mean per-region overlap");
            Series pro = series(figure, "PRO curve");
            assertThat(pro.x()).containsExactly(0.0, 0.1, 0.3);
            assertThat(pro.y().get(2)).isCloseTo(0.7, within(1e-12));
            assertThat(series(figure, "Chance").y()).containsExactly(0.0, 0.3);
        }

        @Test
        void ofSaturatedRegionsHasNoChance() {
            Curve curve = curve("fpr", "spro", 0, 0, 1, 1).withBounds(0, 1);
            Figure figure = drawn("AUSPRO", MetricResult.of(0.5), curve);
            assertThat(figure.title()).isEqualTo("AUSPRO = 0.5000");
            assertThat(legend(figure)).containsExactly("sPRO curve");
            assertThat(figure.y().label()).isEqualTo("Mean saturated per-region overlap");
        }
    }

    @Nested
    class APimoCurve {
        private final Curve curve = curve("shared_fpr", "tpr", 0, 0, 0, 0.1, 1e-6, 0.1, 1e-4, 0.3, 1, 1)
                .withBounds(1e-5, 1e-4);

        @Test
        void isLogarithmicAndBeginsRightOfZero() {
            Figure figure = drawn("AUPIMO", MetricResult.of(0.25).withDetail("num_anomalous_images", 1200), curve);
            assertThat(figure.x().logarithmic()).isTrue();
            assertThat(figure.x().min()).isCloseTo(1e-6, within(1e-18));
            assertThat(legend(figure))
                    .containsExactly("Area from 1e-5 to 1e-4", "Chance", "Mean PIMO curve of 1,200 images");
            Series area = series(figure, "Area from 1e-5 to 1e-4");
            assertThat(area.x()).containsExactly(1e-5, 1e-4);
            // Halfway between 1e-6 and 1e-4 on a logarithmic axis.
            assertThat(area.y().get(0)).isCloseTo(0.2, within(1e-12));
            assertThat(series(figure, "Mean PIMO curve of 1,200 images").x()).containsExactly(1e-6, 1e-4, 1.0);
            Series chance = series(figure, "Chance");
            assertThat(chance.x()).isEqualTo(chance.y()).hasSizeGreaterThan(100);
        }

        @Test
        void isThereThoughTheAreaIsUndefined() {
            Figure figure = drawn(
                    "AUPIMO",
                    MetricResult.undefined("too few pixels"),
                    curve("shared_fpr", "tpr", 0, 0, 0.5, 0.5, 1, 1).withBounds(1e-5, 1e-4));
            assertThat(figure.title()).isEqualTo("AUPIMO is undefined");
            assertThat(figure.x().min()).isCloseTo(1e-5, within(1e-17));
            assertThat(legend(figure)).containsExactly("Chance", "Mean PIMO curve");
        }
    }

    @Nested
    class AnyOtherCurve {
        @Test
        void isCalledAfterItsAxes() {
            Figure figure = drawn("Cost", MetricResult.of(3), curve("false_alarms", "cost", 0, 5, 7, 3));
            assertThat(figure.x()).isEqualTo(new Axis("False alarms", 0, 7, false));
            assertThat(figure.y()).isEqualTo(new Axis("Cost", 3, 5, false));
            assertThat(legend(figure)).containsExactly("Cost");
        }

        @Test
        void ofOneValueHasAnAxisAroundIt() {
            Figure figure = drawn("Cost", MetricResult.of(3), curve("rate", "cost", 0, 3, 1, 3));
            assertThat(figure.x()).isEqualTo(new Axis("Rate", 0, 1, false));
            assertThat(figure.y()).isEqualTo(new Axis("Cost", 2.5, 3.5, false));
        }
    }

    @Nested
    class AHistogram {
        private static MetricResult result(double[] edges, double[] all) {
            return MetricResult.of(0.5)
                    .withTensor("histogram_edges", Tensor.of(edges))
                    .withTensor("histogram", Tensor.of(all));
        }

        @Test
        void separatesNormalAndAnomalousScores() {
            MetricResult result = result(new double[] {0.1, 2.1, 4.1}, new double[] {1300, 6})
                    .withTensor("histogram_normal", Tensor.of(new double[] {1200, 2}))
                    .withTensor("histogram_anomalous", Tensor.of(new double[] {99, 4}));
            Figure figure = MetricFigure.of("Scores", result, Optional.empty()).orElseThrow();
            assertThat(figure.x()).isEqualTo(new Axis("Anomaly score", 0, 5, false));
            assertThat(figure.y()).isEqualTo(new Axis("Number of scores", 0, 1260, false));
            assertThat(figure.series())
                    .containsExactly(
                            new Series("Normal (1,202)", Style.BARS, List.of(0.1, 2.1, 4.1), List.of(1200.0, 2.0)),
                            new Series("Anomalous (103)", Style.BARS, List.of(0.1, 2.1, 4.1), List.of(99.0, 4.0)),
                            new Series("Without label (1)", Style.BARS, List.of(0.1, 2.1, 4.1), List.of(1.0, 0.0)));
        }

        @Test
        void withoutLabelsHasAllScores() {
            Figure figure = MetricFigure.of("Scores", result(new double[] {1, 1}, new double[] {7}), Optional.empty())
                    .orElseThrow();
            assertThat(legend(figure)).containsExactly("Scores (7)");
            assertThat(figure.x().min()).isLessThan(1);
            assertThat(figure.x().max()).isGreaterThan(1);
        }
    }

    @Test
    void aPlainValueHasNone() {
        assertThat(MetricFigure.of("Accuracy", MetricResult.of(1), Optional.empty()))
                .isEmpty();
        assertThat(MetricFigure.exists(MetricResult.of(1), Optional.empty())).isFalse();
        assertThat(MetricFigure.exists(MetricResult.of(1), Optional.of(curve("x", "y", 0, 0))))
                .isTrue();
    }

    @Test
    void linesAreCutWhereTheyCross() {
        Line line = new Line(List.of(0.0, 1.0, 1.0, 4.0), List.of(0.0, 1.0, 2.0, 5.0), false);
        assertThat(line.between(0.5, 3))
                .isEqualTo(new Line(List.of(0.5, 1.0, 1.0, 3.0), List.of(0.5, 1.0, 2.0, 4.0), false));
        assertThat(line.between(2, 3)).isEqualTo(new Line(List.of(2.0, 3.0), List.of(3.0, 4.0), false));
        assertThat(line.between(1, 1)).isEqualTo(new Line(List.of(1.0, 1.0), List.of(1.0, 2.0), false));
        assertThat(line.between(5, 6).x()).isEmpty();
    }

    @Test
    void anAxisHasARange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Axis("FPR", 0, 1, true))
                .withMessage("The logarithmic axis 'FPR' goes from 0 to 1, but an axis needs a finite range from a"
                        + " lower to a higher number, both above 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Axis("FPR", 1, 1, false))
                .withMessage("The axis 'FPR' goes from 1 to 1, but an axis needs a finite range from a lower to a"
                        + " higher number.");
    }

    @Test
    void pointsHaveBothCoordinates() {
        List<Double> two = new ArrayList<>(Collections.nCopies(2, 0.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("ROC curve", Style.LINE, two, List.of(1.0)))
                .withMessage("The series 'ROC curve' has 2 x and 1 y. LINE needs as many x as y.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("Normal", Style.BARS, two, two))
                .withMessage(
                        "The series 'Normal' has 2 x and 2 y. BARS needs one more x than y: the edges of the bars.");
    }
}
