package io.github.anometry.core.logging;

import com.google.auto.service.AutoService;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.result.CsvCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code csv=results.csv}: see {@link CsvLogger}. */
@AutoService(ResultLoggerProvider.class)
public final class CsvLoggerProvider implements ResultLoggerProvider {
    private static final String CELLS = "cells";
    private static final String RAW = "raw";
    private static final String SAFE = "safe";

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
        List<Setting> settings = new ArrayList<>(FileSetting.ONLY);
        settings.add(new Setting(CELLS, false, "raw, or safe for spreadsheets; default raw"));
        return settings;
    }

    @Override
    public ResultLogger create(Map<String, String> settings) {
        String cells = settings.getOrDefault(CELLS, RAW);
        if (!cells.equals(RAW) && !cells.equals(SAFE)) {
            throw new ConfigurationException(CELLS, Messages.noCells(name(), CELLS, cells), null);
        }
        return new CsvLogger(
                FileSetting.of(name(), settings), cells.equals(SAFE) ? CsvCells.SPREADSHEET_SAFE : CsvCells.RAW);
    }
}
