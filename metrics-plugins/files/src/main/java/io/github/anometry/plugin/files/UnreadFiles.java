package io.github.anometry.plugin.files;

import java.nio.file.Path;
import java.util.List;

/**
 * Files among the maps that are not read.
 *
 * @param names sorted, at least one
 * @param misplaced whether they are maps by their names, but in a folder that maps are not read from; if not, their names have no
 *     extension of a format that maps are read from
 */
public record UnreadFiles(Path folder, List<String> names, boolean misplaced) {
    public UnreadFiles {
        names = List.copyOf(names);
    }
}
