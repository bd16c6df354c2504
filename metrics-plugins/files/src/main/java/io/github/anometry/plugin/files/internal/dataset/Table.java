package io.github.anometry.plugin.files.internal.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileBytes;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import java.io.IOException;
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
        String text = new String(FileBytes.all(file), StandardCharsets.UTF_8);
        List<String> header = List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                List<String> fields =
                        record.getFields().stream().map(String::strip).toList();
                if (header.isEmpty()) {
                    header = fields;
                } else {
                    rows.add(row(file, line, header, fields));
                }
            }
        } catch (CsvParseException broken) {
            throw new DataException(DatasetMessages.notCsv(file, line), broken);
        } catch (IOException unreadable) {
            throw FileErrors.unreadable(file, unreadable);
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
