package io.github.anometry.plugin.files.internal.layout;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** File names are bytes on most systems, and Java shows those that are no text in the system's encoding with a sign of its own. */
final class FileNames {
    /** Stands for what could not be decoded; two names that differ there look alike. */
    private static final char UNDECODED = '\uFFFD';

    private FileNames() {}

    /** Whether the name is text; one that has the sign itself is. */
    static boolean isText(Path path) {
        Path name = path.getFileName();
        if (name == null || name.toString().indexOf(UNDECODED) < 0) {
            return true;
        }
        try {
            return path.getFileSystem().getPath(name.toString()).equals(name);
        } catch (InvalidPathException notEncoded) {
            return false;
        }
    }

    /** Each byte that is no ASCII as % and two digits. */
    static String bytes(Path path) {
        String address = path.toUri().getRawPath();
        String name = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The encoding that the system's file names are in. */
    static String encoding() {
        return System.getProperty("sun.jnu.encoding", "unknown");
    }
}
