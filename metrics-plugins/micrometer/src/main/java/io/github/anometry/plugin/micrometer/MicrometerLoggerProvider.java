package io.github.anometry.plugin.micrometer;

import com.google.auto.service.AutoService;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggerProvider;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;

/** {@code micrometer}: a {@link MicrometerLogger} of Micrometer's global registry, to which a program adds its own. */
@AutoService(ResultLoggerProvider.class)
public final class MicrometerLoggerProvider implements ResultLoggerProvider {
    @Override
    public String name() {
        return "micrometer";
    }

    @Override
    public String summary() {
        return "Shows the last run as gauges of Micrometer's global registry.";
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public ResultLogger create(Map<String, String> settings) {
        return new MicrometerLogger(Metrics.globalRegistry);
    }
}
