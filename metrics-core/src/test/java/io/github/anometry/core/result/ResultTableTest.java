package io.github.anometry.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.internal.text.TextWidth;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTableTest {
    private static final Curve ROC =
            new Curve("fpr", new double[] {0, 1}, "tpr", new double[] {0, 1}, new float[] {Float.POSITIVE_INFINITY, 1});

    private static EvaluationResult category(String name, double auroc, Warning... warnings) {
        return EvaluationResult.builder()
                .category(name)
                .metric("image_AUROC", MetricResult.of(auroc), 1)
                .metric("image_ROC", MetricResult.of(ROC), 1)
                .data(new DataSummary(new Counts(2, 1, 8, 1), 7))
                .threshold("image_threshold", 0.25)
                .warnings(List.of(warnings))
                .build();
    }

    private static EvaluationResult means() {
        Map<String, EvaluationResult> categories = new LinkedHashMap<>();
        categories.put("bolt", category("bolt", 0.5, Warning.of("grey-mask", "Masks are grey.", "bolt/9.png")));
        categories.put("nut", category("nut", 1, Warning.of("grey-mask", "Masks are grey.", "bolt/10.png")));
        return new Breakdown("category", categories).means();
    }

    @Test
    void categoriesAreRowsAndWarningsAddUp() {
        EvaluationResult result = means().toBuilder()
                .missing(List.of(new MissingPredictions("nut", "good", 1, 3, "a.png", "1 of 3 images is missing.")))
                .build();
        assertThat(ResultTable.of(result, ResultTable.ANY_WIDTH)).isEqualTo("""
                4 images (2 anomalous), 16 pixels, 2 anomalous regions

                          image_                  image_
                category   AUROC                     ROC  images
                ------------------------------------------------
                bolt      0.5000  tpr over fpr, 2 points       2
                nut       1.0000  tpr over fpr, 2 points       2
                ------------------------------------------------
                mean      0.7500                       -       4

                bolt: image_threshold 0.25
                nut: image_threshold 0.25

                1 of 3 images is missing.

                mean: image_ROC is undefined: it is not a single number, so it has no mean over the categories.
                warning: Masks are grey. (grey-mask: 2, first bolt/9.png)
                """);
        assertThat(result.data()).contains(new DataSummary(new Counts(4, 2, 16, 2), 14));
    }

    @Test
    void oneCategoryIsNamed() {
        assertThat(ResultTable.of(category("bolt", 0.5), ResultTable.ANY_WIDTH)).isEqualTo("""
                bolt: 2 images (1 anomalous), 8 pixels, 1 anomalous region

                image_AUROC  0.5000
                image_ROC         -  tpr over fpr, 2 points

                bolt: image_threshold 0.25
                """);
    }

    @Test
    void longSentencesAreBrokenInATerminal() {
        EvaluationResult result = EvaluationResult.builder()
                .metric("image_AUROC", MetricResult.of(0.25).withWarning("the scores may be inverted"), 1)
                .build();
        assertThat(ResultTable.of(result, 40)).isEqualTo("""
                image_AUROC  0.2500

                warning: image_AUROC: the scores may be
                  inverted (metric)
                """);
    }

    @Test
    void wordsThatAreTooLongStayWhole() {
        assertThat(TextWidth.wrap("a/very/long/path is here", 8)).containsExactly("a/very/long/path", "  is", "  here");
        assertThat(TextWidth.wrap("", 8)).containsExactly("");
        assertThat(TextWidth.wrap("two  words", 80)).containsExactly("two  words");
    }
}
