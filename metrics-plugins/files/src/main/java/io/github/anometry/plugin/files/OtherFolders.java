package io.github.anometry.plugin.files;

import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.pattern.PatternLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Explains why no layout recognises a folder if the data set is in another one: one above or below, or that of the maps.
 *
 * @param layouts those to look for
 */
record OtherFolders(List<CheckedLayout> layouts, LayoutRequest request) {
    private static final int MOST_FOLDERS = 100;
    private static final int MOST_ABOVE = 3;

    /** A folder that has a layout. */
    private record Match(Path folder, String layout) {}

    /** What to do instead; empty if there is no such folder. */
    Optional<AnometryException> refusal() {
        Path dataset = request.dataset();
        if (Folder.names(dataset).isEmpty()) {
            return Optional.of(new DataException(LayoutMessages.emptyFolder(dataset)));
        }
        if (request.maps().filter(maps -> FileErrors.areSame(maps, dataset)).isPresent()) {
            return Optional.of(new ConfigurationException("masks", LayoutMessages.sameFolder(dataset), null));
        }
        Optional<AnometryException> other = Stream.concat(below(dataset), above(dataset))
                .flatMap(folder -> match(folder).stream())
                .findFirst()
                .map(match -> new ConfigurationException(
                        "masks", LayoutMessages.otherFolder(dataset, match.folder(), match.layout()), null));
        return other.or(() -> request.maps()
                .flatMap(this::match)
                .map(maps -> new ConfigurationException(
                        "maps", LayoutMessages.swapped(maps.folder(), dataset, maps.layout()), null)));
    }

    private static Stream<Path> below(Path folder) {
        return Folder.folders(folder).stream().limit(MOST_FOLDERS);
    }

    private static Stream<Path> above(Path folder) {
        Path normal = folder.normalize();
        Path start = normal.getNameCount() > MOST_ABOVE
                ? normal
                : folder.toAbsolutePath().normalize();
        return Stream.iterate(start.getParent(), Objects::nonNull, Path::getParent)
                .limit(MOST_ABOVE);
    }

    private Optional<Match> match(Path folder) {
        LayoutRequest images = new LayoutRequest(Optional.empty(), folder, Set.of(), false);
        return layouts.stream()
                .filter(layout -> layout.layout() instanceof PatternLayout)
                .filter(layout -> layout.mismatch(images).isEmpty())
                .map(layout -> new Match(folder, layout.name()))
                .findFirst();
    }
}
