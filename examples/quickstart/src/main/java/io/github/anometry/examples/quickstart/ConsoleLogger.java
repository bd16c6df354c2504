package io.github.anometry.examples.quickstart;

import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;

// tour:logger
/** Prints a line for each metric. */
public final class ConsoleLogger implements ResultLogger {
    @Override
    public String name() {
        return "console";
    }

    @Override
    public void log(RunReport report) {
        report.result()
                .metrics()
                .forEach((metric, value) -> System.out.println(
                        report.stage().text() + "/" + metric + " at " + report.step() + ": " + value));
    }
}
// end
