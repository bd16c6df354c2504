package io.github.anometry.examples.quickstart;

import com.google.auto.service.AutoService;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggerProvider;
import java.util.List;
import java.util.Map;

// tour:provider
/** Makes the logger that is called {@code console}. */
@AutoService(ResultLoggerProvider.class)
public final class ConsoleLoggerProvider implements ResultLoggerProvider {
    @Override
    public String name() {
        return "console";
    }

    @Override
    public String summary() {
        return "Prints a line for each metric.";
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public ResultLogger create(Map<String, String> settings) {
        return new ConsoleLogger();
    }
}
// end
