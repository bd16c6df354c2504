package io.github.anometry.cli;

import io.github.anometry.api.internal.RunInputs;
import io.github.anometry.cli.internal.OutputMessages;
import io.github.anometry.core.logging.LoggerCalls;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggers;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.CsvCells;
import io.github.anometry.core.result.EvaluationResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The logs that the results are appended to. */
record Logs(List<ResultLogger> loggers) {
    private static final String CSV_LOGGER = "csv";
    private static final String CSV = CSV_LOGGER + "=";

    /**
     * @param specs as on the command line: {@code csv=results.csv}
     * @param cells how the csv logger writes cells
     * @throws io.github.anometry.api.error.ConfigurationException if one cannot be used: fails before hours of
     *     evaluation, not after
     */
    static Logs of(List<String> specs, CsvCells cells, Supplier<ResultLoggers> known) {
        // Finding loggers takes time, so skip it if none is wanted.
        if (specs.isEmpty()) {
            return new Logs(List.of());
        }
        ResultLoggers loggers = known.get();
        return new Logs(specs.stream()
                .map(spec -> cells == CsvCells.SPREADSHEET_SAFE && spec.startsWith(CSV)
                        ? loggers.create(CSV_LOGGER, Map.of("file", spec.substring(CSV.length()), "cells", "safe"))
                        : loggers.create(spec))
                .toList());
    }

    /**
     * Writes all logs; returns which failed, and why.
     *
     * @param name of the run
     */
    List<String> write(String name, EvaluationResult result) {
        List<String> failures = new ArrayList<>();
        if (loggers.isEmpty()) {
            return failures;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        if (result.provenance().get("inputs") instanceof Map<?, ?> inputs) {
            inputs.forEach((input, value) -> parameters.put(String.valueOf(input), RunInputs.path(value)));
        }
        result.settings().forEach((setting, value) -> flatten(setting, value, parameters));
        RunReport run = new RunReport(name, Stage.TEST, 1, Instant.now(), parameters, result);
        for (ResultLogger logger : loggers) {
            Optional<LoggerCalls.Failure> notLogged = LoggerCalls.log(logger, run);
            Optional<LoggerCalls.Failure> notClosed = LoggerCalls.close(logger);
            notLogged
                    .or(() -> notClosed)
                    .ifPresent(failure -> failures.add(
                            OutputMessages.logFailed(failure.logger(), OutputMessages.reason(failure.thrown()))));
        }
        return failures;
    }

    /** Loggers know flat parameters: {@code metrics.image_AUROC.fields} is {@code pred_score,gt_label}. */
    private static void flatten(String name, Object value, Map<String, String> parameters) {
        if (value instanceof Map<?, ?> settings) {
            settings.forEach((key, each) -> flatten(name + "." + key, each, parameters));
        } else if (value instanceof List<?> list) {
            parameters.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
        } else {
            parameters.put(name, value.toString());
        }
    }
}
