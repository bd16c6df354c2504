package io.github.anometry.core.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The defaults of a configuration: {@code strict} and {@code prefix} for all entries, a parameter for those whose metric has
 * one of that name.
 */
final class Defaults {
    private final String path;
    private final Optional<String> prefix;
    private final Optional<Boolean> strict;
    private final Map<String, Setting> parameters;

    private Defaults(String path, Optional<String> prefix, Optional<Boolean> strict, Map<String, Setting> parameters) {
        this.path = path;
        this.prefix = prefix;
        this.strict = strict;
        this.parameters = parameters;
    }

    static Defaults none() {
        return new Defaults("defaults", Optional.empty(), Optional.empty(), Map.of());
    }

    /** Errors are reported and left out. */
    static Defaults read(YamlNode node) {
        Map<String, YamlNode.Entry> entries = node.entries().orElse(Map.of());
        Optional<String> prefix = Optional.empty();
        Optional<Boolean> strict = Optional.empty();
        Map<String, Setting> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode.Entry> entry : entries.entrySet()) {
            YamlNode.Entry setting = entry.getValue();
            switch (entry.getKey()) {
                case MetricEntry.PREFIX -> prefix = setting.value().text();
                case MetricEntry.STRICT -> strict = setting.value().bool();
                case MetricEntry.METRIC, MetricEntry.FIELDS, MetricEntry.WRAPPER ->
                    setting.key().report(Messages.noDefault(node.path(), entry.getKey()));
                default -> Setting.read(setting).ifPresent(value -> parameters.put(entry.getKey(), value));
            }
        }
        return new Defaults(node.path(), prefix, strict, parameters);
    }

    Optional<String> prefix() {
        return prefix;
    }

    Optional<Boolean> strict() {
        return strict;
    }

    /** The defaults as plain Java, to be written. */
    Map<String, @Nullable Object> content() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        prefix.ifPresent(text -> content.put(MetricEntry.PREFIX, text));
        strict.ifPresent(value -> content.put(MetricEntry.STRICT, value));
        parameters.forEach((name, setting) -> content.put(name, setting.value().java()));
        return content;
    }

    /** The defaults that a metric with these parameters inherits. */
    Map<String, Setting> parametersOf(Collection<String> known) {
        Map<String, Setting> inherited = new LinkedHashMap<>();
        for (String name : known) {
            Setting setting = parameters.get(name);
            if (setting != null) {
                inherited.put(name, setting);
            }
        }
        return inherited;
    }

    /**
     * Reports the parameters that no metric inherits.
     *
     * @param known all parameters of the metrics that are listed
     */
    void requireKnown(Set<String> known, Problems problems) {
        Set<String> keys = new TreeSet<>(known);
        keys.add(MetricEntry.PREFIX);
        keys.add(MetricEntry.STRICT);
        parameters.forEach((name, setting) -> {
            if (!known.contains(name)) {
                setting.key().reportTo(problems, Messages.unusedDefault(path, name, keys));
            }
        });
    }
}
