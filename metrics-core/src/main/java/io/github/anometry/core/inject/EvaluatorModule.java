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
 * Binds the {@link Evaluator}: one for the injector, made when that is, so that what is wrong with it is known at once.
 *
 * <p>Its metrics are those of the file, if there is one, then those given here, then those that other modules add by {@link
 * #testMetrics} and {@link #validationMetrics}; {@link DefaultMetrics} if there are none. The evaluator has copies of what it is
 * given. Needs {@link AnometryModule}. Immutable.
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

    /** An evaluator of the metrics that are given. */
    public EvaluatorModule() {
        this(Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /**
     * The evaluator of a configuration file. If the file names plugins, this installs the {@link PluginsModule} for them.
     *
     * @throws ConfigurationException if the file cannot be read, is no YAML, or what it says of plugins is wrong; anything else
     *     that is wrong is told when the injector is created
     */
    public static EvaluatorModule fromYaml(Path file) {
        EvaluationConfig config = EvaluationConfig.read(file);
        return new EvaluatorModule(Optional.of(config), config.plugins(MetricRegistry.load()), List.of(), List.of());
    }

    /** Where any module adds metrics for testing. */
    public static Multibinder<AnomalibMetric<?>> testMetrics(Binder binder) {
        return Multibinder.newSetBinder(binder, METRIC, TestMetrics.class);
    }

    /** Where any module adds metrics for validation. */
    public static Multibinder<AnomalibMetric<?>> validationMetrics(Binder binder) {
        return Multibinder.newSetBinder(binder, METRIC, ValidationMetrics.class);
    }

    /** The same with one more metric for testing. */
    public EvaluatorModule testMetric(AnomalibMetric<?> metric) {
        return with(binder -> testMetrics(binder).addBinding().toInstance(metric));
    }

    /** The same with one more metric for testing, which the injector makes. */
    public EvaluatorModule testMetric(Class<? extends AnomalibMetric<?>> metric) {
        return with(binder -> testMetrics(binder).addBinding().to(metric));
    }

    /** The same with one more metric for validation. */
    public EvaluatorModule validationMetric(AnomalibMetric<?> metric) {
        return with(binder -> validationMetrics(binder).addBinding().toInstance(metric));
    }

    /** The same with one more metric for validation, which the injector makes. */
    public EvaluatorModule validationMetric(Class<? extends AnomalibMetric<?>> metric) {
        return with(binder -> validationMetrics(binder).addBinding().to(metric));
    }

    private EvaluatorModule with(Consumer<Binder> contribution) {
        List<Consumer<Binder>> more = new ArrayList<>(contributions);
        more.add(contribution);
        return new EvaluatorModule(config, plugins, List.copyOf(more), customFields);
    }

    /** The same; batches have these fields beyond the standard ones. */
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
