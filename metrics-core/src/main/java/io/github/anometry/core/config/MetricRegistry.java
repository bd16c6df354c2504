package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.LoadedPlugin;
import io.github.anometry.core.plugin.PluginManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Metrics by name: {@code AUROC}, and with the id of its plugin {@code acme:Accuracy}, or {@code anometry:AUROC} for one of the
 * class path. Of names that several offer, only those with an id can be used. Immutable.
 */
public final class MetricRegistry {
    private static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER.thenComparing(name -> name);
    static final String CLASS_PATH = "anometry";

    private final Map<String, Offer> byFullName = new TreeMap<>(BY_NAME);
    private final Map<String, List<Offer>> byShortName = new TreeMap<>(BY_NAME);
    private final MissingMetric missing;

    private MetricRegistry(
            Iterable<? extends MetricProvider> ofClassPath, List<LoadedPlugin> plugins, List<LoadReport.Row> problems) {
        ofClassPath.forEach(provider -> add(CLASS_PATH, provider));
        plugins.forEach(plugin -> plugin.providers().forEach(provider -> add(plugin.id(), provider)));
        this.missing = new MissingMetric(plugins, problems);
    }

    private void add(String origin, MetricProvider provider) {
        Offer offer = new Offer(origin, provider);
        Offer before = byFullName.putIfAbsent(offer.fullName(), offer);
        if (before != null) {
            throw new ConfigurationException(Messages.providedTwice(
                    offer.shortName(),
                    before.provider.getClass().getName(),
                    provider.getClass().getName()));
        }
        byShortName
                .computeIfAbsent(offer.shortName(), name -> new ArrayList<>())
                .add(offer);
    }

    /** The metrics that {@link ServiceLoader} finds on the class path. */
    public static MetricRegistry load() {
        return of(ServiceLoader.load(MetricProvider.class));
    }

    /** These and the ones of plugins. */
    public static MetricRegistry load(PluginManager plugins) {
        return of(ServiceLoader.load(MetricProvider.class), plugins);
    }

    /** @throws ConfigurationException if two providers offer one name */
    public static MetricRegistry of(Iterable<? extends MetricProvider> ofClassPath) {
        return new MetricRegistry(ofClassPath, List.of(), List.of());
    }

    /** @throws ConfigurationException if two providers of the class path offer one name */
    public static MetricRegistry of(Iterable<? extends MetricProvider> ofClassPath, PluginManager plugins) {
        return new MetricRegistry(
                ofClassPath, plugins.plugins(), plugins.report().problems());
    }

    /** All metrics by name. */
    public List<RegisteredMetric> metrics() {
        List<RegisteredMetric> metrics = new ArrayList<>();
        byShortName.forEach((shortName, offers) -> offers.forEach(offer -> metrics.add(new RegisteredMetric(
                offers.size() == 1 ? shortName : offer.fullName(), offer.origin, offer.provider.descriptor()))));
        return metrics;
    }

    /** What all metrics say of themselves, by name. */
    public List<MetricDescriptor> descriptors() {
        return metrics().stream().map(RegisteredMetric::descriptor).toList();
    }

    /** @throws ConfigurationException if there is no metric of that name, or several */
    public MetricDescriptor descriptor(String name) {
        return provider(name).descriptor();
    }

    /** @throws ConfigurationException if there is no metric of that name, or several, or it cannot be built so */
    public AnomalibMetric<?> create(String name, MetricConfig config) {
        return provider(name).create(config);
    }

    /**
     * The shortest name for the metric of a recipe.
     *
     * @throws ConfigurationException if there is no such metric
     */
    String name(MetricRecipe recipe) {
        boolean isOfPlugin = recipe.metric().indexOf(':') >= 0;
        String fullName = isOfPlugin ? recipe.metric() : CLASS_PATH + ":" + recipe.metric();
        return metrics().stream()
                .filter(metric -> metric.fullName().equals(fullName))
                .map(RegisteredMetric::name)
                .findFirst()
                .orElseThrow(() -> unknown(recipe.metric()));
    }

    private MetricProvider provider(String name) {
        List<Offer> offers = byShortName.getOrDefault(name, List.of());
        if (offers.size() > 1) {
            List<String> meant = offers.stream().map(Offer::fullName).toList();
            throw new ConfigurationException("metric", Messages.severalMetrics(name, meant), null);
        }
        Offer offer = offers.isEmpty() ? byFullName.get(name) : offers.get(0);
        if (offer == null) {
            throw unknown(name);
        }
        return offer.provider;
    }

    private ConfigurationException unknown(String name) {
        List<String> known = metrics().stream().map(RegisteredMetric::name).toList();
        return new ConfigurationException("metric", missing.message(name, known), null);
    }

    private record Offer(String origin, MetricProvider provider) {
        String shortName() {
            return provider.descriptor().name();
        }

        String fullName() {
            return origin + ":" + shortName();
        }
    }
}
