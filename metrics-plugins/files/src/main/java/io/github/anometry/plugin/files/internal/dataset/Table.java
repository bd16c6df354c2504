package io.github.anometry.plugin.files.internal.dataset;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small CSV file with a header, as data sets list their images in. Fields may be quoted; none has a line break. */
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
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        List<String> header = lines.isEmpty() ? List.of() : fields(lines.get(0));
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new DataException(DatasetMessages.noColumn(file, column, header));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> fields = fields(lines.get(i));
            if (fields.size() != header.size()) {
                throw new DataException(DatasetMessages.wrongFields(file, i + 1, fields.size(), header.size()));
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int j = 0; j < fields.size(); j++) {
                row.put(header.get(j), fields.get(j));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().trim());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().trim());
        return fields;
    }
}
