package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.internal.Messages;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluation set up by a YAML file.
 *
 * <pre>{@code
 * test_metrics:
 *   - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}
 *   - {metric: AUPRO, prefix: pixel_, fpr_limit: 0.05}
 * validation_metrics:
 *   - {metric: F1Max, fields: [pred_score, gt_label], prefix: image_}
 * }</pre>
 */
public final class EvaluationConfig {
    private static final List<String> KEYS = List.of("test_metrics", "validation_metrics");

    private final List<MetricEntry> testMetrics;
    private final List<MetricEntry> validationMetrics;

    private EvaluationConfig(List<MetricEntry> testMetrics, List<MetricEntry> validationMetrics) {
        this.testMetrics = testMetrics;
        this.validationMetrics = validationMetrics;
    }

    /** @throws ConfigurationException if the file cannot be read, or says what cannot be meant, with line and column */
    public static EvaluationConfig read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException absent) {
            throw new ConfigurationException("config", Messages.noSuchConfig(file.toString()), absent);
        } catch (CharacterCodingException notUtf8) {
            throw new ConfigurationException("config", Messages.notUtf8(file.toString()), notUtf8);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "config", Messages.unreadableConfig(file.toString(), unreadable.getMessage()), unreadable);
        }
    }

    /** As {@link #read}, from text; {@code name} stands for the file in messages. */
    public static EvaluationConfig parse(String yaml, String name) {
        Optional<YamlNode> root = YamlNode.parse(yaml, name);
        if (root.isEmpty()) {
            throw new ConfigurationException(Messages.at(name, 1, 1, Messages.emptyConfig()));
        }
        Map<String, YamlNode.Entry> entries = root.get().entries();
        entries.forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                throw entry.key().error(Messages.unknownKey(root.get().path(), key, KEYS));
            }
        });
        if (entries.isEmpty()) {
            throw root.get().error(Messages.emptyConfig());
        }
        List<MetricEntry> testMetrics = metrics(entries, "test_metrics");
        List<MetricEntry> validationMetrics = metrics(entries, "validation_metrics");
        if (testMetrics.isEmpty() && validationMetrics.isEmpty()) {
            throw root.get().error(Messages.noMetricsInConfig());
        }
        return new EvaluationConfig(testMetrics, validationMetrics);
    }

    private static List<MetricEntry> metrics(Map<String, YamlNode.Entry> entries, String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null
                ? List.of()
                : entry.value().elements().stream().map(MetricEntry::read).toList();
    }

    /**
     * Builds the evaluator.
     *
     * @throws ConfigurationException if a metric, field or parameter is unknown or does not fit, with line and column
     */
    public Evaluator evaluator(MetricRegistry registry) {
        return Evaluator.builder()
                .validationMetrics(create(validationMetrics, registry))
                .testMetrics(create(testMetrics, registry))
                .build();
    }

    private static List<AnomalibMetric<?>> create(List<MetricEntry> entries, MetricRegistry registry) {
        List<AnomalibMetric<?>> metrics = new ArrayList<>();
        Map<String, AnomalibMetric<?>> byName = new HashMap<>();
        for (MetricEntry entry : entries) {
            AnomalibMetric<?> metric = entry.create(registry);
            AnomalibMetric<?> before = byName.putIfAbsent(metric.name(), metric);
            if (before != null) {
                throw entry.duplicate(before, metric);
            }
            metrics.add(metric);
        }
        return metrics;
    }
}
