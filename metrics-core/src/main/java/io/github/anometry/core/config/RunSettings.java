package io.github.anometry.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of the command that a configuration sets. An option on the command line wins.
 *
 * <p>Each value is checked by what it is for; {@link EvaluationConfig#refusal} says where a refused one stands.
 *
 * @param layout the name of the data set's layout
 * @param folders a description of its folders instead, by the keys of the configuration: {@code images}, {@code masks}
 * @param data how maps, masks and scores are prepared, by the options' names with underscores: {@code image_score}
 * @param log the loggers, as {@code --log} has them
 * @param report the reports, as {@code --report} has them
 * @param options all other options, by name with underscores: {@code allow_missing}. A value is a text, a list of texts, a
 *     boolean or an integer
 */
public record RunSettings(
        Optional<String> layout,
        Map<String, List<String>> folders,
        Map<String, String> data,
        List<String> log,
        List<String> report,
        Map<String, Object> options) {
    public RunSettings {
        folders = Collections.unmodifiableMap(new LinkedHashMap<>(folders));
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        log = List.copyOf(log);
        report = List.copyOf(report);
    }
}
