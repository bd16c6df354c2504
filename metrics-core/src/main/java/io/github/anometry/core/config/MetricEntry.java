package io.github.anometry.core.config;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.internal.Messages;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A metric of a configuration, with the places of its settings in the file. */
final class MetricEntry {
    private static final String METRIC = "metric";
    private static final String FIELDS = "fields";

    private final YamlNode node;
    private final String metric;
    private final MetricConfig config;
    /** Empty if the entry is the metric's bare name. */
    private final Map<String, YamlNode.Entry> entries;

    private MetricEntry(YamlNode node, String metric, MetricConfig config, Map<String, YamlNode.Entry> entries) {
        this.node = node;
        this.metric = metric;
        this.config = config;
        this.entries = entries;
    }

    /** Reads {@code {metric: AUROC, ...}}, or the bare name of a metric that needs no more. */
    static MetricEntry read(YamlNode node) {
        if (node.isText()) {
            return new MetricEntry(node, node.text(), MetricConfig.builder().build(), Map.of());
        }
        Map<String, YamlNode.Entry> entries = node.entries();
        YamlNode.Entry name = entries.get(METRIC);
        if (name == null) {
            throw node.error(Messages.missingKey(node.path(), METRIC));
        }
        MetricConfig.Builder config = MetricConfig.builder();
        entries.forEach((key, entry) -> {
            YamlNode value = entry.value();
            switch (key) {
                case METRIC -> value.text();
                case FIELDS ->
                    config.fields(value.elements().stream().map(YamlNode::text).toList());
                case "prefix" -> config.prefix(value.text());
                case "strict" -> config.strict(value.bool());
                default -> config.parameter(key, value.value());
            }
        });
        return new MetricEntry(node, name.value().text(), config.build(), entries);
    }

    AnomalibMetric<?> create(MetricRegistry registry) {
        try {
            registry.descriptor(metric);
            requireKnownFields();
            return registry.create(metric, config);
        } catch (ConfigurationException refused) {
            throw place(refused).error(String.valueOf(refused.getMessage()), refused);
        }
    }

    private void requireKnownFields() {
        List<String> fields = config.fields().orElse(List.of());
        for (String field : fields) {
            if (!Field.standardNames().contains(field)) {
                throw new ConfigurationException(
                        FIELDS,
                        Messages.unknownFieldInText(
                                config.prefix() + metric, field, new TreeSet<>(Field.standardNames())),
                        null);
            }
        }
    }

    /** Where the setting at fault stands, or the entry. */
    private YamlNode place(ConfigurationException refused) {
        YamlNode.Entry entry = entries.get(refused.key().orElse(""));
        if (entry == null) {
            return node;
        }
        boolean isValue =
                refused.key().get().equals(FIELDS) || refused.key().get().equals(METRIC);
        return isValue ? entry.value() : entry.key();
    }

    ConfigurationException duplicate(AnomalibMetric<?> first, AnomalibMetric<?> second) {
        return node.error(Messages.duplicateName(second.name(), fieldNames(first), fieldNames(second)));
    }

    private static List<String> fieldNames(AnomalibMetric<?> metric) {
        return metric.fields().stream().map(Field::name).toList();
    }
}
