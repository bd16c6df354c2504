package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.internal.table.ResultCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Metrics by name: {@code AUROC} is that of images and that of pixels, {@code pixel_AUROC} is one of them.
 *
 * @param names all metrics of the evaluator if empty
 */
record MetricChoice(List<String> names) {
    /**
     * The metrics of these names. One that the evaluator has is used as it is there, another as {@link MetricSetup} has it.
     *
     * @param registry asked only if the evaluator does not have a metric
     * @throws ConfigurationException if there is no metric of a name
     */
    Evaluator of(Evaluator evaluator, Supplier<MetricRegistry> registry) {
        if (names.isEmpty()) {
            return evaluator;
        }
        Map<String, AnomalibMetric<?>> chosen = new LinkedHashMap<>();
        for (String name : names) {
            List<AnomalibMetric<?>> found = evaluator.test().metrics().stream()
                    .filter(metric -> isMeant(name, metric.name()))
                    .<AnomalibMetric<?>>map(AnomalibMetric::copy)
                    .toList();
            (found.isEmpty() ? made(name, registry.get()) : found)
                    .forEach(metric -> chosen.putIfAbsent(metric.name(), metric));
        }
        return Evaluator.builder().testMetrics(List.copyOf(chosen.values())).build();
    }

    private static boolean isMeant(String name, String metric) {
        return metric.equalsIgnoreCase(name) || ResultCells.plainName(metric).equalsIgnoreCase(name);
    }

    private static List<AnomalibMetric<?>> made(String name, MetricRegistry registry) {
        String prefix = ResultCells.prefix(name);
        String metric = ResultCells.plainName(name);
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
