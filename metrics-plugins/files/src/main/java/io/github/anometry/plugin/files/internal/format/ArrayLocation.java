package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an array is: a file, or one of the arrays in an NPZ archive.
 *
 * @param key null: the file's one array, or the one with a name of its role
 */
public record ArrayLocation(Path file, @Nullable String key) {
    /**
     * {@code predictions.npz:maps} is the array 'maps' of a file, and so is {@code predictions.npz[maps]}, as messages name it; unless
     * there is a file of that whole name.
     */
    public static ArrayLocation of(Path given) {
        String text = given.toString();
        if (Files.exists(given)) {
            return new ArrayLocation(given, null);
        }
        for (int colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
            Path file = Path.of(text.substring(0, colon));
            if (colon < text.length() - 1 && Files.isRegularFile(file)) {
                return new ArrayLocation(file, text.substring(colon + 1));
            }
        }
        int bracket = text.lastIndexOf('[');
        if (bracket > 0 && text.endsWith("]") && Files.isRegularFile(Path.of(text.substring(0, bracket)))) {
            return new ArrayLocation(
                    Path.of(text.substring(0, bracket)), text.substring(bracket + 1, text.length() - 1));
        }
        return new ArrayLocation(given, null);
    }

    /**
     * The same with the name of the array, in an archive: the one that was chosen, or the one for a role.
     *
     * @throws DataException if there is none, or if an array was chosen from a file that is no archive
     */
    public ArrayLocation chosen(ArrayRole role) {
        if (isArchive()) {
            return new ArrayLocation(file, NpzArchive.choose(this, role));
        }
        if (key != null) {
            throw new DataException(Messages.noKeys(file, key));
        }
        return this;
    }

    /** Whether the file is an NPZ archive. */
    public boolean isArchive() {
        return ImageFormats.kind(file) == FileKind.NPZ;
    }

    /** As messages name it: {@code predictions.npz[maps]}. */
    @Override
    public String toString() {
        return key == null ? file.toString() : NpzArchive.where(file, key);
    }
}
