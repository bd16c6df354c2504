package io.github.anometry.core.result;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.core.internal.CsvText;
import io.github.anometry.core.internal.json.JsonMessages;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * An evaluation's result as two CSV tables, for tools that read tables. Numbers are written so that they can be read to the
 * last bit, as pandas does with {@code read_csv(file, float_precision="round_trip")}.
 *
 * <p><b>The metrics table</b> has a row for each metric of the whole data and of each group, and below it a row for each of
 * its details: {@code run}, {@code time}, {@code inputs}, {@code stage} and {@code step} (of the run; empty where they are not
 * known), {@code breakdown} and {@code group} (empty for the whole data; {@code defect_type} and {@code crack}; in nested
 * breakdowns {@code category/defect_type} and {@code bolt/crack}), {@code metric}, {@code detail} (empty in a metric's own
 * row), {@code value} (empty if there is no single one), {@code undefined} (the reason), {@code text} (of a result that is not
 * a number), {@code update_count}. A fitted threshold has a row like a metric, without an update count. So do the images that
 * were left out: {@code missing_images} counts all of them, and its details count those of each category and defect type.
 * These counts are not read back.
 *
 * <p><b>The images table</b> has a row for each image: {@code index}, {@code id}, a column {@code parts.<field>} for
 * each field by which results are broken down, {@code path}, {@code label} and {@code predicted_label}
 * (0 or 1), {@code score}, {@code f1}, {@code region_pixels} and {@code region_recalls} (lists like
 * {@code [12, 4]} and {@code [0.5, 1.0]}, which are JSON), and a column {@code values.<metric>} for each metric that has a value
 * for single images. Cells without a value are empty.
 *
 * <p>Texts are written as they are. Write tables with untrusted names that are opened in a spreadsheet with {@link
 * CsvCells#SPREADSHEET_SAFE}, so that no name is run as a formula.
 *
 * <p>The tables have no curves, arrays or warnings, and no images of groups; an empty text is read as none. {@link ResultJson}
 * has all of these.
 */
public final class ResultCsv {
    private ResultCsv() {}

    /** Writes the metrics table; the writer stays open. */
    public static void writeMetrics(EvaluationResult result, Writer writer) throws IOException {
        writeMetrics(result, CsvCells.RAW, writer);
    }

    /** Writes the metrics table with cells of this kind; the writer stays open. */
    public static void writeMetrics(EvaluationResult result, CsvCells cells, Writer writer) throws IOException {
        MetricsTable.write(result, text(cells), writer);
    }

    /**
     * Writes the metrics table to a file, completely or not at all.
     *
     * @throws IOException if it cannot be written; the message says why and what to do
     */
    public static void writeMetrics(EvaluationResult result, Path file) throws IOException {
        write(file, writer -> writeMetrics(result, writer));
    }

    /** Writes the images table; the writer stays open. */
    public static void writeImages(EvaluationResult result, Writer writer) throws IOException {
        writeImages(result, CsvCells.RAW, writer);
    }

    /** Writes the images table with cells of this kind; the writer stays open. */
    public static void writeImages(EvaluationResult result, CsvCells cells, Writer writer) throws IOException {
        ImagesTable.write(result.images(), text(cells), writer);
    }

    /**
     * Writes the images table to a file, completely or not at all.
     *
     * @throws IOException if it cannot be written; the message says why and what to do
     */
    public static void writeImages(EvaluationResult result, Path file) throws IOException {
        write(file, writer -> writeImages(result, writer));
    }

    /**
     * Reads a metrics table, with the columns in any order, possibly among others.
     *
     * @throws DataException if it is not one; the message names the line and the column
     */
    public static EvaluationResult readMetrics(Reader table) {
        return MetricsTable.read(table, "results");
    }

    /** @throws DataException if the file does not exist, or is not a metrics table */
    public static EvaluationResult readMetrics(Path file) {
        return read(file, table -> MetricsTable.read(table, file.toString()));
    }

    /**
     * Reads an images table, with the columns in any order, possibly among others.
     *
     * @throws DataException if it is not one; the message names the line and the column
     */
    public static List<ImageRecord> readImages(Reader table) {
        return ImagesTable.read(table, "images");
    }

    /** @throws DataException if the file does not exist, or is not an images table */
    public static List<ImageRecord> readImages(Path file) {
        return read(file, table -> ImagesTable.read(table, file.toString()));
    }

    private static CsvText text(CsvCells cells) {
        return new CsvText(cells == CsvCells.SPREADSHEET_SAFE);
    }

    private static void write(Path file, WholeFile.Content content) throws IOException {
        try {
            WholeFile.write(file, content);
        } catch (IOException failed) {
            throw new IOException(Messages.cannotWrite(file.toString(), FileFailure.reason(failed)), failed);
        }
    }

    private static <T> T read(Path file, Function<Reader, T> reading) {
        try (Reader table = Files.newBufferedReader(file)) {
            return reading.apply(table);
        } catch (IOException unreadable) {
            throw new DataException(
                    JsonMessages.cannotRead(file.toString(), FileFailure.reason(unreadable)), unreadable);
        }
    }
}
