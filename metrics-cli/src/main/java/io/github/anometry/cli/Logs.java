package io.github.anometry.cli;

import io.github.anometry.cli.internal.OutputMessages;
import io.github.anometry.core.internal.RunInputs;
import io.github.anometry.core.logging.LoggerCalls;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggers;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.EvaluationResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The logs that the results are appended to. */
record Logs(List<ResultLogger> loggers) {
    /**
     * @param specs as on the command line: {@code csv=results.csv}
     * @throws io.github.anometry.api.error.ConfigurationException if one cannot be used: said before hours of evaluation, not after
     */
    static Logs of(List<String> specs, Supplier<ResultLoggers> known) {
        // Looking for loggers takes time, which nobody who wants none should wait.
        if (specs.isEmpty()) {
            return new Logs(List.of());
        }
        ResultLoggers loggers = known.get();
        return new Logs(specs.stream().map(loggers::create).toList());
    }

    /**
     * Writes all logs and says which failed, and why.
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
        result.settings().forEach((setting, value) -> parameters.put(setting, value.toString()));
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
}
