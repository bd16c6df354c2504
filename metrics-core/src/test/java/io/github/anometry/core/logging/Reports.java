package io.github.anometry.core.logging;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.MissingPredictions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs as an engine reports them. */
final class Reports {
    static final String NO_REGION = "no mask has an anomalous region";
    static final Curve ROC = new Curve("fpr", new double[] {0, 0, 1}, "tpr", new double[] {0, 0.5, 1}, new float[] {
        Float.POSITIVE_INFINITY, 0.9f, 0.1f
    });

    private Reports() {}

    /** A test with a value, one with a detail, one that is undefined, two kinds of defects, and a warning. */
    static RunReport test(long step) {
        return new RunReport(
                "padim", Stage.TEST, step, Instant.parse("2026-01-31T12:00:00.5Z"), parameters(), result());
    }

    static RunReport of(String run, EvaluationResult result) {
        return new RunReport(run, Stage.VALIDATION, 3, Instant.parse("2026-01-31T12:00:00Z"), Map.of(), result);
    }

    static RunReport of(String metric, MetricResult result) {
        return of("padim", EvaluationResult.builder().metric(metric, result, 1).build());
    }

    /** A result of data of which two images have no prediction. */
    static EvaluationResult withoutTwoImages() {
        return EvaluationResult.builder()
                .metric("image_AUROC", MetricResult.of(0.5), 1)
                .missing(List.of(new MissingPredictions("nut", "good", 2, 5, "2.png", "2 of 5.")))
                .build();
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("backbone", "resnet18");
        parameters.put("data", "hazelnut, 3 \"kinds\"");
        return parameters;
    }

    private static EvaluationResult result() {
        return EvaluationResult.builder()
                .metric("image_AUROC", MetricResult.of(0.9825), 4)
                .metric("image_F1Max", MetricResult.of(0.9625).withDetail("threshold", 0.512), 4)
                .metric("pixel_AUPRO", MetricResult.undefined(NO_REGION), 4)
                .metric("image_MinMax", MetricResult.of(Map.of("max", 1234.5678)), 4)
                .metric("image_ROC", MetricResult.of(ROC), 4)
                .breakdown(new Breakdown("defect_type", groups()))
                .warnings(List.of(Warning.of("note", "the thresholds were fitted on 3 images")))
                .build();
    }

    private static Map<String, EvaluationResult> groups() {
        Map<String, EvaluationResult> groups = new LinkedHashMap<>();
        groups.put("cut", group(MetricResult.of(1), MetricResult.of(0.91)));
        groups.put("hole", group(MetricResult.of(0.5), MetricResult.undefined(NO_REGION)));
        return groups;
    }

    private static EvaluationResult group(MetricResult image, MetricResult pixel) {
        return EvaluationResult.builder()
                .metric("image_AUROC", image, 2)
                .metric("pixel_AUPRO", pixel, 2)
                .build();
    }
}
