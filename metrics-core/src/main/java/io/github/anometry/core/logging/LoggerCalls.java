package io.github.anometry.core.logging;

import io.github.anometry.api.internal.ThirdPartyCode;
import java.io.IOException;
import java.util.Optional;

/** Calls loggers, which may be third-party code: no result is lost if they throw. */
public final class LoggerCalls {
    private LoggerCalls() {}

    /**
     * What a logger threw.
     *
     * @param logger its name; its class if it has none
     */
    public record Failure(String logger, Throwable thrown) {}

    /** Logs a run, and returns what the logger threw. */
    public static Optional<Failure> log(ResultLogger logger, RunReport report) {
        return failure(logger, () -> logger.log(report));
    }

    /** Closes it, and returns what it threw. */
    public static Optional<Failure> close(ResultLogger logger) {
        return failure(logger, logger::close);
    }

    private interface Step {
        void take() throws IOException;
    }

    private static Optional<Failure> failure(ResultLogger logger, Step step) {
        try {
            step.take();
            return Optional.empty();
        } catch (Throwable thrown) {
            String name = name(logger);
            ThirdPartyCode.hold(thrown, "the logger '" + name + "'");
            return Optional.of(new Failure(name, thrown));
        }
    }

    private static String name(ResultLogger logger) {
        String type = logger.getClass().getName();
        try {
            String name = logger.name();
            return name == null ? type : name;
        } catch (Throwable thrown) {
            ThirdPartyCode.hold(thrown, "the logger " + type);
            return type;
        }
    }
}
