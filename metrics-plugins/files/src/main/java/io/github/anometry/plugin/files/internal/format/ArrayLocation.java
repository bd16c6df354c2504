package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The location of an array: a file, or one of the arrays in an NPZ archive.
 *
 * @param key null: the file's only array, or the one with a name of its role
 */
public record ArrayLocation(DataFile file, @Nullable String key) {
    /**
     * {@code predictions.npz:maps} is the array 'maps' of a file, and so is {@code predictions.npz[maps]}, the form
     * used in messages; unless a file of that whole name exists.
     */
    public static ArrayLocation of(Path given) {
        String text = given.toString();
        if (Files.exists(given)) {
            return new ArrayLocation(DataFile.of(given), null);
        }
        for (int colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
            Path file = given.getFileSystem().getPath(text.substring(0, colon));
            if (colon < text.length() - 1 && Files.isRegularFile(file)) {
                return new ArrayLocation(DataFile.of(file), text.substring(colon + 1));
            }
        }
        int bracket = text.lastIndexOf('[');
        if (bracket > 0 && text.endsWith("]")) {
            Path file = given.getFileSystem().getPath(text.substring(0, bracket));
            if (Files.isRegularFile(file)) {
                return new ArrayLocation(DataFile.of(file), text.substring(bracket + 1, text.length() - 1));
            }
        }
        return new ArrayLocation(DataFile.of(given), null);
    }

    /**
     * The same with the name of the array, if in an archive: the chosen one, or the one for a role.
     *
     * @throws DataException if there is none, or if an array was chosen from a file that is not an archive
     */
    public ArrayLocation chosen(ArrayRole role) {
        try (OpenFile open = OpenFile.open(file)) {
            if (open.kind() == FileKind.NPZ) {
                return new ArrayLocation(file, NpzArchive.read(open).choose(key, role));
            }
        }
        if (key != null) {
            throw new DataException(Messages.noKeys(file.location(), key));
        }
        return this;
    }

    /** The same, but rejected if it is opened again after a change. */
    public ArrayLocation pinned() {
        return new ArrayLocation(new PinnedFile(file), key);
    }

    public boolean exists() {
        return file.path().filter(path -> Files.exists(path)).isPresent();
    }

    public boolean isFolder() {
        return file.path().filter(path -> Files.isDirectory(path)).isPresent();
    }

    /** Whether both are in one file, by any path. */
    public boolean isSameFile(ArrayLocation other) {
        Optional<Path> path = file.path();
        Optional<Path> otherPath = other.file.path();
        return (path.isEmpty() || otherPath.isEmpty())
                ? file.equals(other.file)
                : FileErrors.areSame(path.get(), otherPath.get());
    }

    /** Whether the file is an NPZ archive. */
    public boolean isArchive() {
        return ImageFormats.kind(file) == FileKind.NPZ;
    }

    /** As used in messages: {@code predictions.npz[maps]}. */
    @Override
    public String toString() {
        return key == null ? file.location() : NpzArchive.where(file.location(), key);
    }
}
