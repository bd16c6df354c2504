package io.github.anometry.api.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is needed to create a metric again from text: its name and all of its settings. Immutable.
 *
 * @param metric the name in configuration, not the one in results: {@code PGn}, not {@code PG5}; with the plugin's id,
 *     {@code acme:Hot}, if a plugin has it
 * @param prefix the prefix of its name in results
 * @param fields the names of the fields that feed it, in the order of its arguments
 * @param strict whether a batch without one of the fields is an error
 * @param parameters all of its parameters by name, in the form of {@link AnomalibMetric#parameters}
 * @param wrappers the wrappers around it, from the inside out
 */
public record MetricRecipe(
        String metric,
        String prefix,
        List<String> fields,
        boolean strict,
        Map<String, Object> parameters,
        List<Wrapper> wrappers) {

    public MetricRecipe {
        fields = List.copyOf(fields);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        wrappers = List.copyOf(wrappers);
    }

    /**
     * A metric around a metric.
     *
     * @param name its name in configuration: {@code bootstrap}
     * @param settings what it was set to, by name
     */
    public record Wrapper(String name, Map<String, Object> settings) {
        public Wrapper {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /** The recipe of the same metric under another name. */
    public MetricRecipe named(String name) {
        return new MetricRecipe(name, prefix, fields, strict, parameters, wrappers);
    }

    /** The recipe of this metric in one more wrapper, which is the outermost. */
    public MetricRecipe in(Wrapper wrapper) {
        List<Wrapper> all = new ArrayList<>(wrappers);
        all.add(wrapper);
        return new MetricRecipe(metric, prefix, fields, strict, parameters, all);
    }
}
