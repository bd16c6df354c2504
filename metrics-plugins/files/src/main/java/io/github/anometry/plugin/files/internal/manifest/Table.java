package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.plugin.files.internal.format.CsvRows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table: CSV whose cells are separated by commas, semicolons or tabs, whichever its first line has most of.
 *
 * @param columns where they are
 * @param cells what texts mean in it
 */
record Table(TableText source, Map<Column, Integer> columns, List<CsvRows.Row> rows, Cells cells) {
    /** The line in which Excel states what separates cells. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?[ \\t]*(?=\\R|$)");

    static Table read(TableText source) {
        String text = source.text();
        Matcher separatorLine = SEPARATOR_LINE.matcher(text);
        boolean isStated = separatorLine.lookingAt();
        char separator = isStated ? separatorLine.group(1).charAt(0) : CsvRows.separator(text);
        // What remains of the line is empty, so that other lines keep their numbers.
        String lines = isStated ? text.substring(separatorLine.end()) : text;
        List<CsvRows.Row> rows = CsvRows.read(lines, separator, line -> Messages.damaged(source.name(), line)).stream()
                .filter(row -> !row.cells().stream().allMatch(String::isBlank))
                .toList();
        if (rows.isEmpty()) {
            throw new DataException(Messages.empty(source.name()));
        }
        List<String> titles = rows.get(0).cells();
        List<CsvRows.Row> images = rows.subList(1, rows.size());
        for (CsvRows.Row row : images) {
            if (row.cells().size() != titles.size()) {
                throw new DataException(
                        Messages.cells(source.name(), row.line(), row.cells().size(), titles.size()));
            }
        }
        return new Table(source, columns(source.name(), titles), List.copyOf(images), new Cells(separator != ','));
    }

    private static Map<Column, Integer> columns(String name, List<String> titles) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).strip();
            Optional<Column> column = Column.of(title);
            if (column.isPresent()) {
                if (columns.put(column.get(), i) != null) {
                    throw new DataException(
                            Messages.columnTwice(name, column.get().title()));
                }
            } else if (Spelling.nearest(title, Column.titles()).isPresent()) {
                throw new DataException(
                        Messages.misspelt(name, title, Spelling.didYouMean(title, Column.titles()), Column.titles()));
            }
        }
        return columns;
    }

    /** Its name in messages. */
    String name() {
        return source.name();
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The text of a cell without spaces around it; empty if there is no such column, or the cell is empty. */
    String cell(CsvRows.Row row, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cells().get(at).strip();
    }
}
