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
        return otherDataset(dataset)
                .or(() ->
                        request.maps().flatMap(maps -> otherMaps(maps, dataset).or(() -> swapped(maps, dataset))));
    }

    private Optional<AnometryException> otherDataset(Path dataset) {
        return Stream.concat(below(dataset), above(dataset))
                .flatMap(folder -> match(request.maps(), folder).stream())
                .findFirst()
                .map(match -> new ConfigurationException(
                        "masks", LayoutMessages.otherFolder(dataset, match.folder(), match.layout()), null));
    }

    /** Layouts that look at the maps too may recognise others. */
    private Optional<AnometryException> otherMaps(Path maps, Path dataset) {
        return Stream.concat(below(maps), above(maps))
                .filter(folder -> match(Optional.of(folder), dataset).isPresent())
                .findFirst()
                .map(folder ->
                        new ConfigurationException("maps", LayoutMessages.otherMaps(maps, dataset, folder), null));
    }

    private Optional<AnometryException> swapped(Path maps, Path dataset) {
        return match(Optional.empty(), maps)
                .map(match -> new ConfigurationException(
                        "maps", LayoutMessages.swapped(maps, dataset, match.layout()), null));
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

    private Optional<Match> match(Optional<Path> maps, Path folder) {
        LayoutRequest other = new LayoutRequest(maps, folder, Set.of(), false);
        return layouts.stream()
                .filter(layout -> layout.layout() instanceof PatternLayout)
                .filter(layout -> layout.mismatch(other).isEmpty())
                .map(layout -> new Match(folder, layout.name()))
                .findFirst();
    }
}
