package io.github.anometry.cli;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.core.config.MetricRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How to use a metric when only its name is given.
 *
 * @param metric its name in the registry
 * @param fields empty: its default fields
 * @param prefix {@code image_}, {@code pixel_}, or empty for a metric of neither images nor pixels
 */
record MetricSetup(String metric, List<String> fields, String prefix) {
    static final String IMAGE = "image_";
    static final String PIXEL = "pixel_";

    private static final Set<String> OF_IMAGES =
            Set.of(Field.PRED_SCORE.name(), Field.PRED_LABEL.name(), Field.GT_LABEL.name());
    private static final Set<String> OF_PIXELS =
            Set.of(Field.ANOMALY_MAP.name(), Field.PRED_MASK.name(), Field.GT_MASK.name(), Field.GT_REGIONS.name());

    /** For images and for pixels, if it can measure both; empty if its fields cannot be guessed. */
    static List<MetricSetup> of(String metric, MetricDescriptor descriptor) {
        if (descriptor.hasDefaultFields()) {
            return List.of(new MetricSetup(metric, List.of(), prefix(descriptor)));
        }
        // Labels rather than scores, because a threshold for scores of any range cannot be guessed.
        boolean readsLabels = descriptor.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("threshold"));
        Field<?> ofImage = readsLabels ? Field.PRED_LABEL : Field.PRED_SCORE;
        Field<?> ofPixel = readsLabels ? Field.PRED_MASK : Field.ANOMALY_MAP;
        return switch (descriptor.requiredFields()) {
            case 1 ->
                List.of(
                        new MetricSetup(metric, List.of(ofImage.name()), IMAGE),
                        new MetricSetup(metric, List.of(ofPixel.name()), PIXEL));
            case 2 ->
                List.of(
                        new MetricSetup(metric, List.of(ofImage.name(), Field.GT_LABEL.name()), IMAGE),
                        new MetricSetup(metric, List.of(ofPixel.name(), Field.GT_MASK.name()), PIXEL));
            default -> List.of();
        };
    }

    private static String prefix(MetricDescriptor descriptor) {
        List<String> defaults = descriptor.arguments().stream()
                .map(ArgumentDescriptor::defaultField)
                .flatMap(Optional::stream)
                .toList();
        boolean ofImages = defaults.stream().anyMatch(OF_IMAGES::contains);
        boolean ofPixels = defaults.stream().anyMatch(OF_PIXELS::contains);
        if (ofImages == ofPixels) {
            return "";
        }
        return ofImages ? IMAGE : PIXEL;
    }

    /** Whether it needs labels or masks that only a threshold provides. */
    boolean needsThresholds(MetricDescriptor descriptor) {
        Stream<String> read = fields.isEmpty()
                ? descriptor.arguments().stream()
                        .filter(argument -> !argument.optional())
                        .map(ArgumentDescriptor::defaultField)
                        .flatMap(Optional::stream)
                : fields.stream();
        return read.anyMatch(field -> field.equals(Field.PRED_LABEL.name()) || field.equals(Field.PRED_MASK.name()));
    }

    AnomalibMetric<?> create(MetricRegistry registry) {
        MetricConfig.Builder config = MetricConfig.builder().prefix(prefix);
        return registry.create(metric, (fields.isEmpty() ? config : config.fields(fields)).build());
    }

    /** As written in a configuration: {@code {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}}. */
    @Override
    public String toString() {
        return "{metric: " + metric + (fields.isEmpty() ? "" : ", fields: [" + String.join(", ", fields) + "]")
                + (prefix.isEmpty() ? "" : ", prefix: " + prefix) + "}";
    }
}
