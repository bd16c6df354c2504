package io.github.anometry.core.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * How the tables of results are written.
 *
 * @param isSafe whether nothing in them may be run by a spreadsheet
 */
public record CsvText(boolean isSafe) {
    /** As OWASP has them under CSV injection, those of full width included. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?(E-?\\d+)?|Infinity)");

    /** What stands in the cell of a text. */
    public String cell(String text) {
        boolean wouldRun =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return isSafe && wouldRun ? "'" + text : text;
    }

    /** Lines end with a line feed. */
    public CsvWriter writer(Writer out) {
        CsvWriter.CsvWriterBuilder csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        if (isSafe) {
            // Where a semicolon separates cells, one in the midst of a name would begin the next.
            csv.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        return csv.build(out);
    }
}
