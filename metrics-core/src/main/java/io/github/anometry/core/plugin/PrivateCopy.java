package io.github.anometry.core.plugin;

import java.nio.file.Path;

/**
 * A private copy of a jar.
 *
 * @param original the jar's file name
 * @param sha256 of the copy, in hexadecimal; empty if it is the jar itself
 */
record PrivateCopy(String original, Path path, String sha256) {
    /** The jar itself, unhashed. */
    static PrivateCopy none(Path jar) {
        return new PrivateCopy(String.valueOf(jar.getFileName()), jar, "");
    }
}
