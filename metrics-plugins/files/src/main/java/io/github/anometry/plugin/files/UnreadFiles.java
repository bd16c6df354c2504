package io.github.anometry.plugin.files;

import java.nio.file.Path;
import java.util.List;

/**
 * Files in a folder of maps that are not read, because their names have no extension of a format that maps are read from.
 *
 * @param names sorted, at least one
 */
public record UnreadFiles(Path folder, List<String> names) {
    public UnreadFiles {
        names = List.copyOf(names);
    }
}
