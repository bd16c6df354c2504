package io.github.anometry.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A metric of a configuration, with the places of its settings in the file. */
final class MetricEntry {
    static final String METRIC = "metric";
    static final String FIELDS = "fields";
    static final String PREFIX = "prefix";
    static final String STRICT = "strict";
    static final String WRAPPER = "wrapper";

    private final YamlNode node;
    private Optional<YamlNode> metricNode = Optional.empty();
    private Optional<String> metric = Optional.empty();
    private Optional<YamlNode> fieldsNode = Optional.empty();
    private Optional<List<FieldName>> fields = Optional.empty();
    private Optional<String> prefix = Optional.empty();
    private Optional<Boolean> strict = Optional.empty();
    private boolean prefixIsKnown = true;
    private final Map<String, Setting> parameters = new LinkedHashMap<>();
    private List<WrapperEntry> wrappers = List.of();

    private MetricEntry(YamlNode node) {
        this.node = node;
    }

    /** Reads {@code {metric: AUROC, ...}}, or the bare name of a metric that needs no more; what is wrong is reported. */
    static MetricEntry read(YamlNode node) {
        MetricEntry entry = new MetricEntry(node);
        if (node.isText()) {
            entry.metricNode = Optional.of(node);
            entry.metric = node.text();
            return entry;
        }
        node.entries().ifPresent(entries -> {
            if (!entries.containsKey(METRIC)) {
                node.report(Messages.missingKey(node.path(), METRIC));
            }
            entries.forEach(entry::readSetting);
        });
        return entry;
    }

    private void readSetting(String key, YamlNode.Entry entry) {
        YamlNode value = entry.value();
        switch (key) {
            case METRIC -> {
                metricNode = Optional.of(value);
                metric = value.text();
            }
            case FIELDS -> {
                fieldsNode = Optional.of(value);
                fields = value.elements().flatMap(MetricEntry::fieldNames);
            }
            case PREFIX -> {
                prefix = value.text();
                prefixIsKnown = prefix.isPresent();
            }
            case STRICT -> strict = value.bool();
            case WRAPPER -> wrappers = WrapperEntry.read(value);
            default -> Setting.read(entry).ifPresent(setting -> parameters.put(key, setting));
        }
    }

    /** Empty if one is not a text, which is reported. */
    private static Optional<List<FieldName>> fieldNames(List<YamlNode> elements) {
        List<FieldName> names = new ArrayList<>();
        elements.forEach(element -> element.text().ifPresent(name -> names.add(new FieldName(name, element))));
        return names.size() == elements.size() ? Optional.of(names) : Optional.empty();
    }

    YamlNode node() {
        return node;
    }

    /** The metric's name; empty if that is missing or wrong, which was reported. */
    Optional<String> metric() {
        return metric;
    }

    /** The place of the metric's name; present if there is a name. */
    YamlNode metricNode() {
        return metricNode.orElse(node);
    }

    /** Whether there are fields, valid or not. */
    boolean namesFields() {
        return fieldsNode.isPresent();
    }

    /** The place of the list of fields. */
    YamlNode fieldsNode() {
        return fieldsNode.orElse(node);
    }

    /** The fields; empty if there is no list of them or it is wrong, which was reported. */
    Optional<List<FieldName>> fields() {
        return fields;
    }

    /** The entry's own, if any. */
    Optional<String> prefix() {
        return prefix;
    }

    /** False if the value cannot be read. */
    boolean prefixIsKnown() {
        return prefixIsKnown;
    }

    /** The entry's own, if any. */
    Optional<Boolean> strict() {
        return strict;
    }

    /** The entry's own, by name. */
    Map<String, Setting> parameters() {
        return parameters;
    }

    /** The wrappers, from the inside out. */
    List<WrapperEntry> wrappers() {
        return wrappers;
    }

    /** The entry as plain Java, to be written; always a mapping. */
    Map<String, @Nullable Object> content() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        metric.ifPresent(name -> content.put(METRIC, name));
        fields.ifPresent(
                names -> content.put(FIELDS, names.stream().map(FieldName::name).toList()));
        prefix.ifPresent(text -> content.put(PREFIX, text));
        strict.ifPresent(value -> content.put(STRICT, value));
        parameters.forEach((name, setting) -> content.put(name, setting.value().java()));
        if (!wrappers.isEmpty()) {
            List<Object> around = wrappers.stream().map(WrapperEntry::content).toList();
            content.put(WRAPPER, around.size() == 1 ? around.get(0) : around);
        }
        return content;
    }

    /** A field's name and its place. */
    record FieldName(String name, YamlNode node) {}
}
