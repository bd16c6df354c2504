package io.github.anometry.core.result;

import io.github.anometry.api.error.DataException;
import io.github.anometry.core.internal.json.JsonMessages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A row of a {@link CsvTable}, read by column; an empty cell is absent. */
final class CsvRow {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final CsvTable table;
    private final long line;
    private final List<String> cells;

    CsvRow(CsvTable table, long line, List<String> cells) {
        this.table = table;
        this.line = line;
        this.cells = cells;
    }

    /** The columns whose names have a prefix, in their order. */
    List<String> columnsFrom(String beginning) {
        return table.columnsFrom(beginning);
    }

    boolean hasColumn(String column) {
        return table.hasColumn(column);
    }

    String text(String column) {
        return cells.get(table.position(column));
    }

    Optional<String> find(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    OptionalDouble number(String column) {
        String text = text(column);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(column, text));
    }

    private double number(String column, String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "infinity", "inf" -> {
                return Double.POSITIVE_INFINITY;
            }
            case "-infinity", "-inf" -> {
                return Double.NEGATIVE_INFINITY;
            }
            case "nan" -> {
                return Double.NaN;
            }
            default -> {
                double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
                if (!Double.isFinite(number)) {
                    throw expected(column, "a number that a double holds", text);
                }
                return number;
            }
        }
    }

    /** A whole number, 0 or more. */
    long count(String column) {
        return count(column, text(column));
    }

    private long count(String column, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw expected(column, "a whole number, 0 or more", text);
        }
        return Long.parseLong(text);
    }

    /** 0 or 1; also true, false, and 0.0 and 1.0, the form in which tools save columns with gaps. */
    Optional<Boolean> label(String column) {
        return find(column).map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true" -> true;
            case "0", "0.0", "false" -> false;
            default -> throw expected(column, "0 or 1", text);
        });
    }

    /** The numbers of a list in brackets: {@code [0.5, 1.0]}. */
    List<Double> numbers(String column) {
        return elements(column).stream().map(text -> number(column, text)).toList();
    }

    /** The whole numbers of a list in brackets: {@code [12, 4]}. */
    List<Long> counts(String column) {
        return elements(column).stream().map(text -> count(column, text)).toList();
    }

    private List<String> elements(String column) {
        String text = text(column).strip();
        if (!text.startsWith("[") || !text.endsWith("]") || text.length() < 2) {
            throw expected(column, "a list in brackets", text);
        }
        String inner = text.substring(1, text.length() - 1).strip();
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split(",", -1)).map(String::strip).toList();
    }

    private DataException expected(String column, String expected, String text) {
        return refused(column, JsonMessages.expected(expected, text.isEmpty() ? "nothing" : JsonMessages.quote(text)));
    }

    DataException refused(String column, String problem) {
        return table.refused(line, Messages.inColumn(column, problem));
    }
}
