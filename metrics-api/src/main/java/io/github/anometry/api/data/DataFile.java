package io.github.anometry.api.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file with data: on a disk, in an archive, in an object store. Two are equal if they denote the same file by the same name.
 * Thread-safe.
 */
public interface DataFile {
    /** The name of the file in messages and results: the path as given, or an address. */
    String location();

    /** The last part of the location: {@code 000_mask.png}. */
    default String name() {
        String location = location();
        return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
    }

    /** Opens it; to be closed. */
    ByteSource open() throws IOException;

    /** The path of the file on this machine; empty if it is elsewhere. Readers do not depend on it. */
    default Optional<Path> path() {
        return Optional.empty();
    }

    /** A file of any file system that Java knows. */
    static DataFile of(Path path) {
        return new PathFile(path);
    }
}
