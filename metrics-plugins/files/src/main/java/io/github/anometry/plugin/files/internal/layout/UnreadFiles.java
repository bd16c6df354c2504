package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.warning.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files among the maps that are not read.
 *
 * @param names sorted, at least one
 * @param misplaced whether they have names of maps, but are in a folder from which none are read; if not, they lack the
 *     extension of a supported format
 */
record UnreadFiles(Path folder, List<String> names, boolean misplaced) {
    UnreadFiles {
        names = List.copyOf(names);
    }

    Warning warning() {
        String message = misplaced ? FolderMessages.misplaced(folder) : MatchMessages.unread(folder);
        Path first = folder.resolve(names.get(0));
        return new Warning(Warning.UNREAD_FILES, message, names.size(), Optional.of(first.toString()));
    }
}
