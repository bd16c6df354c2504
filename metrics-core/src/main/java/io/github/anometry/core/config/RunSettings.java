package io.github.anometry.core.config;

import java.util.List;
import java.util.Optional;

/**
 * What a configuration says of a run of the command besides metrics; an option of the command takes the place of each.
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
