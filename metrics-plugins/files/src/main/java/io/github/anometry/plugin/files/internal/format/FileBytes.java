package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import java.nio.file.Path;

/** Reads the bytes of a regular file that is not an image; rejects any other file, and one that changes meanwhile. */
public final class FileBytes {
    private FileBytes() {}

    /** @throws DataException if it cannot be read */
    public static byte[] all(Path file) {
        try (OpenFile open = OpenFile.open(DataFile.of(file))) {
            return open.read(open::bytes);
        }
    }

    /**
     * The first bytes; fewer if the file is shorter.
     *
     * @throws DataException if it cannot be read
     */
    public static byte[] first(Path file, int count) {
        try (OpenFile open = OpenFile.open(DataFile.of(file))) {
            return open.first(count);
        }
    }
}
