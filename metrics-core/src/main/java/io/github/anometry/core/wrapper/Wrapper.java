package io.github.anometry.core.wrapper;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.ConfigReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wrapper that can be named in text: what it does, its settings, and how to apply it to a metric. Immutable. */
public final class Wrapper {
    static final Wrapper BOOTSTRAP = new Wrapper(
            MetricDescriptor.builder("bootstrap", BootstrapInterval.class.getName())
                    .documentation("Adds a confidence interval: the percentile bootstrap over images.")
                    .parameter("resamples", "int", "1000", "how often the images are drawn, at least 2")
                    .parameter(
                            "confidence",
                            "double",
                            "0.95",
                            "how much of the resamples' values the interval holds, above 0 and below 1")
                    .parameter("seed", "long", "0", "the seed of the random draws")
                    .build(),
            Wrapper::bootstrap);

    static final Wrapper RUNNING = new Wrapper(
            MetricDescriptor.builder("running", RunningWindow.class.getName())
                    .documentation("Measures the last updates only.")
                    .parameter("window", "int", null, "how many updates count, at least 1")
                    .build(),
            (metric, settings) -> RunningWindow.of(metric, settings.intValue("window")));

    static final Wrapper BEST = new Wrapper(
            MetricDescriptor.builder("best", BestTracker.class.getName())
                    .documentation("Remembers the best value over the epochs of a training.")
                    .parameter(
                            "direction",
                            "choice",
                            "none",
                            "which values are the better ones; none: those that the metric says")
                    .nullable()
                    .allowed("higher_is_better", "lower_is_better")
                    .build(),
            Wrapper::best);

    static final Wrapper MIN_MAX = new Wrapper(
            MetricDescriptor.builder("min_max", MinMaxTracker.class.getName())
                    .documentation("Remembers the lowest and the highest value it was computed at.")
                    .build(),
            (metric, settings) -> MinMaxTracker.of(metric));

    private static final List<Wrapper> ALL = List.of(BOOTSTRAP, RUNNING, BEST, MIN_MAX);

    private final MetricDescriptor descriptor;
    private final Maker maker;

    private Wrapper(MetricDescriptor descriptor, Maker maker) {
        this.descriptor = descriptor;
        this.maker = maker;
    }

    private interface Maker {
        AnomalibMetric<?> make(AnomalibMetric<?> metric, ConfigReader settings);
    }

    private static AnomalibMetric<?> bootstrap(AnomalibMetric<?> metric, ConfigReader settings) {
        BootstrapInterval.Builder builder = BootstrapInterval.builder(metric);
        if (settings.has("resamples")) {
            builder.resamples(settings.intValue("resamples"));
        }
        if (settings.has("confidence")) {
            builder.confidence(settings.doubleValue("confidence"));
        }
        if (settings.has("seed")) {
            builder.seed(settings.longValue("seed"));
        }
        return builder.build();
    }

    private static AnomalibMetric<?> best(AnomalibMetric<?> metric, ConfigReader settings) {
        return settings.has("direction") && !settings.isNone("direction")
                ? BestTracker.of(metric, settings.choice("direction", Direction.class))
                : BestTracker.of(metric);
    }

    /** All wrappers. */
    public static List<Wrapper> all() {
        return ALL;
    }

    /** The wrapper of that name, if there is one. */
    public static Optional<Wrapper> find(String name) {
        return ALL.stream().filter(wrapper -> wrapper.name().equals(name)).findFirst();
    }

    /** Its name in configuration: {@code min_max}. */
    public String name() {
        return descriptor.name();
    }

    /** What it does, and its settings. */
    public MetricDescriptor descriptor() {
        return descriptor;
    }

    /**
     * This wrapper around a copy of {@code metric}, without its updates.
     *
     * @param settings by name, with values as in {@link MetricConfig}
     * @throws ConfigurationException if a setting is unknown, missing, of another type or out of range, or the metric cannot
     *     be wrapped by it
     */
    public AnomalibMetric<?> around(AnomalibMetric<?> metric, Map<String, ? extends @Nullable Object> settings) {
        MetricConfig.Builder config = MetricConfig.builder();
        settings.forEach(config::parameter);
        return maker.make(metric, new ConfigReader(descriptor, config.build()));
    }

    /** The recipe of {@code metric} in this wrapper; empty if the metric has none. */
    Optional<MetricRecipe> recipe(AnomalibMetric<?> metric, Map<String, Object> settings) {
        return metric.recipe().map(recipe -> recipe.in(new MetricRecipe.Wrapper(name(), settings)));
    }

    @Override
    public String toString() {
        return name();
    }
}
