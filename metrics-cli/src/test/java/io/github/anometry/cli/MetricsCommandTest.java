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
                        "AUPR",
                        "AUPRO",
                        "AUROC",
                        "AUSPRO",
                        "AveragePrecision",
                        "BinaryPrecisionRecallCurve",
                        "F1Max",
                        "F1Score",
                        "MinMax",
                        "Precision",
                        "PRO",
                        "Recall",
                        "ROC",
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
    void offersTheNearestName() {
        Run run = Run.anometry("metrics", "AUPROO");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "anometry: There is no metric 'AUPROO'. Did you mean 'AUPRO'? There are Accuracy, AUPR, AUPRO, "
                                + "AUROC, AUSPRO, AveragePrecision, BinaryPrecisionRecallCurve, F1Max, F1Score, MinMax, Precision, PRO, "
                                + "Recall, ROC, SPRO.\n");
    }
}
