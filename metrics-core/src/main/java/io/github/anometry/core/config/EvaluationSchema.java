package io.github.anometry.core.config;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.core.internal.json.JsonTree;
import io.github.anometry.core.wrapper.Wrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema of configurations with the metrics of a registry, made from their descriptors. It is draft 7, which editors
 * support best.
 *
 * <p>It accepts everything that {@link EvaluationConfig} accepts, and also some of what only a metric can refuse: values out
 * of range, missing mandatory parameters (an entry may inherit them), and two metrics with the same name.
 */
public final class EvaluationSchema {
    private EvaluationSchema() {}

    /** The schema as plain Java: maps, lists, texts, numbers and booleans. */
    public static Map<String, Object> of(MetricRegistry registry) {
        List<RegisteredMetric> metrics = registry.metrics();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("test_metrics", described(metricList(), "What is measured when the model is tested."));
        properties.put("validation_metrics", described(metricList(), "What is measured while it is validated."));
        properties.put("plugins", plugins());
        properties.putAll(RunSection.schema());
        properties.put("defaults", defaults(metrics));
        Map<String, Object> schema = object(properties);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", "Anometry evaluation");
        root.putAll(schema);
        root.put(
                "anyOf",
                List.of(
                        Map.of("required", List.of("test_metrics")),
                        Map.of("required", List.of("validation_metrics"))));
        root.put("definitions", of("metric", metric(metrics), "wrapper", wrapper()));
        return root;
    }

    /** The schema as a JSON text of several lines. */
    public static String json(MetricRegistry registry) {
        return JsonTree.text(of(registry));
    }

    private static Map<String, Object> metricList() {
        return of("type", "array", "items", Map.of("$ref", "#/definitions/metric"));
    }

    /** A bare name, or a mapping whose other keys depend on its name. */
    private static Map<String, Object> metric(List<RegisteredMetric> metrics) {
        List<String> bare = new ArrayList<>();
        List<String> all = new ArrayList<>();
        List<Object> rules = new ArrayList<>();
        for (RegisteredMetric metric : metrics) {
            List<String> names = metric.names();
            all.addAll(names);
            if (metric.descriptor().hasDefaultFields()) {
                bare.addAll(names);
            }
            rules.add(of(
                    "if", of("properties", of("metric", of("enum", names))), "then", settings(metric.descriptor())));
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("type", "object");
        mapping.put("required", List.of("metric"));
        mapping.put("properties", of("metric", of("enum", all)));
        mapping.put("allOf", rules);
        return of(
                "if",
                of("type", "string"),
                "then",
                described(of("enum", bare), "A metric with all its defaults."),
                "else",
                mapping);
    }

    private static Map<String, Object> settings(MetricDescriptor metric) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("metric", described(of("type", "string"), metric.summary()));
        properties.put("fields", fields(metric));
        properties.put("prefix", prefix());
        properties.put("strict", strict());
        properties.put("wrapper", wrappers());
        metric.parameters().forEach(parameter -> properties.put(parameter.name(), value(parameter)));
        Map<String, Object> settings = object(properties);
        if (!metric.hasDefaultFields()) {
            settings.put("required", List.of("fields"));
        }
        return settings;
    }

    private static Map<String, Object> fields(MetricDescriptor metric) {
        List<Object> items = new ArrayList<>();
        for (ArgumentDescriptor argument : metric.arguments()) {
            List<String> names = Field.standardNames().stream()
                    .filter(name -> Field.standard(name).orElseThrow().isTensor() == argument.tensor())
                    .toList();
            items.add(described(of("enum", names), argument.doc()));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("description", "The fields that it reads, in this order.");
        fields.put("type", "array");
        if (!items.isEmpty()) {
            fields.put("items", items);
        }
        fields.put("minItems", metric.requiredFields());
        fields.put("maxItems", items.size());
        fields.put("additionalItems", false);
        return fields;
    }

    private static Map<String, Object> prefix() {
        return described(of("type", "string"), "What stands before the metric's name in results: image_, pixel_.");
    }

    private static Map<String, Object> strict() {
        return described(
                of("type", "boolean", "default", true),
                "Whether a batch without one of its fields is an error; if not, such a batch is skipped.");
    }

    private static Map<String, Object> wrappers() {
        Map<String, Object> one = of("$ref", "#/definitions/wrapper");
        return described(
                of("anyOf", List.of(one, of("type", "array", "items", one))),
                "What is around the metric; of several, the first is the innermost.");
    }

    /** A bare name, or a mapping from one name to settings. */
    private static Map<String, Object> wrapper() {
        List<String> bare = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Wrapper wrapper : Wrapper.all()) {
            MetricDescriptor descriptor = wrapper.descriptor();
            Map<String, Object> settings = new LinkedHashMap<>();
            List<String> mandatory = new ArrayList<>();
            for (ParameterDescriptor parameter : descriptor.parameters()) {
                settings.put(parameter.name(), value(parameter));
                if (parameter.defaultValue().isEmpty()) {
                    mandatory.add(parameter.name());
                }
            }
            Map<String, Object> mapping = described(object(settings), descriptor.summary());
            if (mandatory.isEmpty()) {
                bare.add(wrapper.name());
            } else {
                mapping.put("required", mandatory);
            }
            properties.put(wrapper.name(), mapping);
        }
        Map<String, Object> mapping = object(properties);
        mapping.put("minProperties", 1);
        mapping.put("maxProperties", 1);
        return of("anyOf", List.of(of("enum", bare), mapping));
    }

    private static Map<String, Object> value(ParameterDescriptor parameter) {
        Map<String, Object> type = type(parameter);
        Map<String, Object> value = parameter.nullable()
                ? of("anyOf", List.of(type, of("enum", List.of("none")), of("type", "null")))
                : type;
        String doc = parameter
                .defaultValue()
                .map(text -> (parameter.doc().isEmpty() ? "" : parameter.doc() + "; ") + "default " + text)
                .orElse(parameter.doc());
        return described(value, doc);
    }

    private static Map<String, Object> type(ParameterDescriptor parameter) {
        if (!parameter.allowed().isEmpty()) {
            return of("enum", parameter.allowed());
        }
        return switch (parameter.type()) {
            case "int", "long" -> of("type", "integer");
            case "float", "double" -> of("type", "number");
            case "boolean" -> of("type", "boolean");
            case "text" -> of("type", "string");
            case "list of int" -> of("type", "array", "items", of("type", "integer"));
            case "list of float", "list of double" -> of("type", "array", "items", of("type", "number"));
            default -> of(); // an unknown type of a third-party provider
        };
    }

    /** The schema of defaults: a parameter of several metrics may have the type of any of them. */
    private static Map<String, Object> defaults(List<RegisteredMetric> metrics) {
        Map<String, List<Object>> alternatives = new TreeMap<>();
        for (RegisteredMetric metric : metrics) {
            for (ParameterDescriptor parameter : metric.descriptor().parameters()) {
                List<Object> values = alternatives.computeIfAbsent(parameter.name(), name -> new ArrayList<>());
                Map<String, Object> value = value(parameter);
                if (!values.contains(value)) {
                    values.add(value);
                }
            }
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("prefix", prefix());
        properties.put("strict", strict());
        alternatives.forEach(
                (name, values) -> properties.put(name, values.size() == 1 ? values.get(0) : of("anyOf", values)));
        return described(
                object(properties),
                "What metrics inherit that say nothing else: parameters go to those that have them.");
    }

    private static Map<String, Object> plugins() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "directory",
                described(
                        of("type", "string"),
                        "Where the plugins are, relative to this file: jars, or folders of jars."));
        properties.put(
                "sha256",
                described(
                        of(
                                "type",
                                "object",
                                "additionalProperties",
                                of("type", "string", "pattern", "^[0-9a-fA-F]{64}$")),
                        "The checksums of the plugins that may be loaded, by file name or plugin id."));
        Map<String, Object> plugins = object(properties);
        plugins.put("required", List.of("directory"));
        return described(plugins, "Metrics from jars.");
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return of("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        if (description.isEmpty()) {
            return schema;
        }
        Map<String, Object> described = of("description", description);
        described.putAll(schema);
        return described;
    }

    /** A map with this order. */
    private static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
