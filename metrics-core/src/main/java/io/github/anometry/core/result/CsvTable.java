package io.github.anometry.core.result;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.core.internal.json.JsonMessages;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A table of named columns, read from CSV. Columns may come in any order, with others among them. Unexpected content is a
 * {@link DataException} with its line and column.
 */
final class CsvTable {
    private final String source;
    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private int width;
    private long line = 1;

    private CsvTable(String source, List<String> columns) {
        this.source = source;
        this.columns = columns;
    }

    /**
     * Reads a table, row by row.
     *
     * @param source the name of the text in messages
     * @param columns the required columns
     */
    static void read(Reader text, String source, List<String> columns, Consumer<CsvRow> rows) {
        CsvTable table = new CsvTable(source, columns);
        // Rows of another length are reported below, with their line.
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                table.take(record, rows);
            }
            table.requireHeader();
        } catch (CsvParseException broken) {
            throw table.broken(broken);
        } catch (UncheckedIOException failed) {
            throw cannotRead(source, Objects.requireNonNull(failed.getCause()));
        } catch (IOException failed) {
            throw cannotRead(source, failed);
        }
    }

    private static DataException cannotRead(String source, IOException failed) {
        return new DataException(JsonMessages.cannotRead(source, FileFailure.reason(failed)), failed);
    }

    private void take(CsvRecord record, Consumer<CsvRow> rows) {
        line = record.getStartingLineNumber();
        if (width == 0) {
            takeHeader(record.getFields());
            return;
        }
        if (record.getFieldCount() != width) {
            throw refused(line, Messages.cellsDiffer(record.getFieldCount(), width));
        }
        rows.accept(new CsvRow(this, line, record.getFields()));
    }

    private void takeHeader(List<String> cells) {
        width = cells.size();
        for (int i = 0; i < width; i++) {
            // The byte order mark that spreadsheets write.
            String name =
                    i == 0 && cells.get(0).startsWith("\uFEFF") ? cells.get(0).substring(1) : cells.get(i);
            if (positions.put(name, i) != null && columns.contains(name)) {
                throw refused(line, Messages.columnTwice(name));
            }
        }
        for (String column : columns) {
            if (!positions.containsKey(column)) {
                throw refused(line, Messages.columnMissing(column, cells));
            }
        }
    }

    private void requireHeader() {
        if (width == 0) {
            throw refused(1, Messages.noHeader(columns));
        }
    }

    private DataException broken(CsvParseException broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new DataException(Messages.damagedCsv(source, line, Messages.noCsv(reason)), broken);
    }

    List<String> columnsFrom(String beginning) {
        return positions.entrySet().stream()
                .filter(column -> column.getKey().startsWith(beginning))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasColumn(String column) {
        return positions.containsKey(column);
    }

    int position(String column) {
        return Objects.requireNonNull(positions.get(column), column);
    }

    DataException refused(long ofLine, String problem) {
        return new DataException(Messages.damagedCsv(source, ofLine, problem));
    }
}
