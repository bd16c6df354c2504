package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MetricsCommandTest {
    @Test
    void listsAllMetrics() {
        Run run = Run.anometry("metrics");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> !line.startsWith(" ")).map(line -> line.split(" ", 2)[0]))
                .startsWith(
                        "Accuracy",
                        "AnomalyScoreDistribution",
                        "AUPIMO",
                        "AUPR",
                        "AUPRO",
                        "AUROC",
                        "AUSPRO",
                        "AveragePrecision",
                        "BalancedAccuracy",
                        "BinaryPrecisionRecallCurve",
                        "ConfusionMatrix",
                        "Dice",
                        "F1AdaptiveThreshold",
                        "F1Max",
                        "F1Score",
                        "FBeta",
                        "IoU",
                        "ManualThreshold",
                        "MCC",
                        "MinMax",
                        "PBn",
                        "PGn",
                        "PIMO",
                        "Precision",
                        "PRO",
                        "Recall",
                        "ROC",
                        "Specificity",
                        "SPRO");
        assertThat(run.out()).contains("F1Max                       The best F1 score over all thresholds");
    }

    @Test
    void tellsOfOne() {
        Run run = Run.anometry("metrics", "AUPRO");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        AUPRO

                        Area under the curve of per-region overlap over the false positive rate of pixels, up to a limit and
                        divided by it.

                        A region is a connected part of a mask; small ones count as much as large ones (Bergmann et al.,
                        "The MVTec Anomaly Detection Dataset", 2021). Exact over raw scores, interpolated at the limit, in
                        [0, 1]. A region that fills its image counts. Undefined if no mask has a region, or no pixel is
                        normal.

                        Fields, in this order:
                          anomaly_map  default anomaly_map  scores, higher is more anomalous: [H, W], [N, H, W] or [N, 1, H, W]
                          mask         default gt_mask      true masks, of the same shape

                        Parameters:
                          fpr_limit     double  default 0.3  the false positive rate up to which the area counts, above 0 and at most 1
                          connectivity  int     default 8    whether pixels that share a corner are neighbours (8) or only those that share a side (4)

                        In a configuration: {metric: AUPRO, prefix: pixel_}
                        """);
    }

    @Test
    void tellsOfOneWithoutFields() {
        Run run = Run.anometry("metrics", "ManualThreshold");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        ManualThreshold

                        A threshold that is given, not searched: its value is that number.

                        It reads no fields, so that it is defined before any batch was seen and whatever batches have.

                        It reads no fields.

                        Parameters:
                          default_value  double  default 0.5  the threshold; any number, also an infinite one

                        In a configuration: {metric: ManualThreshold, prefix: pixel_}
                        """);
    }

    @Test
    void tellsWhichFieldsAreOptional() {
        Run run = Run.anometry("metrics", "AnomalyScoreDistribution");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("""
                        Fields, in this order:
                          score   default pred_score             of each image, positive, of any shape
                          map     optional, default anomaly_map  a positive score for each pixel: [H, W], [N, H, W] or [N, 1, H, W]
                          target  optional, default gt_label     whether each score's image is anomalous: 0 or 1, of the shape of the scores

                        Parameters:
                          bins  int  default 10  the number of bins of the histogram, from 1 to 1000000

                        In a configuration: {metric: AnomalyScoreDistribution, prefix: pixel_}
                        """);
    }

    @Test
    void offersTheNearestName() {
        Run run = Run.anometry("metrics", "AUPROO");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "anometry: There is no metric 'AUPROO'. Did you mean 'AUPRO'? There are Accuracy, AnomalyScoreDistribution, AUPIMO, AUPR, AUPRO, AUROC, AUSPRO, AveragePrecision, BalancedAccuracy, "
                                + "BinaryPrecisionRecallCurve, ConfusionMatrix, Dice, F1AdaptiveThreshold, F1Max, F1Score, FBeta, IoU, ManualThreshold, MCC, "
                                + "MinMax, PBn, PGn, PIMO, Precision, PRO, Recall, ROC, Specificity, SPRO.\n");
    }
}
