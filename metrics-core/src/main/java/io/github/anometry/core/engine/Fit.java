package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.metric.F1AdaptiveThreshold;
import io.github.anometry.core.metric.MinMax;
import io.github.anometry.core.model.PostProcessor;
import io.github.anometry.core.model.ScoreScale;
import io.github.anometry.core.model.Thresholds;
import io.github.anometry.core.result.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits thresholds and ranges of raw scores, with metrics that are evaluated together with the user's and share their states. */
final class Fit {
    private static final String IMAGE = "PostProcessor.image_";
    private static final String PIXEL = "PostProcessor.pixel_";
    private static final String THRESHOLD = "F1AdaptiveThreshold";
    private static final String RANGE = "MinMax";

    private final PostProcessor postProcessor;

    Fit(PostProcessor postProcessor) {
        this.postProcessor = postProcessor;
    }

    List<AnomalibMetric<?>> metrics() {
        List<AnomalibMetric<?>> metrics = new ArrayList<>();
        add(metrics, IMAGE, PRED_SCORE, GT_LABEL, postProcessor.imageThreshold());
        add(metrics, PIXEL, ANOMALY_MAP, GT_MASK, postProcessor.pixelThreshold());
        return metrics;
    }

    private static void add(
            List<AnomalibMetric<?>> metrics,
            String prefix,
            Field<Tensor> scores,
            Field<Tensor> truth,
            Optional<Float> given) {
        if (given.isEmpty()) {
            metrics.add(F1AdaptiveThreshold.builder()
                    .fields(scores, truth)
                    .prefix(prefix)
                    .strict(false)
                    .build());
        }
        metrics.add(MinMax.builder().fields(scores).prefix(prefix).strict(false).build());
    }

    Thresholds thresholds(EvaluationResult measured) {
        return new Thresholds(
                scale(measured, IMAGE, postProcessor.imageThreshold()),
                scale(measured, PIXEL, postProcessor.pixelThreshold()));
    }

    private static Optional<ScoreScale> scale(EvaluationResult measured, String prefix, Optional<Float> given) {
        MetricResult range = measured.get(prefix + RANGE);
        Optional<Float> threshold = given.or(() -> Optional.of(measured.get(prefix + THRESHOLD))
                .filter(MetricResult::isScalar)
                .map(result -> (float) result.asDouble()));
        return range.isDefined()
                ? threshold.map(
                        value -> new ScoreScale(value, (float) range.detail("min"), (float) range.detail("max")))
                : Optional.empty();
    }

    /** The result without the metrics of this fit, but with their {@code image_threshold} and {@code pixel_threshold}. */
    EvaluationResult withThresholds(EvaluationResult measured, Thresholds found) {
        EvaluationResult.Builder fitted = EvaluationResult.builder().warnings(measured.ownWarnings());
        measured.metrics().forEach((name, result) -> {
            if (!name.startsWith(IMAGE) && !name.startsWith(PIXEL)) {
                fitted.metric(name, result, measured.updateCounts().getOrDefault(name, 0L));
            } else {
                fitted.warnings(result.warnings().stream()
                        .map(warning -> warning.ofMetric(name))
                        .toList());
            }
        });
        measured.curves().forEach(fitted::curve);
        addThreshold(fitted, measured, "image_threshold", found.image(), IMAGE);
        addThreshold(fitted, measured, "pixel_threshold", found.pixel(), PIXEL);
        if (found.equals(Thresholds.NONE)) {
            fitted.warnings(List.of(Warning.of(Warning.NO_THRESHOLD, Messages.nothingFitted())));
        }
        return fitted.build();
    }

    private static void addThreshold(
            EvaluationResult.Builder fitted,
            EvaluationResult measured,
            String name,
            Optional<ScoreScale> scale,
            String prefix) {
        // A user's metric of this name stays.
        if (scale.isPresent() && !measured.metrics().containsKey(name)) {
            MetricResult result = MetricResult.of(scale.get().threshold())
                    .withDetail("min", scale.get().min())
                    .withDetail("max", scale.get().max());
            fitted.metric(name, result, measured.updateCounts().getOrDefault(prefix + RANGE, 0L));
        }
    }
}
