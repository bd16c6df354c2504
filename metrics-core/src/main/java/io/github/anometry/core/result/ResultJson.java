package io.github.anometry.core.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.anometry.api.error.DataException;
import io.github.anometry.core.internal.FileFailure;
import io.github.anometry.core.internal.JsonInput;
import io.github.anometry.core.internal.ResultMessages;
import io.github.anometry.core.internal.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An evaluation's result as JSON, with nothing lost: what is read equals what was written, to the last bit.
 *
 * <p>An object with these members; all but the first four only where there is something in them:
 *
 * <ul>
 *   <li>{@code format}: 2
 *   <li>{@code metrics}: each single value by the metric's name; null if it is undefined
 *   <li>{@code undefined}: the reasons, by the metric's name
 *   <li>{@code update_counts}: how many batches each metric took in; here, every metric is named, in order
 *   <li>{@code details}, {@code texts}, {@code metric_warnings}: of results that have them, by the metric's name
 *   <li>{@code curves}: of results that have one, by the metric's name: two lists under the names of the axes,
 *       {@code thresholds}, and {@code bounds}, a list of the two x between which the value counts the area, where there
 *       are such; {@code drawn_curves}: the same for those that were drawn for a metric
 *   <li>{@code tensors}: by the metric's name and their own: {@code shape}, and {@code values} in C order, null for NaN
 *   <li>{@code images}: objects with {@code index}, {@code path}, {@code label}, {@code score}, {@code predicted_label},
 *       {@code f1}, {@code regions} ({@code pixels}, {@code recall}) and {@code values}, by the metric's name, without what is empty
 *   <li>{@code breakdowns}: by what tells the parts apart, then by the part, an object of all these but {@code format}
 *   <li>{@code warnings}: a list of texts
 * </ul>
 *
 * <p>Infinity and NaN, which have no number in JSON, are the texts "Infinity", "-Infinity" and "NaN".
 */
public final class ResultJson {
    static final long FORMAT = 2;

    private ResultJson() {}

    /** The result as JSON, indented. */
    public static String write(EvaluationResult result) {
        StringWriter text = new StringWriter();
        try {
            write(result, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes the result; the writer stays open. */
    public static void write(EvaluationResult result, Writer writer) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new ResultJsonWriter(json).write(result);
            json.writeRaw('\n');
        }
    }

    /**
     * Writes a file, which gets all of the result or is not touched.
     *
     * @throws IOException if it cannot be written: says why and what to do
     */
    public static void write(EvaluationResult result, Path file) throws IOException {
        try {
            WholeFile.write(file, writer -> write(result, writer));
        } catch (IOException failed) {
            throw new IOException(ResultMessages.cannotWrite(file.toString(), FileFailure.reason(failed)), failed);
        }
    }

    /** @throws DataException if the text is no result as {@link #write} makes it: says what is wrong, by line and column */
    public static EvaluationResult read(String json) {
        return read(new StringReader(json), "results");
    }

    /** @throws DataException if there is no such file, or what it holds is no result as {@link #write} makes it */
    public static EvaluationResult read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return read(text, file.toString());
        } catch (IOException unreadable) {
            throw new DataException(
                    ResultMessages.cannotRead(file.toString(), FileFailure.reason(unreadable)), unreadable);
        }
    }

    private static EvaluationResult read(Reader text, String source) {
        return JsonInput.read(text, source, json -> new ResultJsonReader(json).readWithFormat());
    }
}
