package io.github.anometry.core.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.engine.EngineListener;
import io.github.anometry.core.evaluator.DefaultMetrics;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.plugin.PluginManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds the {@link MetricRegistry}: the metrics of the class path, those that other modules add by {@link #metrics}, and those
 * of plugins, if a {@link PluginsModule} is installed; {@link DefaultMetrics}; and the {@link Engine}, with the sets of {@link
 * ResultLogger}s and {@link EngineListener}s and the {@link Clock} by which runs are dated, which is the system's in UTC unless a
 * module binds another. A module that wants an engine with other settings binds its own under an annotation.
 */
public final class AnometryModule extends AbstractModule {
    /**
     * Adds a metric, under the name in its provider's descriptor. The injector creates the provider, so its constructor may
     * inject anything that is bound.
     *
     * <pre>{@code
     * AnometryModule.metrics(binder()).addBinding("LineShare").to(LineShareProvider.class);
     * }</pre>
     */
    public static MapBinder<String, MetricProvider> metrics(Binder binder) {
        // If two share a name, the registry rejects the name and offers longer ones.
        return MapBinder.newMapBinder(binder, String.class, MetricProvider.class)
                .permitDuplicates();
    }

    /**
     * Adds a logger for all runs, or lets the injector create one.
     *
     * <pre>{@code
     * AnometryModule.loggers(binder()).addBinding().toInstance(new CsvLogger(Path.of("results.csv")));
     * }</pre>
     *
     * The code that creates a logger closes it; the injector never does.
     */
    public static Multibinder<ResultLogger> loggers(Binder binder) {
        return Multibinder.newSetBinder(binder, ResultLogger.class);
    }

    /** Adds a listener for all runs, or lets the injector create one. */
    public static Multibinder<EngineListener> listeners(Binder binder) {
        return Multibinder.newSetBinder(binder, EngineListener.class);
    }

    @Override
    protected void configure() {
        MapBinder<String, MetricProvider> metrics = metrics(binder());
        MetricRegistry ofClassPath = MetricRegistry.load();
        ofClassPath
                .providers()
                .forEach(provider ->
                        metrics.addBinding(provider.descriptor().name()).toInstance(provider));
        bind(ClassPathProblems.class).toInstance(new ClassPathProblems(ofClassPath.notLoaded()));
        loggers(binder());
        listeners(binder());
        OptionalBinder.newOptionalBinder(binder(), PluginManager.class);
        // An optional binding, so that a program may bind its own clock.
        OptionalBinder.newOptionalBinder(binder(), Clock.class);
        OptionalBinder.newOptionalBinder(binder(), DefaultMetrics.class)
                .setDefault()
                .toInstance(DefaultMetrics.anomalib());
    }

    @Provides
    @Singleton
    static MetricRegistry registry(
            Map<String, Set<MetricProvider>> providers, ClassPathProblems problems, Optional<PluginManager> plugins) {
        return MetricRegistry.of(
                inOrder(providers), problems.sentences(), plugins.stream().toList());
    }

    @Provides
    @Singleton
    static Engine engine(Set<ResultLogger> loggers, Set<EngineListener> listeners, Optional<Clock> clock) {
        return Engine.builder()
                .loggers(loggers.toArray(ResultLogger[]::new))
                .listeners(listeners.toArray(EngineListener[]::new))
                .clock(clock.orElse(Clock.systemUTC()))
                .build();
    }

    static List<MetricProvider> inOrder(Map<String, Set<MetricProvider>> providers) {
        List<MetricProvider> all = new ArrayList<>();
        providers.forEach((name, ofName) -> ofName.forEach(provider -> {
            String described = provider.descriptor().name();
            if (!described.equals(name)) {
                throw new ConfigurationException(
                        Messages.boundUnderOtherName(name, provider.getClass().getName(), described));
            }
            all.add(provider);
        }));
        return all;
    }

    /** All instances are equal, so an injector may install the module twice. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AnometryModule;
    }

    @Override
    public int hashCode() {
        return AnometryModule.class.hashCode();
    }
}
