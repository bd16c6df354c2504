package io.github.anometry.core.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.PluginSettings;
import io.github.anometry.core.evaluator.DefaultMetrics;
import io.github.anometry.core.evaluator.Evaluator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Binds the {@link Evaluator} as an eager singleton, so that errors are known when the injector is created.
 *
 * <p>Its metrics are those of the file, if there is one, then those given here, then those that other modules add with {@link
 * #testMetrics} and {@link #validationMetrics}; without any, the {@link DefaultMetrics}. The evaluator copies the metrics.
 * Requires {@link AnometryModule}. Immutable.
 */
public final class EvaluatorModule extends AbstractModule {
    private static final TypeLiteral<AnomalibMetric<?>> METRIC = new TypeLiteral<>() {};

    private final Optional<EvaluationConfig> config;
    private final Optional<PluginSettings> plugins;
    private final List<Consumer<Binder>> contributions;
    private final List<Field<?>> customFields;

    private EvaluatorModule(
            Optional<EvaluationConfig> config,
            Optional<PluginSettings> plugins,
            List<Consumer<Binder>> contributions,
            List<Field<?>> customFields) {
        this.config = config;
        this.plugins = plugins;
        this.contributions = contributions;
        this.customFields = customFields;
    }

    /** An evaluator of given metrics. */
    public EvaluatorModule() {
        this(Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /**
     * The evaluator of a configuration file. If the file names plugins, this installs the {@link PluginsModule} for them.
     *
     * @throws ConfigurationException if the file cannot be read, is not YAML, or its plugin section is wrong; other errors are
     *     reported when the injector is created
     */
    public static EvaluatorModule fromYaml(Path file) {
        EvaluationConfig config = EvaluationConfig.read(file);
        return new EvaluatorModule(Optional.of(config), config.plugins(MetricRegistry.load()), List.of(), List.of());
    }

    /** Adds test metrics, from any module. */
    public static Multibinder<AnomalibMetric<?>> testMetrics(Binder binder) {
        return Multibinder.newSetBinder(binder, METRIC, TestMetrics.class);
    }

    /** Adds validation metrics, from any module. */
    public static Multibinder<AnomalibMetric<?>> validationMetrics(Binder binder) {
        return Multibinder.newSetBinder(binder, METRIC, ValidationMetrics.class);
    }

    /** This module with another test metric. */
    public EvaluatorModule testMetric(AnomalibMetric<?> metric) {
        return with(binder -> testMetrics(binder).addBinding().toInstance(metric));
    }

    /** This module with another test metric, which the injector creates. */
    public EvaluatorModule testMetric(Class<? extends AnomalibMetric<?>> metric) {
        return with(binder -> testMetrics(binder).addBinding().to(metric));
    }

    /** This module with another validation metric. */
    public EvaluatorModule validationMetric(AnomalibMetric<?> metric) {
        return with(binder -> validationMetrics(binder).addBinding().toInstance(metric));
    }

    /** This module with another validation metric, which the injector creates. */
    public EvaluatorModule validationMetric(Class<? extends AnomalibMetric<?>> metric) {
        return with(binder -> validationMetrics(binder).addBinding().to(metric));
    }

    private EvaluatorModule with(Consumer<Binder> contribution) {
        List<Consumer<Binder>> more = new ArrayList<>(contributions);
        more.add(contribution);
        return new EvaluatorModule(config, plugins, List.copyOf(more), customFields);
    }

    /** This module, for batches that have these fields beyond the standard ones. */
    public EvaluatorModule customFields(Field<?>... fields) {
        List<Field<?>> more = new ArrayList<>(customFields);
        more.addAll(List.of(fields));
        return new EvaluatorModule(config, plugins, contributions, List.copyOf(more));
    }

    @Override
    protected void configure() {
        testMetrics(binder());
        validationMetrics(binder());
        contributions.forEach(contribution -> contribution.accept(binder()));
        Key<MetricRegistry> registry = Key.get(MetricRegistry.class, EvaluatorRegistry.class);
        if (plugins.isPresent()) {
            install(PluginsModule.of(plugins.get()));
            bind(registry).toProvider(PluginRegistryProvider.class);
        } else {
            bind(registry).to(MetricRegistry.class);
        }
        bind(EvaluatorSettings.class).toInstance(new EvaluatorSettings(config, customFields));
        bind(Evaluator.class).toProvider(EvaluatorProvider.class).asEagerSingleton();
    }
}
