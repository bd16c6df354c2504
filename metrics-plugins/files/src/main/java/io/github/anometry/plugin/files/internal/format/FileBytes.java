package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import java.nio.file.Path;

/** The bytes of a regular file, for readers of files that are no images; any other is refused, and so is one that is being written. */
public final class FileBytes {
    private FileBytes() {}

    /** @throws DataException if it cannot be read */
    public static byte[] all(Path file) {
        try (OpenFile open = OpenFile.open(DataFile.of(file))) {
            return open.read(open::bytes);
        }
    }

    /**
     * The first bytes, fewer if there are no more.
     *
     * @throws DataException if it cannot be read
     */
    public static byte[] first(Path file, int count) {
        try (OpenFile open = OpenFile.open(DataFile.of(file))) {
            return open.first(count);
        }
    }
}
