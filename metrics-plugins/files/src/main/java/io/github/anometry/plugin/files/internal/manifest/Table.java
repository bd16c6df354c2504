package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.plugin.files.internal.format.CsvRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a manifest: CSV in UTF-8, separated by commas, semicolons or tabs, whichever its first line has most of.
 *
 * @param columns where they are
 */
record Table(Path file, Map<Column, Integer> columns, List<CsvRows.Row> rows) {
    static Table read(Path file) {
        String text = text(file);
        List<CsvRows.Row> rows = CsvRows.read(text, CsvRows.separator(text), line -> Messages.damaged(file, line));
        if (rows.isEmpty()) {
            throw new DataException(Messages.empty(file));
        }
        List<String> titles = rows.get(0).cells();
        List<CsvRows.Row> images = rows.subList(1, rows.size());
        for (CsvRows.Row row : images) {
            if (row.cells().size() != titles.size()) {
                throw new DataException(
                        Messages.cells(file, row.line(), row.cells().size(), titles.size()));
            }
        }
        return new Table(file, columns(file, titles), List.copyOf(images));
    }

    private static String text(Path file) {
        try {
            // Read at once, so that it may be a pipe.
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return CsvRows.withoutMark(text);
        } catch (CharacterCodingException notUtf8) {
            throw new DataException(Messages.notUtf8(file), notUtf8);
        } catch (IOException unreadable) {
            throw new DataException(Messages.unreadable(file, unreadable), unreadable);
        }
    }

    private static Map<Column, Integer> columns(Path file, List<String> titles) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).strip();
            Optional<Column> column = Column.of(title);
            if (column.isPresent()) {
                if (columns.put(column.get(), i) != null) {
                    throw new DataException(
                            Messages.columnTwice(file, column.get().title()));
                }
            } else if (Spelling.nearest(title, Column.titles()).isPresent()) {
                throw new DataException(
                        Messages.misspelt(file, title, Spelling.didYouMean(title, Column.titles()), Column.titles()));
            }
        }
        return columns;
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
