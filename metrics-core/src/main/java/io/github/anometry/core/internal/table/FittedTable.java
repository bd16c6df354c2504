package io.github.anometry.core.internal.table;

import io.github.anometry.api.internal.text.Grid;
import io.github.anometry.api.internal.text.TextWidth;
import io.github.anometry.api.internal.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table that fits into a width: if it is wider, it is split into several tables, one below the other, that repeat the first
 * column. Columns of one group stay together if they fit.
 */
final class FittedTable {
    private static final List<String> LINE = List.of();
    private static final int BETWEEN = 2;
    private static final int SHORTEST_CUT = 16;

    private final char alignment;
    private final List<String> groups;
    private final int width;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param alignment of all columns but the first, l or r
     * @param groups the group of each column but the first
     * @param width the number of columns of the terminal
     */
    FittedTable(char alignment, List<String> groups, int width) {
        this.alignment = alignment;
        this.groups = List.copyOf(groups);
        this.width = width;
    }

    /** Adds a row; a first cell wider than a quarter of the width is shortened in its middle. */
    void row(List<String> cells) {
        List<String> fitted =
                new ArrayList<>(cells.stream().map(VisibleText::line).toList());
        fitted.set(0, TextWidth.cut(fitted.get(0), Math.max(SHORTEST_CUT, width / 4)));
        rows.add(List.copyOf(fitted));
    }

    void line() {
        rows.add(LINE);
    }

    String render() {
        List<String> tables = new ArrayList<>();
        for (List<Integer> columns : blocks()) {
            Grid grid = new Grid();
            for (List<String> row : rows) {
                if (row.equals(LINE)) {
                    grid.line();
                } else {
                    List<String> cells = new ArrayList<>(List.of(row.get(0)));
                    columns.forEach(column -> cells.add(row.get(column)));
                    grid.row(cells);
                }
            }
            tables.add(grid.render("l" + String.valueOf(alignment).repeat(columns.size())));
        }
        return String.join("\n", tables);
    }

    /** The columns of each table. */
    private List<List<Integer>> blocks() {
        List<List<Integer>> blocks = new ArrayList<>();
        for (List<Integer> group : columnsByGroup()) {
            Optional<List<Integer>> place =
                    blocks.stream().filter(block -> fit(block, group)).findFirst();
            if (place.isPresent()) {
                place.get().addAll(group);
                continue;
            }
            List<Integer> block = new ArrayList<>();
            for (int column : group) {
                if (!block.isEmpty() && !fit(block, List.of(column))) {
                    blocks.add(block);
                    block = new ArrayList<>();
                }
                block.add(column);
            }
            blocks.add(block);
        }
        return blocks;
    }

    private List<List<Integer>> columnsByGroup() {
        List<List<Integer>> columns = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (i == 0 || !groups.get(i).equals(groups.get(i - 1))) {
                columns.add(new ArrayList<>());
            }
            columns.get(columns.size() - 1).add(i + 1);
        }
        return columns;
    }

    private boolean fit(List<Integer> block, List<Integer> more) {
        return widthOf(0)
                        + IntStream.concat(
                                        block.stream().mapToInt(Integer::intValue),
                                        more.stream().mapToInt(Integer::intValue))
                                .map(column -> BETWEEN + widthOf(column))
                                .sum()
                <= width;
    }

    private int widthOf(int column) {
        return rows.stream()
                .filter(row -> !row.equals(LINE))
                .mapToInt(row -> TextWidth.of(row.get(column)))
                .max()
                .orElse(0);
    }
}
