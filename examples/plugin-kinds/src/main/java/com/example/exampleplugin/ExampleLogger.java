package com.example.exampleplugin;

import com.google.auto.service.AutoService;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggerProvider;
import io.github.anometry.core.logging.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Appends a line for each metric to a text file. */
public final class ExampleLogger implements ResultLogger {
    private final Path file;

    public ExampleLogger(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "example " + file;
    }

    @Override
    public void log(RunReport report) throws IOException {
        List<String> lines = new ArrayList<>();
        report.result().metrics().forEach((metric, value) -> lines.add(report.run() + " " + metric + " " + value));
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Creates the logger of {@code --log example=results.txt}. */
    @AutoService(ResultLoggerProvider.class)
    public static final class Provider implements ResultLoggerProvider {
        @Override
        public String name() {
            return "example";
        }

        @Override
        public String summary() {
            return "Appends a line for each metric to a text file.";
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("file", true, "the file to append to"));
        }

        @Override
        public ResultLogger create(Map<String, String> settings) {
            return new ExampleLogger(Path.of(settings.get("file")));
        }
    }
}
