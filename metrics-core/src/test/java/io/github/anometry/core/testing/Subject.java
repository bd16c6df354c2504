package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.GenericBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A metric with settings, over the fields {@code values} and {@code truth}, which take tensors as they are. */
public record Subject(String metric, Map<String, Object> parameters) {
    public static final Field<Tensor> VALUES = Field.tensor("values");
    public static final Field<Tensor> TRUTH = Field.tensor("truth");

    /** Every metric that reads data, with each setting that makes it compute in another way. */
    public static Stream<Subject> all() {
        return Stream.of(
                new Subject("AUROC", Map.of()),
                new Subject("AUROC", Map.of("max_fpr", 0.3)),
                new Subject("AUROC", Map.of("thresholds", 5)),
                new Subject("AUROC", Map.of("thresholds", 12, "max_fpr", 0.3)),
                new Subject("AveragePrecision", Map.of()),
                new Subject("AveragePrecision", Map.of("thresholds", 7)),
                new Subject("AUPR", Map.of()),
                new Subject("F1Max", Map.of()),
                new Subject("F1Max", Map.of("beta", 0.7)),
                new Subject("F1Max", Map.of("thresholds", 4)),
                new Subject("F1AdaptiveThreshold", Map.of()),
                new Subject("PGn", Map.of()),
                new Subject("PGn", Map.of("fnr", 0.5)),
                new Subject("PBn", Map.of("fpr", 0.3)),
                new Subject("ROC", Map.of()),
                new Subject("ROC", Map.of("num_thresholds", 7)),
                new Subject("BinaryPrecisionRecallCurve", Map.of()),
                new Subject("BinaryPrecisionRecallCurve", Map.of("thresholds", List.of(0.5, 0, 1, -1))),
                new Subject("Accuracy", Map.of()),
                new Subject("F1Score", Map.of()),
                new Subject("F1Score", Map.of("samplewise", true, "average", "macro")),
                new Subject("Precision", Map.of("samplewise", true)),
                new Subject("Recall", Map.of("average", "micro")),
                new Subject("FBeta", Map.of("beta", 2)),
                new Subject("FBeta", Map.of("beta", 0.7, "samplewise", true)),
                new Subject("Specificity", Map.of()),
                new Subject("MCC", Map.of()),
                new Subject("MCC", Map.of("samplewise", true)),
                new Subject("BalancedAccuracy", Map.of("samplewise", true)),
                new Subject("IoU", Map.of("average", "macro")),
                new Subject("Dice", Map.of()),
                new Subject("ConfusionMatrix", Map.of()),
                new Subject("MinMax", Map.of()),
                new Subject("PRO", Map.of()),
                new Subject("AUPRO", Map.of()),
                new Subject("AUPRO", Map.of("fpr_limit", 1, "connectivity", 4)),
                new Subject("PIMO", Map.of()),
                new Subject("PIMO", Map.of("mode", "grid", "num_thresholds", 7)),
                new Subject("AUPIMO", Map.of("fpr_bounds", List.of(0.05, 0.6))),
                new Subject("AUPIMO", Map.of("fpr_bounds", List.of(0.1, 1), "bounds", "attainable")),
                new Subject(
                        "AUPIMO",
                        Map.of("fpr_bounds", List.of(0.1, 1), "mode", "grid", "num_thresholds", 40, "force", true)));
    }

    public static Stream<Subject> thatReadTruth() {
        return all().filter(Subject::readsTruth);
    }

    public static Stream<Subject> thatReadRegions() {
        return all().filter(Subject::readsRegions);
    }

    private boolean readsTruth() {
        return !metric.equals("MinMax");
    }

    public boolean readsRegions() {
        return metric.endsWith("PRO") || metric.endsWith("PIMO");
    }

    /** The metric, which has seen nothing. */
    public AnomalibMetric<?> create() {
        return create("");
    }

    /** The same, with a name of its own. */
    public AnomalibMetric<?> create(String prefix) {
        MetricConfig.Builder config = MetricConfig.builder().prefix(prefix);
        if (readsTruth()) {
            config.fields(VALUES.name(), TRUTH.name());
        } else {
            config.fields(VALUES.name());
        }
        parameters.forEach(config::parameter);
        return MetricRegistry.load().create(metric, config.build());
    }

    /** What it is called in results and messages. */
    public String name() {
        return create().name();
    }

    public static Batch batch(Tensor values, Tensor truth) {
        GenericBatch.Builder batch = Batch.builder();
        return batch.put(VALUES, values).put(TRUTH, truth).build();
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? metric : metric + parameters;
    }
}
