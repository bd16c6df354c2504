package io.github.anometry.core.config;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.core.evaluator.Evaluator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a configuration of an evaluator, and checks that it creates an equal evaluator. */
final class RecipeWriter {
    private final MetricRegistry registry;

    RecipeWriter(MetricRegistry registry) {
        this.registry = registry;
    }

    EvaluationConfig config(Evaluator evaluator) {
        List<AnomalibMetric<?>> test = evaluator.test().metrics();
        List<AnomalibMetric<?>> validation = evaluator.validation().metrics();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(EvaluationConfig.TEST, test.stream().map(this::entry).toList());
        document.put(
                EvaluationConfig.VALIDATION,
                validation.stream().map(this::entry).toList());
        EvaluationConfig config = EvaluationConfig.parse(ConfigWriter.write(document), "evaluator");
        List<Field<?>> fields = Stream.concat(test.stream(), validation.stream())
                .<Field<?>>flatMap(metric -> metric.fields().stream())
                .toList();
        Evaluator again = config.evaluator(registry, fields);
        requireEqual(test, again.test().metrics());
        requireEqual(validation, again.validation().metrics());
        return config;
    }

    private Map<String, Object> entry(AnomalibMetric<?> metric) {
        MetricRecipe recipe =
                metric.recipe().orElseThrow(() -> new ConfigurationException(Messages.noRecipe(metric.name())));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(MetricEntry.METRIC, registry.name(metric, recipe));
        if (!recipe.fields().isEmpty()) {
            entry.put(MetricEntry.FIELDS, recipe.fields());
        }
        if (!recipe.prefix().isEmpty()) {
            entry.put(MetricEntry.PREFIX, recipe.prefix());
        }
        if (!recipe.strict()) {
            entry.put(MetricEntry.STRICT, false);
        }
        entry.putAll(recipe.parameters());
        List<Object> wrappers = recipe.wrappers().stream()
                .map(wrapper -> WrapperEntry.content(wrapper.name(), wrapper.settings()))
                .toList();
        if (!wrappers.isEmpty()) {
            entry.put(MetricEntry.WRAPPER, wrappers.size() == 1 ? wrappers.get(0) : wrappers);
        }
        return entry;
    }

    /** A third-party provider may create anything. */
    private static void requireEqual(List<AnomalibMetric<?>> metrics, List<AnomalibMetric<?>> again) {
        for (int i = 0; i < metrics.size(); i++) {
            String settings = describe(metrics.get(i));
            String other = describe(again.get(i));
            if (!settings.equals(other)) {
                throw new ConfigurationException(
                        Messages.recipeOfOther(metrics.get(i).name(), settings, other));
            }
        }
    }

    private static String describe(AnomalibMetric<?> metric) {
        return metric.name() + metric.fields() + (metric.strict() ? "" : " not strict") + metric.parameters();
    }
}
