package io.github.anometry.core.result;

/** How texts are written to the cells of a CSV table. */
public enum CsvCells {
    /** Unchanged, for programs. A spreadsheet runs a text such as {@code =1+1} as a formula. */
    RAW,
    /**
     * For spreadsheets: every cell is quoted, and a text that a spreadsheet would run as a formula gets a leading apostrophe,
     * which programs see. Numbers stay numbers.
     */
    SPREADSHEET_SAFE
}
