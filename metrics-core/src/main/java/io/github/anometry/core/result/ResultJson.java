package io.github.anometry.core.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.core.internal.json.JsonInput;
import io.github.anometry.core.internal.json.JsonMessages;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An evaluation's result as JSON, without loss: what is read equals what was written, to the last bit. The command {@code
 * anometry evaluate --json} writes the same.
 *
 * <p>{@code docs/results.md} names all members, and {@code docs/results.schema.json} is their JSON Schema. Results of every
 * earlier format are read, including those of the command from before formats had numbers.
 *
 * <p>Infinity and NaN, which are not numbers in JSON, are the texts "Infinity", "-Infinity" and "NaN".
 */
public final class ResultJson {
    static final long FORMAT = 3;
    /** The breakdown with a member of its own. */
    static final String CATEGORY = "category";

    static final String CATEGORIES = "categories";

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
     * Writes a file, completely or not at all.
     *
     * @throws IOException if it cannot be written; with the reason and what to do
     */
    public static void write(EvaluationResult result, Path file) throws IOException {
        try {
            WholeFile.write(file, writer -> write(result, writer));
        } catch (IOException failed) {
            throw new IOException(Messages.cannotWrite(file.toString(), FileFailure.reason(failed)), failed);
        }
    }

    /** @throws DataException if the text is not a result; the message says what is wrong, by line and column */
    public static EvaluationResult read(String json) {
        return read(() -> new StringReader(json), "results");
    }

    /** @throws DataException if the file does not exist, or is not a result */
    public static EvaluationResult read(Path file) {
        return read(() -> Files.newBufferedReader(file), file.toString());
    }

    /**
     * Whether a file has a result of any version of this library or its command.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean isResult(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return ResultFormat.of(text) != ResultFormat.NONE;
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    private interface Source {
        Reader open() throws IOException;
    }

    /** Reads twice, because the format may follow members that depend on it. */
    private static EvaluationResult read(Source source, String name) {
        try (Reader first = source.open();
                Reader text = source.open()) {
            boolean isOfTheCommand = ResultFormat.of(first) == ResultFormat.OF_THE_COMMAND;
            return JsonInput.read(text, name, json -> new ResultJsonReader(json, isOfTheCommand).readWithFormat());
        } catch (IOException unreadable) {
            throw new DataException(JsonMessages.cannotRead(name, FileFailure.reason(unreadable)), unreadable);
        }
    }
}
