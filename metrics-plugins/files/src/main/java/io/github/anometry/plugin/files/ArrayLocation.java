package io.github.anometry.plugin.files;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an array is: a file, or one of the arrays in an NPZ archive.
 *
 * @param key null: the file's one array, or the one with a name of its role
 */
record ArrayLocation(Path file, @Nullable String key) {
    /** {@code predictions.npz:maps} is the array 'maps' of a file, unless there is a file of that whole name. */
    static ArrayLocation of(Path given) {
        String text = given.toString();
        int colon = text.lastIndexOf(':');
        if (colon <= 0 || colon == text.length() - 1 || Files.exists(given)) {
            return new ArrayLocation(given, null);
        }
        Path file = Path.of(text.substring(0, colon));
        return Files.isRegularFile(file)
                ? new ArrayLocation(file, text.substring(colon + 1))
                : new ArrayLocation(given, null);
    }

    /** As messages name it: {@code predictions.npz[maps]}. */
    @Override
    public String toString() {
        return key == null ? file.toString() : NpzArchive.where(file, key);
    }
}
