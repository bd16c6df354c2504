package io.github.anometry.core.plugin;

import java.nio.file.Path;

/**
 * A possible plugin.
 *
 * @param path the path that was found
 * @param isFolder whether it is a folder with the plugin's jars; else it is the jar
 */
record Candidate(Path path, boolean isFolder) {
    String fileName() {
        return String.valueOf(path.getFileName());
    }
}
