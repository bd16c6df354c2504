package io.github.anometry.cli;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.GT_REGIONS;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUPR;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.AUSPRO;
import io.github.anometry.core.metric.AveragePrecision;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.plugin.files.Category;
import io.github.anometry.plugin.files.Predictions;
import java.util.ArrayList;
import java.util.List;

/** The evaluator for runs without a configuration. Without regions it is that of the template of {@code config init}. */
final class Evaluators {
    private static final String IMAGE = "image_";
    private static final String PIXEL = "pixel_";

    private Evaluators() {}

    /** The metrics that the data allow. */
    static Evaluator ofDefaults(Predictions predictions) {
        List<Category> categories = predictions.categories();
        List<AnomalibMetric<?>> metrics = new ArrayList<>(ofImages());
        if (categories.stream().anyMatch(Evaluators::hasPixels)) {
            // Categories without maps or masks have no value for these, if others have them.
            metrics.addAll(ofPixels(categories.stream().allMatch(Evaluators::hasPixels)));
        }
        if (categories.stream().anyMatch(Category::hasRegions)) {
            metrics.add(ofRegions());
        }
        return Evaluator.builder().testMetrics(metrics).build();
    }

    private static boolean hasPixels(Category category) {
        return category.hasMaps() && category.hasMasks();
    }

    /** @param regions whether the masks have regions with saturation areas */
    static List<AnomalibMetric<?>> metrics(boolean regions) {
        List<AnomalibMetric<?>> metrics = new ArrayList<>(ofImages());
        metrics.addAll(ofPixels(true));
        if (regions) {
            metrics.add(ofRegions());
        }
        return metrics;
    }

    private static List<AnomalibMetric<?>> ofImages() {
        return List.of(
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix(IMAGE).build(),
                AveragePrecision.builder()
                        .fields(PRED_SCORE, GT_LABEL)
                        .prefix(IMAGE)
                        .build(),
                F1Max.builder().fields(PRED_SCORE, GT_LABEL).prefix(IMAGE).build());
    }

    private static List<AnomalibMetric<?>> ofPixels(boolean strict) {
        return List.of(
                AUROC.builder()
                        .fields(ANOMALY_MAP, GT_MASK)
                        .prefix(PIXEL)
                        .strict(strict)
                        .build(),
                AveragePrecision.builder()
                        .fields(ANOMALY_MAP, GT_MASK)
                        .prefix(PIXEL)
                        .strict(strict)
                        .build(),
                AUPR.builder()
                        .fields(ANOMALY_MAP, GT_MASK)
                        .prefix(PIXEL)
                        .strict(strict)
                        .build(),
                F1Max.builder()
                        .fields(ANOMALY_MAP, GT_MASK)
                        .prefix(PIXEL)
                        .strict(strict)
                        .build(),
                AUPRO.builder()
                        .fields(ANOMALY_MAP, GT_MASK)
                        .prefix(PIXEL)
                        .strict(strict)
                        .build());
    }

    /** Categories without regions have no value for it, if others have regions. */
    private static AnomalibMetric<?> ofRegions() {
        return AUSPRO.builder()
                .fields(ANOMALY_MAP, GT_REGIONS)
                .prefix(PIXEL)
                .fprLimit(0.05)
                .strict(false)
                .build();
    }
}
