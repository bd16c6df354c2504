package io.github.anometry.benchmarks;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_MASK;

import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUPIMO;
import io.github.anometry.core.metric.AUPR;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.AveragePrecision;
import io.github.anometry.core.metric.F1Max;

/** The measured metrics, alone and together. */
final class Evaluators {
    private static final String PREFIX = "pixel_";

    private Evaluators() {}

    static Evaluator auroc() {
        return Evaluator.builder().testMetrics(pixelAuroc()).build();
    }

    static Evaluator aupro() {
        return Evaluator.builder().testMetrics(pixelAupro("", 0.3)).build();
    }

    static Evaluator aupimo() {
        return Evaluator.builder()
                .testMetrics(AUPIMO.builder().prefix(PREFIX).build())
                .build();
    }

    /** AUROC, AP, AUPR, F1Max, and AUPRO up to three limits. */
    static Evaluator sevenMetrics() {
        return Evaluator.builder()
                .testMetrics(
                        pixelAuroc(),
                        AveragePrecision.builder()
                                .fields(ANOMALY_MAP, GT_MASK)
                                .prefix(PREFIX)
                                .build(),
                        AUPR.builder()
                                .fields(ANOMALY_MAP, GT_MASK)
                                .prefix(PREFIX)
                                .build(),
                        F1Max.builder()
                                .fields(ANOMALY_MAP, GT_MASK)
                                .prefix(PREFIX)
                                .build(),
                        pixelAupro("", 0.3),
                        pixelAupro("0.05_", 0.05),
                        pixelAupro("0.01_", 0.01))
                .build();
    }

    private static AUROC pixelAuroc() {
        return AUROC.builder().fields(ANOMALY_MAP, GT_MASK).prefix(PREFIX).build();
    }

    private static AUPRO pixelAupro(String limitInName, double limit) {
        return AUPRO.builder().prefix(PREFIX + limitInName).fprLimit(limit).build();
    }
}
