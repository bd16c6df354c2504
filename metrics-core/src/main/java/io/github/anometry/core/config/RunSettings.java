package io.github.anometry.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of the command that a configuration sets. An option on the command line wins.
 *
 * @param layout the name of the data set's layout
 * @param folders a description of its folders instead, by the keys of the configuration: {@code images}, {@code masks}
 * @param data how maps, masks and scores are prepared, by the options' names with underscores: {@code image_score}
 * @param log the loggers, as {@code --log} has them
 * @param report the reports, as {@code --report} has them
 */
public record RunSettings(
        Optional<String> layout,
        Map<String, List<String>> folders,
        Map<String, String> data,
        List<String> log,
        List<String> report) {
    public RunSettings {
        folders = Collections.unmodifiableMap(new LinkedHashMap<>(folders));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        log = List.copyOf(log);
        report = List.copyOf(report);
    }
}
