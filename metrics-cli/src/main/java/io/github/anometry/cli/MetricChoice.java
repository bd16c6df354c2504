package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.text.MetricName;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.provider.Offered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Chooses metrics by name: {@code AUROC} means those of images and of pixels, and any other AUROC that was set up;
 * {@code pixel_AUROC} means one of them.
 *
 * @param names chooses all metrics of the evaluator if empty
 */
record MetricChoice(List<String> names) {
    /**
     * The metrics of these names. Those that the evaluator has are used with their settings, whatever their prefix;
     * others are set up by {@link MetricSetup}.
     *
     * @param registry asked only if the evaluator does not have a metric
     * @throws ConfigurationException if a name matches no metric, or several
     */
    Evaluator of(Evaluator evaluator, Supplier<MetricRegistry> registry) {
        return names.isEmpty() ? evaluator : chosen(evaluator, name -> made(name, registry.get()));
    }

    /**
     * The same for the default metrics, but a name that a plugin shares with a built-in metric does not choose the
     * built-in one.
     */
    Evaluator ofDefaults(Evaluator defaults, Supplier<MetricRegistry> registry) {
        for (String name : names) {
            defaults.test().metrics().stream()
                    .filter(metric -> name.indexOf(':') < 0 && !metric.name().equalsIgnoreCase(name))
                    .filter(metric -> isKind(name, metric))
                    .forEach(metric -> registry.get().descriptor(kind(metric)));
        }
        return of(defaults, registry);
    }

    private Evaluator chosen(Evaluator evaluator, Function<String, List<AnomalibMetric<?>>> others) {
        List<AnomalibMetric<?>> metrics = evaluator.test().metrics();
        Map<String, AnomalibMetric<?>> chosen = new LinkedHashMap<>();
        for (String name : names) {
            List<AnomalibMetric<?>> found = metrics.stream()
                    .filter(metric -> metric.name().equalsIgnoreCase(name) || isKind(name, metric))
                    .<AnomalibMetric<?>>map(AnomalibMetric::copy)
                    .toList();
            (found.isEmpty() ? others.apply(name) : found)
                    .forEach(metric -> chosen.putIfAbsent(metric.name() + " of " + kind(metric), metric));
        }
        return Evaluator.builder().testMetrics(List.copyOf(chosen.values())).build();
    }

    /** Whether a metric is of the kind of this name: {@code AUROC}, {@code anometry:AUROC}, {@code acme:AUROC}. */
    private static boolean isKind(String name, AnomalibMetric<?> metric) {
        String kind = kind(metric);
        int colon = kind.indexOf(':');
        String fullName = colon < 0 ? Offered.CLASS_PATH + ":" + kind : kind;
        return MetricName.plain(metric.name()).equalsIgnoreCase(name)
                || kind.substring(colon + 1).equalsIgnoreCase(name)
                || fullName.equalsIgnoreCase(name);
    }

    /** Its name in a configuration; if it cannot be set up there, its name in results. */
    private static String kind(AnomalibMetric<?> metric) {
        return metric.recipe().map(MetricRecipe::metric).orElseGet(() -> MetricName.plain(metric.name()));
    }

    private static List<AnomalibMetric<?>> made(String name, MetricRegistry registry) {
        String prefix = MetricName.prefix(name);
        String metric = MetricName.plain(name);
        List<MetricSetup> setups = MetricSetup.of(metric, registry.descriptor(metric));
        List<AnomalibMetric<?>> metrics = new ArrayList<>();
        setups.stream()
                .filter(setup -> prefix.isEmpty() || setup.prefix().equals(prefix))
                .forEach(setup -> metrics.add(setup.create(registry)));
        if (metrics.isEmpty()) {
            throw new ConfigurationException(
                    "--metrics",
                    Messages.notChosenByName(
                            name,
                            metric,
                            setups.stream().map(MetricSetup::prefix).toList()),
                    null);
        }
        return metrics;
    }
}
