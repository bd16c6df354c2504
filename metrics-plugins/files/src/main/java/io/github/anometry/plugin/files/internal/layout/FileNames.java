package io.github.anometry.plugin.files.internal.layout;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * File names are bytes on most systems, and Java replaces those that are not text in the system's encoding with a
 * substitute character.
 */
final class FileNames {
    /** Replaces what could not be decoded, so two names that differ only there look alike. */
    private static final char UNDECODED = '\uFFFD';

    private FileNames() {}

    /** Whether the name is text, which may include the substitute character itself. */
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

    /** Each non-ASCII byte as % and two digits. */
    static String bytes(Path path) {
        String address = path.toUri().getRawPath();
        String name = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The encoding of the system's file names. */
    static String encoding() {
        return System.getProperty("sun.jnu.encoding", "unknown");
    }
}
