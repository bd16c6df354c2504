package io.github.anometry.core.logging;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.provider.Discovery;
import io.github.anometry.core.provider.NamedProviders;
import io.github.anometry.core.provider.Offered;
import io.github.anometry.core.provider.ProviderSource;
import java.util.List;
import java.util.Map;

/**
 * Loggers by name: {@code ResultLoggers.load().create("csv=results.csv")}. A provider that fails to load does not affect the
 * others. Immutable.
 */
public final class ResultLoggers {
    private final NamedProviders<ResultLogger, ResultLoggerProvider> providers;

    private ResultLoggers(NamedProviders<ResultLogger, ResultLoggerProvider> providers) {
        this.providers = providers;
    }

    /** The loggers of the class path. */
    public static ResultLoggers load() {
        return new ResultLoggers(NamedProviders.of(
                "logger", "csv=results.csv", Discovery.findWithOwn(ResultLoggerProvider.class, "logger")));
    }

    /** These loggers and those of plugins. */
    public static ResultLoggers load(ProviderSource plugins) {
        return new ResultLoggers(load().providers.with(plugins, ResultLoggerProvider.class));
    }

    /** These loggers and another kind. */
    public ResultLoggers with(ResultLoggerProvider provider) {
        return new ResultLoggers(providers.with(List.of(new Offered<>(Offered.CLASS_PATH, provider))));
    }

    /** All kinds of loggers, by name. */
    public List<ResultLoggerProvider> providers() {
        return providers.providers();
    }

    /** Messages about what could not be loaded, and why. */
    public List<String> problems() {
        return providers.problems();
    }

    /**
     * A logger as it is written on a command line: {@code csv=results.csv}, {@code slf4j}. The text after the first = is the
     * value of the logger's first setting.
     *
     * @throws ConfigurationException if there is no such logger, it needs other settings, or its results would be lost
     */
    public ResultLogger create(String spec) {
        return providers.create(spec);
    }

    /**
     * Checks whether a logger can be created, without creating it.
     *
     * @throws ConfigurationException as {@link #create(String)}, except for errors that only creation shows
     */
    public void check(String spec) {
        providers.check(spec);
    }

    /**
     * A logger by the value of its first setting.
     *
     * @throws ConfigurationException if there is no such logger, or it needs other settings
     */
    public ResultLogger create(String name, String value) {
        return providers.create(name, value);
    }

    /**
     * A logger by its settings.
     *
     * @throws ConfigurationException if there is no such logger, a setting is unknown, missing or wrong, or the logger cannot
     *     be created
     */
    public ResultLogger create(String name, Map<String, String> settings) {
        return providers.create(name, settings);
    }
}
