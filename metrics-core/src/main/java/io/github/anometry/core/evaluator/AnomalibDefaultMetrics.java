package io.github.anometry.core.evaluator;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Score;
import java.util.List;

/** AUROC and F1 of images, and of pixels where there are maps and masks. */
final class AnomalibDefaultMetrics implements DefaultMetrics {
    @Override
    public List<AnomalibMetric<?>> testMetrics() {
        return List.of(
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("image_").build(),
                F1Score.builder().fields(PRED_LABEL, GT_LABEL).prefix("image_").build(),
                AUROC.builder()
                        .fields(ANOMALY_MAP, GT_MASK)
                        .prefix("pixel_")
                        .strict(false)
                        .build(),
                F1Score.builder()
                        .fields(PRED_MASK, GT_MASK)
                        .prefix("pixel_")
                        .strict(false)
                        .build());
    }
}
