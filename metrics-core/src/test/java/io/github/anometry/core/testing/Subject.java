package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.GenericBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A metric with settings, over the fields {@code values} and {@code truth}, or {@code regions} made from {@code truth}; these
 * take tensors as they are.
 */
public record Subject(String metric, Map<String, Object> parameters) {
    public static final Field<Tensor> VALUES = Field.tensor("values");
    public static final Field<Tensor> TRUTH = Field.tensor("truth");
    public static final Field<Tensor> REGIONS = Field.tensor("regions");

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
                        Map.of("fpr_bounds", List.of(0.1, 1), "mode", "grid", "num_thresholds", 40, "force", true)),
                new Subject("SPRO", Map.of()),
                new Subject("AUSPRO", Map.of()),
                new Subject("AUSPRO", Map.of("fpr_limit", 0.7)));
    }

    public static Stream<Subject> thatReadTruth() {
        return all().filter(Subject::readsTruth);
    }

    public static Stream<Subject> thatReadRegions() {
        return all().filter(Subject::readsRegions);
    }

    private boolean readsTruth() {
        return !metric.equals("MinMax") && !readsSaturation();
    }

    public boolean readsRegions() {
        return (metric.endsWith("PRO") && !readsSaturation()) || metric.endsWith("PIMO");
    }

    private boolean readsSaturation() {
        return metric.endsWith("SPRO");
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
        } else if (readsSaturation()) {
            config.fields(VALUES.name(), REGIONS.name());
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
        return builder(values, truth).build();
    }

    /** A batch to which more fields may be added. */
    public static GenericBatch.Builder builder(Tensor values, Tensor truth) {
        return Batch.builder().put(VALUES, values).put(TRUTH, truth).put(REGIONS, regions(truth));
    }

    /** Two regions that overlap for each image: all of its mask, of which a third must be found, and every other pixel. */
    private static Tensor regions(Tensor truth) {
        int images = truth.dimension(0);
        int width = truth.dimension(truth.rank() - 1);
        int height = truth.rank() < 2 ? 1 : truth.dimension(truth.rank() - 2);
        int pixels = images == 0 ? height * width : truth.size() / images;
        int[] saturations = new int[2 * images * pixels];
        for (int image = 0; image < images; image++) {
            List<Integer> mask = new ArrayList<>();
            for (int pixel = 0; pixel < pixels; pixel++) {
                if (truth.getDouble(image * pixels + pixel) != 0) {
                    mask.add(pixel);
                }
            }
            for (int i = 0; i < mask.size(); i++) {
                int at = 2 * image * pixels + mask.get(i);
                saturations[at] = (mask.size() + 2) / 3;
                saturations[at + pixels] = i % 2 == 0 ? (mask.size() + 1) / 2 : 0;
            }
        }
        int[] shape =
                pixels == height * width ? new int[] {images, 2, height, width} : new int[] {images, 2, pixels, 1};
        return Tensor.of(saturations, shape);
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? metric : metric + parameters;
    }
}
