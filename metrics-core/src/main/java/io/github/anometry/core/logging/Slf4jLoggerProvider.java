package io.github.anometry.core.logging;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

/** {@code slf4j=com.acme.results}: see {@link Slf4jLogger}. */
@AutoService(ResultLoggerProvider.class)
public final class Slf4jLoggerProvider implements ResultLoggerProvider {
    private static final String LOGGER = "logger";

    @Override
    public String name() {
        return "slf4j";
    }

    @Override
    public String summary() {
        return "Logs runs with SLF4J, a line for each metric.";
    }

    /** Looks for providers itself, because SLF4J complains on standard error if there is none. */
    @Override
    public Optional<String> unusable() {
        boolean hasProvider = System.getProperty(LoggerFactory.PROVIDER_PROPERTY_KEY) != null
                || ServiceLoader.load(SLF4JServiceProvider.class).stream()
                        .findAny()
                        .isPresent();
        return hasProvider ? Optional.empty() : Optional.of(Messages.noProviderOfSlf4j());
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(LOGGER, false, "the name of the logger"));
    }

    @Override
    public ResultLogger create(Map<String, String> settings) {
        return new Slf4jLogger(settings.getOrDefault(LOGGER, Slf4jLogger.DEFAULT_LOGGER));
    }
}
