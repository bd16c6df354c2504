package io.github.anometry.core.logging;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;

/** {@code csv=results.csv}: see {@link CsvLogger}. */
@AutoService(ResultLoggerProvider.class)
public final class CsvLoggerProvider implements ResultLoggerProvider {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String summary() {
        return "Appends runs to a CSV file, a row for each metric.";
    }

    @Override
    public List<Setting> settings() {
        return FileSetting.ONLY;
    }

    @Override
    public ResultLogger create(Map<String, String> settings) {
        return new CsvLogger(FileSetting.of(name(), settings));
    }
}
