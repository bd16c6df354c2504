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

/** A CSV file with a header, as data sets list their images in. */
final class Table {
    private Table() {}

    /**
     * The rows by column.
     *
     * @param columns that it must have
     * @throws DataException if one is missing, or a row has another number of fields than the header
     */
    static List<Map<String, String>> read(Path file, List<String> columns) {
        String text = CsvRows.withoutMark(new String(FileBytes.all(file), StandardCharsets.UTF_8));
        List<String> header = List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvRows.Row read : CsvRows.read(text, ',', line -> DatasetMessages.notCsv(file, line))) {
            List<String> fields = read.cells().stream().map(String::strip).toList();
            if (header.isEmpty()) {
                header = fields;
            } else {
                rows.add(row(file, read.line(), header, fields));
            }
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new DataException(DatasetMessages.noColumn(file, column, header));
            }
        }
        return rows;
    }

    private static Map<String, String> row(Path file, long line, List<String> header, List<String> fields) {
        if (fields.size() != header.size()) {
            throw new DataException(DatasetMessages.wrongFields(file, line, fields.size(), header.size()));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(header.get(i), fields.get(i));
        }
        return row;
    }
}
