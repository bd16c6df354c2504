package io.github.anometry.cli;

import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.plugin.files.Category;
import io.github.anometry.plugin.files.Predictions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The evaluator that serves where there is no configuration. */
final class Evaluators {
    private static final String DEFAULT = "default-evaluation.yaml";
    /** Categories without regions, if there are some beside those with them, have no value of it. */
    private static final String OF_REGIONS = """
              - {metric: AUSPRO, fields: [anomaly_map, gt_regions], prefix: pixel_, fpr_limit: 0.05, strict: false}
            """;

    private Evaluators() {}

    static Evaluator ofDefaults(Predictions predictions) {
        try (InputStream yaml = Objects.requireNonNull(Evaluators.class.getResourceAsStream(DEFAULT))) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            boolean hasRegions = predictions.categories().stream().anyMatch(Category::hasRegions);
            return EvaluationConfig.parse(hasRegions ? text + OF_REGIONS : text, DEFAULT)
                    .evaluator(MetricRegistry.load());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
