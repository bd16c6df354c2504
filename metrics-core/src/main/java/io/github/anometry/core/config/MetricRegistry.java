package io.github.anometry.core.config;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Services;
import io.github.anometry.api.internal.ThirdPartyCode;
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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Metrics by name: {@code AUROC}, and with the id of its plugin {@code acme:Accuracy}, or {@code anometry:AUROC} for one of
 * the class path; one that is not built in also by the name of its class, {@code com.acme.AnomalibAccuracy}. A name that
 * several metrics share is refused when it is used. Immutable.
 */
public final class MetricRegistry {
    private final MetricNames names = new MetricNames();
    private final List<String> notLoaded;
    private final List<String> problems;
    private final MissingMetric missing;

    private MetricRegistry(Services<? extends MetricProvider> ofClassPath, Collection<PluginManager> plugins) {
        List<String> broken = new ArrayList<>(ofClassPath.problems());
        List<String> twice = new ArrayList<>();
        for (MetricProvider provider : ofClassPath.providers()) {
            try {
                add(Offered.CLASS_PATH, provider, twice);
            } catch (Throwable failed) {
                String name = provider.getClass().getName();
                ThirdPartyCode.hold(failed, "the provider " + name);
                broken.add(Messages.providerFailed(name, ThirdPartyCode.describe(failed)));
            }
        }
        List<LoadedPlugin> loaded = new ArrayList<>();
        List<LoadReport.Row> refused = new ArrayList<>();
        for (PluginManager manager : plugins) {
            loaded.addAll(manager.plugins());
            refused.addAll(manager.report().problems());
        }
        for (LoadedPlugin plugin : loaded) {
            plugin.providers(MetricProvider.class).forEach(provider -> add(plugin.id(), provider, twice));
        }
        this.notLoaded = List.copyOf(broken);
        this.problems =
                Stream.of(broken, twice, names.shared()).flatMap(List::stream).toList();
        this.missing = new MissingMetric(
                loaded,
                refused,
                notLoaded,
                names.offers().stream()
                        .filter(offer -> offer.isOfClassPath() && !offer.isBuiltIn())
                        .map(offer -> offer.provider().descriptor().implementation())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private void add(String origin, MetricProvider provider, List<String> twice) {
        MetricOffer offer =
                new MetricOffer(origin, provider, provider.descriptor().name());
        if (!names.add(offer)) {
            twice.add(Messages.providedTwice(offer.qualifiedName(), offer.className()));
        }
    }

    /**
     * The metrics that the thread's context class loader and Anometry's own class loader find. A provider that fails to load
     * does not affect the others; see {@link #problems}.
     */
    public static MetricRegistry load() {
        return load(List.of());
    }

    /** The metrics of the class path and of plugins. */
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

    /** The metrics of these providers. */
    public static MetricRegistry of(Iterable<? extends MetricProvider> ofClassPath) {
        return of(ofClassPath, List.of(), List.of());
    }

    /** The same with those of plugins. */
    public static MetricRegistry of(Iterable<? extends MetricProvider> ofClassPath, PluginManager plugins) {
        return of(ofClassPath, List.of(), List.of(plugins));
    }

    /**
     * The metrics of these providers and of plugins, if there are any.
     *
     * @param notLoaded what could not be loaded from the class path
     */
    public static MetricRegistry of(
            Iterable<? extends MetricProvider> ofClassPath, List<String> notLoaded, Collection<PluginManager> plugins) {
        List<MetricProvider> providers = new ArrayList<>();
        ofClassPath.forEach(providers::add);
        return new MetricRegistry(new Services<>(providers, notLoaded), plugins);
    }

    /**
     * Sentences about problems with the metrics of the class path: what could not be loaded, and which names are shared. For
     * plugins, see {@link PluginManager#report}.
     */
    public List<String> problems() {
        return problems;
    }

    /** The {@link #problems} that are about what could not be loaded. */
    public List<String> notLoaded() {
        return notLoaded;
    }

    /** All metrics by name. */
    public List<RegisteredMetric> metrics() {
        return names.metrics();
    }

    /** The providers of all metrics, by name. */
    public List<MetricProvider> providers() {
        return names.offers().stream().map(MetricOffer::provider).toList();
    }

    /** The descriptors of all metrics, by name. */
    public List<MetricDescriptor> descriptors() {
        return metrics().stream().map(RegisteredMetric::descriptor).toList();
    }

    /** @throws ConfigurationException if there is no metric of that name, or several */
    public MetricDescriptor descriptor(String name) {
        return provider(name).descriptor();
    }

    /**
     * @throws ConfigurationException if there is no metric of that name, or several, if it cannot be built with this
     *     configuration, or if its code fails
     */
    public AnomalibMetric<?> create(String name, MetricConfig config) {
        MetricProvider provider = provider(name);
        try {
            return provider.create(config);
        } catch (AnometryException meant) {
            throw meant;
        } catch (Throwable thrown) {
            ThirdPartyCode.hold(thrown, "the metric '" + name + "'");
            String message = Messages.metricThrows(config.prefix() + name, ThirdPartyCode.describe(thrown));
            throw new ConfigurationException(null, message, thrown);
        }
    }

    /**
     * The shortest name of a given metric.
     *
     * @throws ConfigurationException if there is no such metric, or it is ambiguous
     */
    String name(AnomalibMetric<?> metric, MetricRecipe recipe) {
        String name = recipe.metric();
        List<MetricOffer> sharing = names.ofClassPath(name);
        String fullName = name.indexOf(':') >= 0 ? name : Offered.CLASS_PATH + ":" + name;
        if (sharing.size() > 1) {
            fullName = sharing.stream()
                    .filter(offer -> offer.className().equals(metric.getClass().getName()))
                    .map(names::fullName)
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException(Messages.recipeOfShared(
                            metric.name(),
                            name,
                            sharing.stream().map(names::fullName).toList())));
        }
        String meant = fullName;
        return metrics().stream()
                .filter(known -> known.fullName().equals(meant))
                .map(RegisteredMetric::name)
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private MetricProvider provider(String name) {
        return names.find(name).orElseThrow(() -> unknown(name)).provider();
    }

    private ConfigurationException unknown(String name) {
        List<String> known = metrics().stream().map(RegisteredMetric::name).toList();
        return new ConfigurationException("metric", missing.message(name, known), null);
    }
}
