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
 * An evaluation's result as two CSV tables, for tools that read tables. Numbers are written so that they are read to the last
 * bit; pandas does so with {@code read_csv(file, float_precision="round_trip")}.
 *
 * <p><b>The metrics table</b> has a row for each metric of the whole data and of each part, and below it a row for each of its
 * details: {@code run}, {@code time}, {@code inputs}, {@code stage} and {@code step} (of the run; empty where they are not
 * known), {@code breakdown} and {@code group} (empty for the whole data; {@code defect_type} and {@code crack}; of the parts of a part {@code
 * category/defect_type} and {@code bolt/crack}),
 * {@code metric}, {@code detail} (empty in a metric's own row), {@code value} (empty if there is no single one),
 * {@code undefined} (the reason), {@code text} (of a result that is no number), {@code update_count}. A threshold that was found is
 * there like a metric without an update count, and so are the images that were left out: {@code missing_images}, in all and, as
 * details, of each category and defect type; they are not read again.
 *
 * <p><b>The images table</b> has a row for each image: {@code index}, {@code id}, a column {@code parts.<field>} for
 * each field by which results are broken down, {@code path}, {@code label} and {@code predicted_label}
 * (0 or 1), {@code score}, {@code f1}, {@code region_pixels} and {@code region_recalls} (lists like
 * {@code [12, 4]} and {@code [0.5, 1.0]}, which are JSON), and a column {@code values.<metric>} for each metric that has a value
 * for single images. Cells without a value are empty.
 *
 * <p>Texts are written as they are. Where names come from strangers and a person opens the table in a spreadsheet, write it with
 * {@link CsvCells#SPREADSHEET_SAFE}, so that no name is run as a formula.
 *
 * <p>CSV does not carry curves, arrays, warnings and the images of parts; an empty text is none. The parts of a part stand beside it,
 * by the breakdown {@code category/defect_type} in groups like {@code bolt/crack}.
 * {@link ResultJson} carries all of it.
 */
public final class ResultCsv {
    private ResultCsv() {}

    /** Writes the metrics table; the writer stays open. */
    public static void writeMetrics(EvaluationResult result, Writer writer) throws IOException {
        writeMetrics(result, CsvCells.RAW, writer);
    }

    /** Writes the metrics table with such cells; the writer stays open. */
    public static void writeMetrics(EvaluationResult result, CsvCells cells, Writer writer) throws IOException {
        MetricsTable.write(result, text(cells), writer);
    }

    /**
     * Writes the metrics table to a file, which gets all of it or is not touched.
     *
     * @throws IOException if it cannot be written: says why and what to do
     */
    public static void writeMetrics(EvaluationResult result, Path file) throws IOException {
        write(file, writer -> writeMetrics(result, writer));
    }

    /** Writes the images table; the writer stays open. */
    public static void writeImages(EvaluationResult result, Writer writer) throws IOException {
        writeImages(result, CsvCells.RAW, writer);
    }

    /** Writes the images table with such cells; the writer stays open. */
    public static void writeImages(EvaluationResult result, CsvCells cells, Writer writer) throws IOException {
        ImagesTable.write(result.images(), text(cells), writer);
    }

    /**
     * Writes the images table to a file, which gets all of it or is not touched.
     *
     * @throws IOException if it cannot be written: says why and what to do
     */
    public static void writeImages(EvaluationResult result, Path file) throws IOException {
        write(file, writer -> writeImages(result, writer));
    }

    /**
     * Reads a metrics table: the columns in any order, and others beside them.
     *
     * @throws DataException if it is none: says what is wrong, by line and column
     */
    public static EvaluationResult readMetrics(Reader table) {
        return MetricsTable.read(table, "results");
    }

    /** @throws DataException if there is no such file, or what it holds is no metrics table */
    public static EvaluationResult readMetrics(Path file) {
        return read(file, table -> MetricsTable.read(table, file.toString()));
    }

    /**
     * Reads an images table: the columns in any order, and others beside them.
     *
     * @throws DataException if it is none: says what is wrong, by line and column
     */
    public static List<ImageRecord> readImages(Reader table) {
        return ImagesTable.read(table, "images");
    }

    /** @throws DataException if there is no such file, or what it holds is no images table */
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
