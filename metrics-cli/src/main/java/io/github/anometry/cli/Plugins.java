package io.github.anometry.cli;

import io.github.anometry.api.model.Predictor;
import io.github.anometry.api.report.ReportWriter;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.api.spi.PredictorProvider;
import io.github.anometry.api.spi.ReportProvider;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.PluginSettings;
import io.github.anometry.core.logging.ResultLoggers;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.LoadReport.Status;
import io.github.anometry.core.plugin.LoadedPlugin;
import io.github.anometry.core.plugin.PluginKind;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.provider.NamedProviders;
import io.github.anometry.core.provider.Offered;
import io.github.anometry.core.provider.ProviderSource;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plugins that a command was given, if any, and those that ship with it. */
final class Plugins implements ProviderSource, AutoCloseable {
    private final @Nullable PluginManager manager;
    private final BundledPlugins bundled;
    private @Nullable MetricRegistry registry;

    private Plugins(@Nullable PluginManager manager, BundledPlugins bundled) {
        this.manager = manager;
        this.bundled = bundled;
    }

    /** @throws io.github.anometry.api.error.ConfigurationException if the directory does not exist */
    static Plugins of(Optional<PluginSettings> settings) {
        settings.ifPresent(given -> PluginDirectory.require(given.directory()));
        return new Plugins(settings.map(PluginSettings::open).orElse(null), BundledPlugins.ofCommand());
    }

    /** The built-in metrics and those of the plugins. */
    MetricRegistry registry() {
        if (registry == null) {
            registry = MetricRegistry.load(
                    Stream.concat(Stream.ofNullable(manager), bundled.manager(PluginKind.METRIC).stream())
                            .toList());
        }
        return registry;
    }

    ResultLoggers loggers() {
        return ResultLoggers.load(this);
    }

    NamedProviders<Predictor, PredictorProvider> predictors() {
        return NamedProviders.load("predictor", "onnx=model.onnx", PredictorProvider.class, this);
    }

    NamedProviders<ReportWriter, ReportProvider> reports() {
        return NamedProviders.load("report", "html=report.html", ReportProvider.class, this);
    }

    @Override
    public <S> List<Offered<S>> offered(Class<S> service) {
        List<Offered<S>> offered = new ArrayList<>(bundled.offered(service));
        if (manager != null) {
            offered.addAll(manager.offered(service));
        }
        return offered;
    }

    @Override
    public List<String> notLoaded() {
        List<String> problems = new ArrayList<>(bundled.notLoaded());
        if (manager != null) {
            problems.addAll(manager.notLoaded());
        }
        return problems;
    }

    /** The plugins' layouts, without the built-in ones. */
    List<DataLayout> layouts() {
        return offered(DataLayout.class).stream().map(Offered::provider).toList();
    }

    /**
     * Reports what failed to load from the class path. Looking up all metrics takes time, so runs of the default ones
     * skip this.
     */
    void warnOfClassPath(PrintWriter err) {
        registry().problems().forEach(problem -> err.println(Messages.error(problem)));
    }

    /** Reports which plugins failed to load. */
    void warn(PrintWriter err) {
        if (manager == null) {
            return;
        }
        for (LoadReport.Row row : manager.report().problems()) {
            // Shared names are reported when one is used.
            if (row.status() != Status.SHARED_NAME) {
                err.println(Messages.error(Messages.pluginProblem(row)));
            }
        }
    }

    /** The plugins by their content. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (LoadedPlugin plugin : manager == null ? List.<LoadedPlugin>of() : manager.plugins()) {
            Map<String, Object> ofPlugin = new LinkedHashMap<>();
            ofPlugin.put("version", plugin.version());
            ofPlugin.put("sha256", plugin.sha256());
            settings.put(plugin.id(), ofPlugin);
        }
        return settings;
    }

    /** The path of each plugin. */
    Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (LoadedPlugin plugin : manager == null ? List.<LoadedPlugin>of() : manager.plugins()) {
            paths.put(plugin.id(), plugin.path().toString());
        }
        return paths;
    }

    @Override
    public void close() {
        bundled.close();
        if (manager != null) {
            manager.close();
        }
    }
}
