package io.github.anometry.api.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Aligns cells in columns for a terminal, including wide characters. */
public final class Grid {
    private static final List<String> LINE = List.of();

    private final List<List<String>> rows = new ArrayList<>();

    public void row(List<String> cells) {
        rows.add(cells.stream().map(VisibleText::line).toList());
    }

    /** A line across all columns. */
    public void line() {
        rows.add(LINE);
    }

    /** @param alignment a letter for each column, l or r */
    public String render(String alignment) {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], TextWidth.of(row.get(column)));
            }
        }
        return rows.stream()
                .map(row -> render(row, widths, alignment))
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static String render(List<String> row, int[] widths, String alignment) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            if (row.equals(LINE)) {
                text.append("-".repeat(widths[column])).append(column < widths.length - 1 ? "--" : "");
                continue;
            }
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - TextWidth.of(cell));
            text.append(alignment.charAt(column) == 'r' ? padding + cell : cell + padding)
                    .append("  ");
        }
        return text.toString();
    }
}
