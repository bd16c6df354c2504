package io.github.anometry.examples.quickstart;

import com.google.inject.AbstractModule;
import io.github.anometry.core.inject.AnometryModule;
import io.github.anometry.core.logging.CsvLogger;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggers;
import java.nio.file.Path;
import java.util.List;

/** How loggers are made, as the page on loggers shows it. */
public final class Loggers {
    private Loggers() {}

    static List<ResultLogger> make(Path file) {
        // tour:make
        ResultLogger csv = new CsvLogger(file);
        ResultLogger same = ResultLoggers.load().create("csv=" + file); // by name, for command lines and configurations
        // end
        return List.of(csv, same);
    }

    // tour:inject
    static final class LoggingModule extends AbstractModule {
        @Override
        protected void configure() {
            AnometryModule.loggers(binder()).addBinding().toInstance(new CsvLogger(Path.of("results.csv")));
        }
    }
    // end
}
