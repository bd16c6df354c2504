package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.warning.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files among the maps that are not read.
 *
 * @param names sorted, at least one
 * @param misplaced whether they are maps by their names, but in a folder that maps are not read from; if not, their names have no
 *     extension of a format that maps are read from
 */
record UnreadFiles(Path folder, List<String> names, boolean misplaced) {
    UnreadFiles {
        names = List.copyOf(names);
    }

    Warning warning() {
        String message = misplaced ? FolderMessages.misplaced(folder) : FolderMessages.unread(folder);
        Path first = folder.resolve(names.get(0));
        return new Warning(Warning.UNREAD_FILES, message, names.size(), Optional.of(first.toString()));
    }
}
