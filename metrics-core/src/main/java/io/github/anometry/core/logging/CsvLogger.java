package io.github.anometry.core.logging;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.FileFailure;
import io.github.anometry.core.internal.LoggingMessages;
import io.github.anometry.core.result.EvaluationResult;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Appends runs to a CSV file in long form, a row for each metric:
 *
 * <pre>{@code
 * run,stage,step,time,by,group,metric,value,undefined
 * padim,test,1,2026-01-31T12:00:00Z,,,image_F1Max,0.96,
 * padim,test,1,2026-01-31T12:00:00Z,,,image_F1Max.threshold,0.512,
 * padim,test,1,2026-01-31T12:00:00Z,,,pixel_AUPRO,,no mask has an anomalous region
 * padim,test,1,2026-01-31T12:00:00Z,defect_type,hole,image_AUROC,0.98,
 * }</pre>
 *
 * A detail is a row of its own, {@code metric.detail}. Of a part of the data {@code by} and {@code group} tell which. Values have
 * full double precision, {@code Infinity} if they are infinite; what is undefined has its reason instead. What is neither, such as
 * a curve, has no row. In UTF-8; line breaks in texts become spaces, so that a row is a line.
 *
 * <p>The rows of a run are written at once and forced to the disk, all or none: where the disk is full, the file stays what it
 * was. A half line, left by a machine that died, is taken out by the next run. A file may have one logger at a time; a logger may
 * serve several engines.
 */
public final class CsvLogger implements ResultLogger {
    private static final List<String> HEADER =
            List.of("run", "stage", "step", "time", "by", "group", "metric", "value", "undefined");
    private static final String HEADER_LINE = String.join(",", HEADER);

    private final AppendedFile file;

    /**
     * A logger that makes the file, or appends to it.
     *
     * @throws ConfigurationException if the file has another header, or cannot be written
     */
    public CsvLogger(Path file) {
        this(new AppendedFile(file, CsvLogger::isWhole));
    }

    CsvLogger(AppendedFile file) {
        this.file = file;
        check();
    }

    @Override
    public String name() {
        return "csv " + file.path();
    }

    /** @throws ConfigurationException if the file has become another one */
    @Override
    public synchronized void log(RunReport report) throws IOException {
        check();
        StringWriter rows = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(rows)) {
            new Rows(csv, report).write();
        }
        file.append(HEADER_LINE + "\n", rows.toString());
    }

    private void check() {
        if (!file.hasText()) {
            return;
        }
        String path = file.path().toString();
        try {
            String line = withoutReturn(file.firstLine());
            // Half a header: of a first run in whose midst the machine died.
            boolean ours = HEADER_LINE.startsWith(line) || parse(line).equals(HEADER);
            if (!ours) {
                throw new ConfigurationException(LoggingMessages.otherHeader(path, parse(line), HEADER));
            }
        } catch (CsvParseException noCsv) {
            throw new ConfigurationException(
                    null, LoggingMessages.noCsv(path, String.valueOf(noCsv.getMessage())), noCsv);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    null, LoggingMessages.cannotRead(path, FileFailure.reason(unreadable)), unreadable);
        }
    }

    private static String withoutReturn(String line) {
        String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<String> parse(String line) {
        return line.isEmpty() ? List.of("") : fields(line);
    }

    private static List<String> fields(String line) {
        CsvRecord csvRecord = CsvReader.builder().ofSingleCsvRecord(line);
        return csvRecord.getFields();
    }

    /** With all its fields: only the last, a reason, can have been cut short. */
    private static boolean isWhole(String line) {
        if (line.length() < HEADER_LINE.length() && HEADER_LINE.startsWith(line)) {
            return false;
        }
        try {
            return fields(line).size() == HEADER.size();
        } catch (CsvParseException half) {
            return false;
        }
    }

    /** The rows of a run. */
    private record Rows(CsvWriter csv, RunReport report) {
        void write() {
            write("", "", report.result());
            report.result()
                    .breakdowns()
                    .forEach(
                            (by, breakdown) -> breakdown.groups().forEach((group, result) -> write(by, group, result)));
        }

        private void write(String by, String group, EvaluationResult result) {
            for (Map.Entry<String, MetricResult> metric : result.metrics().entrySet()) {
                MetricResult value = metric.getValue();
                if (value.isScalar()) {
                    row(by, group, metric.getKey(), Double.toString(value.asDouble()), "");
                } else if (!value.isDefined()) {
                    row(by, group, metric.getKey(), "", value.undefinedReason().orElse(""));
                }
                value.details()
                        .forEach((name, detail) -> row(
                                by,
                                group,
                                metric.getKey() + "." + name,
                                Double.isNaN(detail) ? "" : Double.toString(detail),
                                ""));
            }
        }

        private void row(String by, String group, String metric, String value, String undefined) {
            csv.writeRecord(
                    oneLine(report.run()),
                    report.stage().text(),
                    Long.toString(report.step()),
                    report.time().toString(),
                    oneLine(by),
                    oneLine(group),
                    oneLine(metric),
                    value,
                    oneLine(undefined));
        }

        private static String oneLine(String text) {
            return text.replaceAll("\\R", " ");
        }
    }
}
