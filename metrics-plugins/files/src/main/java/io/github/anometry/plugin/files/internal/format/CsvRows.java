package io.github.anometry.plugin.files.internal.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** The rows of a CSV file, the header among them, whatever their number of cells. */
public final class CsvRows {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvRows() {}

    /**
     * A row.
     *
     * @param line of the file, for messages
     */
    public record Row(long line, List<String> cells) {}

    /** The text without the byte order mark that spreadsheets put in front. */
    public static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The separator of a table: a comma, a semicolon or a tab, whichever its first line has most of. */
    public static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = count(header, candidate) > count(header, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String text, char character) {
        return text.chars().filter(one -> one == character).count();
    }

    /**
     * Reads all rows.
     *
     * @param damaged the message about a text that is damaged at or after a line
     * @throws DataException if a quoted cell does not end
     */
    public static List<Row> read(String text, char separator, LongFunction<String> damaged) {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                rows.add(new Row(line, record.getFields()));
            }
        } catch (CsvParseException | IOException broken) {
            throw new DataException(damaged.apply(line), broken);
        }
        return rows;
    }
}
