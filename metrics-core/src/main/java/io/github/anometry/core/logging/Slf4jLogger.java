package io.github.anometry.core.logging;

import io.github.anometry.api.internal.text.VisibleText;
import io.github.anometry.core.internal.table.ResultCells;
import io.github.anometry.core.result.EvaluationResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs runs with SLF4J, an INFO line for each metric and a WARN line for each warning:
 *
 * <pre>{@code
 * padim test 1: image_F1Max = 0.9625 (threshold 0.512)
 * padim test 1: pixel_AUPRO = undefined (no mask has an anomalous region)
 * padim test 1, defect_type hole: image_AUROC = 0.98
 * }</pre>
 */
public final class Slf4jLogger implements ResultLogger {
    /** The default logger, whose level and appenders decide what is logged. */
    public static final String DEFAULT_LOGGER = "io.github.anometry.results";

    private final Logger logger;
    private final String name;

    /** Logs to {@value #DEFAULT_LOGGER}. */
    public Slf4jLogger() {
        this(DEFAULT_LOGGER);
    }

    /** Logs to the logger of that name. */
    public Slf4jLogger(String name) {
        this(LoggerFactory.getLogger(name), name);
    }

    public Slf4jLogger(Logger logger) {
        this(logger, logger.getName());
    }

    /** @param name the requested name, because without an SLF4J provider all loggers are called NOP */
    private Slf4jLogger(Logger logger, String name) {
        this.logger = logger;
        this.name = name;
    }

    @Override
    public String name() {
        return "slf4j " + name;
    }

    @Override
    public void log(RunReport report) {
        String run = report.run() + " " + report.stage().text() + " " + report.step();
        log(run, report.result());
        report.result()
                .breakdowns()
                .forEach((by, breakdown) ->
                        breakdown.groups().forEach((group, result) -> log(run + ", " + by + " " + group, result)));
    }

    private void log(String what, EvaluationResult result) {
        result.metrics().forEach((name, metric) -> {
            String details = metric.isDefined() && metric.isScalar() ? ResultCells.details(metric) : "";
            info(what + ": " + name + " = " + metric + (details.isEmpty() ? "" : " (" + details + ")"));
        });
        result.warnings().forEach(warning -> logger.warn("{}", VisibleText.line(what + ": " + warning)));
    }

    /** A name must not forge a line of the log. */
    private void info(String line) {
        logger.info("{}", VisibleText.line(line));
    }
}
