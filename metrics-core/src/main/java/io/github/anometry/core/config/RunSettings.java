package io.github.anometry.core.config;

import java.util.List;
import java.util.Optional;

/**
 * The options of the command that a configuration sets. An option on the command line wins.
 *
 * @param layout the name of the data set's layout
 * @param log the loggers, as {@code --log} has them
 * @param report the reports, as {@code --report} has them
 */
public record RunSettings(Optional<String> layout, List<String> log, List<String> report) {
    public RunSettings {
        log = List.copyOf(log);
        report = List.copyOf(report);
    }
}
