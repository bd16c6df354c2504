package io.github.anometry.core.result;

/** How texts are written into the cells of a CSV table. */
public enum CsvCells {
    /** As they are, which is what programs read back. A spreadsheet takes a text such as {@code =1+1} for a formula and runs it. */
    RAW,
    /**
     * For spreadsheets: every cell is quoted, and what a spreadsheet would take for a formula has an apostrophe before it, which a
     * program that reads the table sees. Numbers stay numbers.
     */
    SPREADSHEET_SAFE
}
