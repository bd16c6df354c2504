package io.github.anometry.core.inject;

import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.Key;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.DefaultMetrics;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricGroup;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates the evaluator of an {@link EvaluatorModule}. */
final class EvaluatorProvider implements Provider<Evaluator> {
    private final EvaluatorSettings settings;
    private final Injector injector;
    private final Provider<MetricRegistry> registry;
    private final Set<AnomalibMetric<?>> test;
    private final Set<AnomalibMetric<?>> validation;
    private final DefaultMetrics defaults;

    @Inject
    EvaluatorProvider(
            EvaluatorSettings settings,
            Injector injector,
            @EvaluatorRegistry Provider<MetricRegistry> registry,
            @TestMetrics Set<AnomalibMetric<?>> test,
            @ValidationMetrics Set<AnomalibMetric<?>> validation,
            DefaultMetrics defaults) {
        this.settings = settings;
        this.injector = injector;
        this.registry = registry;
        this.test = test;
        this.validation = validation;
        this.defaults = defaults;
    }

    @Override
    public Evaluator get() {
        boolean done = false;
        try {
            Evaluator evaluator = evaluator();
            done = true;
            return evaluator;
        } finally {
            if (!done) {
                closePlugins();
            }
        }
    }

    /** Only the plugins of this injector: those of a parent remain in use. */
    private void closePlugins() {
        Binding<?> opened = injector.getBindings().get(Key.get(OpenedPlugins.class));
        if (opened != null && opened.getProvider().get() instanceof OpenedPlugins plugins) {
            plugins.close();
        }
    }

    private Evaluator evaluator() {
        MetricRegistry known = registry.get();
        Optional<Evaluator> configured =
                settings.config().map(config -> config.evaluator(known, settings.customFields()));
        List<AnomalibMetric<?>> testMetrics = new ArrayList<>();
        List<AnomalibMetric<?>> validationMetrics = new ArrayList<>();
        configured.map(Evaluator::test).map(MetricGroup::metrics).ifPresent(metrics -> copy(metrics, testMetrics));
        configured
                .map(Evaluator::validation)
                .map(MetricGroup::metrics)
                .ifPresent(metrics -> copy(metrics, validationMetrics));
        copy(test, testMetrics);
        copy(validation, validationMetrics);
        if (testMetrics.isEmpty() && validationMetrics.isEmpty()) {
            copy(defaults.testMetrics(), testMetrics);
        }
        return Evaluator.builder()
                .customFields(settings.customFields().toArray(Field<?>[]::new))
                .validationMetrics(validationMetrics)
                .testMetrics(testMetrics)
                .build();
    }

    /** Copies, because bound metrics are shared. */
    private static void copy(Collection<AnomalibMetric<?>> metrics, List<AnomalibMetric<?>> into) {
        metrics.forEach(metric -> into.add(metric.copy()));
    }
}
