package io.github.anometry.plugin.files.internal.dataset;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.CsvRows;
import io.github.anometry.plugin.files.internal.format.FileBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file with a header, as data sets list their images in. A spreadsheet may have saved it with semicolons or tabs.
 *
 * @param rows in their order
 */
record ListTable(Path file, List<Row> rows, List<String> mistakes) {
    private static final int SHOWN = 20;

    /**
     * A row.
     *
     * @param cells by column
     */
    record Row(long line, Map<String, String> cells) {
        /** The text of a column that the table must have. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * Reads a file.
     *
     * @param columns that it must have
     * @throws DataException if one is missing, or a row has another number of fields than the header
     */
    static ListTable read(Path file, List<String> columns) {
        String text = CsvRows.withoutMark(new String(FileBytes.all(file), StandardCharsets.UTF_8));
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (CsvRows.Row read :
                CsvRows.read(text, CsvRows.separator(text), line -> DatasetMessages.notCsv(file, line))) {
            List<String> fields = read.cells().stream().map(String::strip).toList();
            if (header.isEmpty()) {
                header = fields;
            } else {
                rows.add(row(file, read.line(), header, fields));
            }
        }
        if (header.isEmpty()) {
            throw new DataException(DatasetMessages.emptyList(file));
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new DataException(DatasetMessages.noColumn(file, column, header));
            }
        }
        return new ListTable(file, List.copyOf(rows), new ArrayList<>());
    }

    private static Row row(Path file, long line, List<String> header, List<String> fields) {
        if (fields.size() != header.size()) {
            throw new DataException(DatasetMessages.wrongFields(file, line, fields.size(), header.size()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.put(header.get(i), fields.get(i));
        }
        return new Row(line, cells);
    }

    /** Notes what is wrong with a row, to be reported with the others. */
    void mistake(Row row, String what) {
        mistakes.add(DatasetMessages.line(row.line(), what));
    }

    /** @throws DataException if there are mistakes */
    void requireNoMistakes() {
        if (!mistakes.isEmpty()) {
            List<String> shown = new ArrayList<>(mistakes.subList(0, Math.min(SHOWN, mistakes.size())));
            if (shown.size() < mistakes.size()) {
                shown.add(DatasetMessages.more(mistakes.size() - shown.size()));
            }
            throw DataException.ofProblems(DatasetMessages.mistakes(file, mistakes.size()), shown);
        }
    }
}
