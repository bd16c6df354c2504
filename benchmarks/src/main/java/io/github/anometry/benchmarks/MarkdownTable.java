package io.github.anometry.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Markdown table whose columns are also aligned in the source. */
final class MarkdownTable {
    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param alignment a letter for each column, l or r */
    MarkdownTable(String alignment, List<String> header) {
        this.alignment = alignment;
        row(header);
    }

    MarkdownTable row(List<String> cells) {
        if (cells.size() != alignment.length()) {
            throw new IllegalArgumentException(Messages.wrongCells(cells.size(), alignment.length()));
        }
        rows.add(cells.stream().map(cell -> cell.replace("|", "\\|")).toList());
        return this;
    }

    MarkdownTable row(String... cells) {
        return row(Arrays.asList(cells));
    }

    String render() {
        int[] widths = new int[alignment.length()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = 2;
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(render(rows.get(row), widths));
            if (row == 0) {
                text.append(ruler(widths));
            }
        }
        return text.toString();
    }

    private String render(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - row.get(column).length());
            line.append(' ')
                    .append(isRight(column) ? padding + row.get(column) : row.get(column) + padding)
                    .append(" |");
        }
        return line.append('\n').toString();
    }

    private String ruler(int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String dashes = "-".repeat(widths[column] - 1);
            line.append(' ')
                    .append(isRight(column) ? dashes + ":" : dashes + "-")
                    .append(" |");
        }
        return line.append('\n').toString();
    }

    private boolean isRight(int column) {
        return alignment.charAt(column) == 'r';
    }
}
