package io.github.anometry.core.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Writes the CSV tables of results.
 *
 * @param isSafe whether texts that a spreadsheet would run are escaped
 */
public record CsvText(boolean isSafe) {
    /** From OWASP's page on CSV injection, including the full-width forms. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?(E-?\\d+)?|Infinity)");

    /** The cell of a text. */
    public String cell(String text) {
        boolean wouldRun =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return isSafe && wouldRun ? "'" + text : text;
    }

    /** Lines end with a line feed. */
    public CsvWriter writer(Writer out) {
        CsvWriter.CsvWriterBuilder csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        if (isSafe) {
            // In locales that separate cells by semicolons, one inside a name would begin the next cell.
            csv.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        return csv.build(out);
    }
}
