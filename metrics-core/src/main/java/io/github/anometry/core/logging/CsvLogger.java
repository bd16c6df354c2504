package io.github.anometry.core.logging;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.RunInputs;
import io.github.anometry.core.internal.CsvText;
import io.github.anometry.core.internal.MetricsCsv;
import io.github.anometry.core.result.CsvCells;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.MissingPredictions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * Appends runs to a CSV file in long form, a row for each metric, with the columns of {@link io.github.anometry.core.result.ResultCsv}:
 *
 * <pre>{@code
 * run,time,inputs,stage,step,breakdown,group,metric,detail,value,undefined,text,update_count
 * padim,2026-01-31T12:00:00Z,data=hazelnut,test,1,,,image_F1Max,,0.96,,,7
 * padim,2026-01-31T12:00:00Z,data=hazelnut,test,1,,,image_F1Max,threshold,0.512,,,7
 * padim,2026-01-31T12:00:00Z,data=hazelnut,test,1,,,pixel_AUPRO,,,no mask has an anomalous region,,7
 * padim,2026-01-31T12:00:00Z,data=hazelnut,test,1,defect_type,hole,image_AUROC,,0.98,,,3
 * }</pre>
 *
 * A detail is a row of its own. Images that were left out are counted in rows called {@code missing_images}. {@code breakdown}
 * and {@code group} are set only in the rows of a breakdown. Values have full double precision, {@code Infinity} if they are
 * infinite; an undefined value has its reason instead. {@code inputs} are those of the result's provenance, else the run's
 * parameters. In UTF-8; line breaks in texts become spaces, so that a row is a line.
 *
 * <p>The rows of a run are written at once and forced to the disk, all or none: if the disk is full, the file stays as it was.
 * A partial line, left by a process or machine that died, is removed by the next run. Any number of processes may log to one
 * file, and a logger may serve several engines.
 */
public final class CsvLogger implements ResultLogger {
    private static final List<String> HEADER = MetricsCsv.header();
    private static final String HEADER_LINE = String.join(",", HEADER);

    private final AppendedFile file;
    private final CsvText texts;

    /**
     * A logger that creates the file or appends to it.
     *
     * @throws ConfigurationException if the file has another header, or cannot be written
     */
    public CsvLogger(Path file) {
        this(file, CsvCells.RAW);
    }

    /**
     * A logger that creates the file or appends to it.
     *
     * @param cells the form of names and other texts
     * @throws ConfigurationException if the file has another header, or cannot be written
     */
    public CsvLogger(Path file, CsvCells cells) {
        this(new AppendedFile(file, CsvLogger::isWhole), new CsvText(cells == CsvCells.SPREADSHEET_SAFE));
    }

    CsvLogger(AppendedFile file, CsvText texts) {
        this.file = file;
        this.texts = texts;
        check();
    }

    @Override
    public String name() {
        return "csv " + file.path();
    }

    /** @throws ConfigurationException if the file has been replaced by another one */
    @Override
    public synchronized void log(RunReport report) throws IOException {
        check();
        StringWriter rows = new StringWriter();
        try (CsvWriter csv = texts.writer(rows)) {
            write(csv, report);
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
            boolean ours = (HEADER_LINE.startsWith(line) && file.isHalfALine())
                    || parse(line).equals(HEADER);
            if (!ours) {
                throw new ConfigurationException(Messages.otherHeader(path, parse(line), HEADER));
            }
        } catch (CsvParseException noCsv) {
            throw new ConfigurationException(null, Messages.noCsv(path, String.valueOf(noCsv.getMessage())), noCsv);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    null, Messages.cannotRead(path, FileFailure.reason(unreadable)), unreadable);
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

    /** Whether the row has all fields; only the last one, a reason, could be incomplete. */
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
    private void write(CsvWriter csv, RunReport report) {
        List<String> run = List.of(
                report.run(),
                report.time().toString(),
                RunInputs.of(report.result().provenance(), report.parameters()),
                report.stage().text(),
                Long.toString(report.step()));
        MetricsCsv rows = new MetricsCsv(csv, run, text -> texts.cell(oneLine(text)));
        write(rows, "", "", report.result());
    }

    private static void write(MetricsCsv rows, String breakdown, String group, EvaluationResult result) {
        rows.write(breakdown, group, result.metrics(), result.updateCounts(), result.thresholds());
        rows.writeMissing(breakdown, group, MissingPredictions.counts(result.missing()));
        result.breakdowns()
                .forEach((by, parts) -> parts.groups()
                        .forEach((name, part) ->
                                write(rows, MetricsCsv.within(breakdown, by), MetricsCsv.within(group, name), part)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
