package io.github.anometry.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final List<String> METRICS = List.of(
            "AUROC", "AUPR", "AUPRO", "AUPIMO", "AveragePrecision", "F1Score", "F1Max", "PRO", "PGn", "PBn", "MinMax");

    @ParameterizedTest
    @CsvSource({
        "beta, beta",
        "fprLimit, fpr_limit",
        "maxFPR, max_fpr",
        "numThresholds, num_thresholds",
        "AUROCScore, auroc_score",
        "useL2Norm, use_l2_norm",
        "top1, top1",
        "URL, url",
        "x, x",
        "already_snake, already_snake"
    })
    void javaNamesBecomeSnakeCase(String javaName, String text) {
        assertThat(Spelling.snakeCase(javaName)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "pred_scores, pred_score",
        "predScore, pred_score",
        "pred-score, pred_score",
        "score, pred_score",
        "scores, pred_score",
        "pred_scroe, pred_score",
        "labels, gt_label",
        "label, gt_label",
        "gt_labels, gt_label",
        "predicted_label, pred_label",
        "masks, gt_mask",
        "anomaly_maps, anomaly_map",
        "anomalymap, anomaly_map",
        "images, image",
        "image_paths, image_path"
    })
    void aFieldSpelledNearlyRightIsOffered(String wrong, String right) {
        assertThat(Spelling.nearest(wrong, Field.standardNames())).contains(right);
    }

    @ParameterizedTest
    @CsvSource({
        "AUPRo, AUPRO",
        "aupro, AUPRO",
        "AURCO, AUROC",
        "AU-ROC, AUROC",
        "AUPROC, AUPRO",
        "f1_score, F1Score",
        "F1, ''",
        "average_precision, AveragePrecision",
        "Precision, AveragePrecision",
        "PG, PGn"
    })
    void aMetricSpelledNearlyRightIsOffered(String wrong, String right) {
        assertThat(Spelling.nearest(wrong, METRICS).orElse("")).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"predictions", "colour", "x", "", "confusion_matrix", "threshold", "___"})
    void aFarNameOffersNothing(String wrong) {
        assertThat(Spelling.nearest(wrong, Field.standardNames())).isEmpty();
        assertThat(Spelling.didYouMean(wrong, Field.standardNames())).isEmpty();
    }

    @Test
    void theOtherSideOfAFieldIsNoMisspelling() {
        assertThat(Spelling.nearest("gt_label", List.of("pred_label", "pred_score", "gt_mask")))
                .isEmpty();
        assertThat(Spelling.nearest("pred_mask", List.of("pred_label", "pred_score", "gt_mask")))
                .isEmpty();
    }

    @Test
    void anOfferIsASentence() {
        assertThat(Spelling.didYouMean("fpr_limt", List.of("fpr_limit", "connectivity")))
                .isEqualTo(" Did you mean 'fpr_limit'?");
    }

    @Test
    void nothingKnownOffersNothing() {
        assertThat(Spelling.nearest("beta", List.of())).isEmpty();
    }

    @Test
    void ofTwoAsNearTheFirstInTheAlphabetIsOffered() {
        assertThat(Spelling.nearest("beto", List.of("betb", "beta"))).contains("beta");
    }

    @Test
    void whatIsLongerThanAnyNameIsNone() {
        assertThat(Spelling.nearest("gt_label".repeat(125), List.of("gt_label")))
                .contains("gt_label");
        assertThat(Spelling.nearest("gt_label".repeat(126), List.of("gt_label")))
                .isEmpty();
    }
}
