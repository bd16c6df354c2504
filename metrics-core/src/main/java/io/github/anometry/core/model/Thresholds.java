package io.github.anometry.core.model;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The result of a validation: the scale of image scores and that of pixel scores. Immutable; can be saved and loaded without
 * loss.
 *
 * @param image empty if unknown, because no validation had labels
 * @param pixel empty if unknown, because no validation had masks
 */
public record Thresholds(Optional<ScoreScale> image, Optional<ScoreScale> pixel) {
    /** Before any validation. */
    public static final Thresholds NONE = new Thresholds(Optional.empty(), Optional.empty());

    /**
     * As JSON: an object with {@code format} (1), {@code image} and {@code pixel}, each with {@code threshold}, {@code min}
     * and {@code max}; what is unknown is left out.
     */
    public String toJson() {
        return ThresholdsJson.write(this);
    }

    /**
     * @throws DataException if the text is not in the form of {@link #toJson}; the message says what is wrong, by line and
     *     column
     */
    public static Thresholds fromJson(String json) {
        return ThresholdsJson.read(new StringReader(json), "thresholds");
    }

    /**
     * Writes a file, completely or not at all.
     *
     * @throws IOException if it cannot be written; the message says why and what to do
     */
    public void save(Path file) throws IOException {
        try {
            WholeFile.write(file, writer -> writer.write(toJson()));
        } catch (IOException failed) {
            throw new IOException(Messages.thresholdsNotSaved(file.toString(), FileFailure.reason(failed)), failed);
        }
    }

    /** @throws DataException if the file does not exist, or {@link #save} did not write it */
    public static Thresholds load(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return ThresholdsJson.read(text, file.toString());
        } catch (IOException unreadable) {
            throw new DataException(
                    Messages.thresholdsNotLoaded(file.toString(), FileFailure.reason(unreadable)), unreadable);
        }
    }
}
