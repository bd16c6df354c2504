package io.github.anometry.core.logging;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;

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

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(LOGGER, false, "the name of the logger"));
    }

    @Override
    public ResultLogger create(Map<String, String> settings) {
        return new Slf4jLogger(settings.getOrDefault(LOGGER, Slf4jLogger.DEFAULT_LOGGER));
    }
}
