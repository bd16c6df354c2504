package io.github.anometry.cli;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the JSON says of how its numbers were made. */
final class Settings {
    private Settings() {}

    /** @param given the options of the command, as they were given */
    static Map<String, Object> of(Evaluator evaluator, Map<String, Object> given) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("anometry", Version.text());
        settings.putAll(given);
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (AnomalibMetric<?> metric : evaluator.test().metrics()) {
            Map<String, Object> ofMetric = new LinkedHashMap<>();
            ofMetric.put("fields", metric.fields().stream().map(Field::name).toList());
            ofMetric.put("strict", metric.strict());
            ofMetric.putAll(metric.parameters());
            metrics.put(metric.name(), ofMetric);
        }
        settings.put("metrics", metrics);
        return settings;
    }
}
