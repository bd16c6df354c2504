package io.github.anometry.core.config;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ForeignCode;
import io.github.anometry.api.internal.Services;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.LoadedPlugin;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.provider.Discovery;
import io.github.anometry.core.provider.Offered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Metrics by name: {@code AUROC}, and with the id of its plugin {@code acme:Accuracy}, or {@code anometry:AUROC} for one of the
 * class path. Of names that several offer, only those with an id can be used. Immutable.
 */
public final class MetricRegistry {
    private static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER.thenComparing(name -> name);

    private final Map<String, Offer> byFullName = new TreeMap<>(BY_NAME);
    private final Map<String, List<Offer>> byShortName = new TreeMap<>(BY_NAME);
    private final List<String> problems;
    private final MissingMetric missing;

    private MetricRegistry(Services<? extends MetricProvider> ofClassPath, Collection<PluginManager> plugins) {
        List<String> broken = new ArrayList<>(ofClassPath.problems());
        for (MetricProvider provider : ofClassPath.providers()) {
            try {
                add(new Offer(
                        Offered.CLASS_PATH, provider, provider.descriptor().name()));
            } catch (ConfigurationException ofTwo) {
                throw ofTwo;
            } catch (Throwable failed) {
                String name = provider.getClass().getName();
                ForeignCode.hold(failed, "the provider " + name);
                broken.add(Messages.providerFailed(name, ForeignCode.describe(failed)));
            }
        }
        List<LoadedPlugin> loaded = new ArrayList<>();
        List<LoadReport.Row> notLoaded = new ArrayList<>();
        for (PluginManager manager : plugins) {
            loaded.addAll(manager.plugins());
            notLoaded.addAll(manager.report().problems());
        }
        for (LoadedPlugin plugin : loaded) {
            plugin.providers(MetricProvider.class)
                    .forEach(provider -> add(new Offer(
                            plugin.id(), provider, provider.descriptor().name())));
        }
        this.problems = List.copyOf(broken);
        this.missing = new MissingMetric(loaded, notLoaded, problems);
    }

    private void add(Offer offer) {
        Offer before = byFullName.putIfAbsent(offer.fullName(), offer);
        if (before != null) {
            throw new ConfigurationException(Messages.providedTwice(
                    offer.shortName(),
                    before.provider.getClass().getName(),
                    offer.provider.getClass().getName()));
        }
        byShortName
                .computeIfAbsent(offer.shortName(), name -> new ArrayList<>())
                .add(offer);
    }

    /**
     * The metrics of the class path, as the thread's context class loader and Anometry's own see it. What does not load hides no
     * other; see {@link #problems}.
     *
     * @throws ConfigurationException if two providers offer one name
     */
    public static MetricRegistry load() {
        return load(List.of());
    }

    /** These and the ones of plugins. */
    public static MetricRegistry load(PluginManager plugins) {
        return load(List.of(plugins));
    }

    /** The same with the plugins of several directories. */
    public static MetricRegistry load(Collection<PluginManager> plugins) {
        return new MetricRegistry(ofClassPath(), plugins);
    }

    private static Services<MetricProvider> ofClassPath() {
        return Discovery.findWithOwn(MetricProvider.class, "metric");
    }

    /** @throws ConfigurationException if two providers offer one name */
    public static MetricRegistry of(Iterable<? extends MetricProvider> ofClassPath) {
        return of(ofClassPath, List.of(), List.of());
    }

    /** @throws ConfigurationException if two providers of the class path offer one name */
    public static MetricRegistry of(Iterable<? extends MetricProvider> ofClassPath, PluginManager plugins) {
        return of(ofClassPath, List.of(), List.of(plugins));
    }

    /**
     * The metrics of these providers and of plugins, if there are any.
     *
     * @param problems what could not be loaded of the class path
     * @throws ConfigurationException if two providers of the class path offer one name
     */
    public static MetricRegistry of(
            Iterable<? extends MetricProvider> ofClassPath, List<String> problems, Collection<PluginManager> plugins) {
        List<MetricProvider> providers = new ArrayList<>();
        ofClassPath.forEach(providers::add);
        return new MetricRegistry(new Services<>(providers, problems), plugins);
    }

    /** What could not be loaded of the class path, and why, as sentences; of plugins, {@link PluginManager#report} says it. */
    public List<String> problems() {
        return problems;
    }

    /** All metrics by name. */
    public List<RegisteredMetric> metrics() {
        List<RegisteredMetric> metrics = new ArrayList<>();
        byShortName.forEach((shortName, offers) -> offers.forEach(offer -> metrics.add(new RegisteredMetric(
                offers.size() == 1 ? shortName : offer.fullName(), offer.origin, offer.provider.descriptor()))));
        return metrics;
    }

    /** The providers of all metrics, by name. */
    public List<MetricProvider> providers() {
        List<MetricProvider> providers = new ArrayList<>();
        byShortName.values().forEach(offers -> offers.forEach(offer -> providers.add(offer.provider)));
        return providers;
    }

    /** What all metrics say of themselves, by name. */
    public List<MetricDescriptor> descriptors() {
        return metrics().stream().map(RegisteredMetric::descriptor).toList();
    }

    /** @throws ConfigurationException if there is no metric of that name, or several */
    public MetricDescriptor descriptor(String name) {
        return provider(name).descriptor();
    }

    /** @throws ConfigurationException if there is no metric of that name, or several, it cannot be built so, or its code fails */
    public AnomalibMetric<?> create(String name, MetricConfig config) {
        MetricProvider provider = provider(name);
        try {
            return provider.create(config);
        } catch (AnometryException meant) {
            throw meant;
        } catch (Throwable thrown) {
            ForeignCode.hold(thrown, "the metric '" + name + "'");
            String message = Messages.metricThrows(config.prefix() + name, ForeignCode.describe(thrown));
            throw new ConfigurationException(null, message, thrown);
        }
    }

    /**
     * The shortest name for the metric of a recipe.
     *
     * @throws ConfigurationException if there is no such metric
     */
    String name(MetricRecipe recipe) {
        boolean isOfPlugin = recipe.metric().indexOf(':') >= 0;
        String fullName = isOfPlugin ? recipe.metric() : Offered.CLASS_PATH + ":" + recipe.metric();
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

    private record Offer(String origin, MetricProvider provider, String shortName) {
        String fullName() {
            return origin + ":" + shortName();
        }
    }
}
