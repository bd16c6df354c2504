package io.github.anometry.core.plugin;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.api.report.ReportWriter;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.NamedProvider;
import io.github.anometry.api.spi.PredictorProvider;
import io.github.anometry.api.spi.ReportProvider;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggerProvider;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of offers of plugins. */
public enum PluginKind {
    METRIC("metric", MetricProvider.class, AnomalibMetric.class),
    LOGGER("logger", ResultLoggerProvider.class, ResultLogger.class),
    LAYOUT("layout", DataLayout.class, DataLayout.class),
    PREDICTOR("predictor", PredictorProvider.class, Predictor.class),
    REPORT("report", ReportProvider.class, ReportWriter.class);

    private final String noun;
    private final Class<?> service;
    private final Class<?> product;

    PluginKind(String noun, Class<?> service, Class<?> product) {
        this.noun = noun;
        this.service = service;
        this.product = product;
    }

    /** The kind of a service, if plugins can have it. */
    public static Optional<PluginKind> of(Class<?> service) {
        return Stream.of(values()).filter(kind -> kind.service == service).findFirst();
    }

    /** Its name in messages, in the singular. */
    public String noun() {
        return noun;
    }

    /** The service that its providers implement. */
    public Class<?> service() {
        return service;
    }

    /** The type that its providers create. */
    Class<?> product() {
        return product;
    }

    /** The file in which a jar lists its providers. */
    String servicesFile() {
        return "META-INF/services/" + service.getName();
    }

    /** The name of a provider's offer. Runs code of the provider. */
    String nameOf(Object provider) {
        return switch (this) {
            case METRIC -> ((MetricProvider) provider).descriptor().name();
            case LAYOUT -> ((DataLayout) provider).name();
            case LOGGER, PREDICTOR, REPORT -> ((NamedProvider<?>) provider).name();
        };
    }

    /** {@code the metrics A and B}. */
    String the(Collection<String> names) {
        return "the " + noun + (names.size() == 1 ? " " : "s ") + String.join(", ", names);
    }
}
