package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Folders of maps and a data set's folders; both may also be of one category.
 *
 * <p>An image is anomalous if its mask has an anomalous pixel. A map without a mask is an error; so are, unless
 * allowed, masks and images without a map; see {@link Completeness}.
 */
record MapFolders(Path maps, LayoutRequest request) implements CategoryFolders {
    /** How far from the folder that was passed the right one is looked for. */
    private static final int MOST_ABOVE = 4;

    private Path dataset() {
        return request.dataset();
    }

    private Choice choice() {
        return new Choice(request.categories(), maps);
    }

    private boolean areOfOneCategory() {
        return Folder.isFolder(maps.resolve(FolderNames.TEST));
    }

    @Override
    public List<Path> categories() {
        Choice choice = choice();
        return folders().keySet().stream()
                .filter(choice::hasFolder)
                .map(this::ofDataset)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The folders of the maps by name. */
    private SortedMap<String, Path> folders() {
        if (hasGroundTruth(maps) && !hasGroundTruth(dataset())) {
            throw new ConfigurationException("maps", FolderMessages.swapped(maps, dataset()), null);
        }
        if (FileErrors.areSame(maps, dataset()) && !hasGroundTruth(dataset())) {
            throw new ConfigurationException("masks", FolderMessages.sameFolder(maps), null);
        }
        SortedMap<String, Path> folders = Folder.categories(maps);
        if (folders.isEmpty()) {
            throw new DataException(Visualizations.firstIn(maps)
                    .map(picture -> FolderMessages.visualizations(maps, picture))
                    .orElseGet(() -> FolderMessages.noMaps(
                            maps,
                            "<category>/test/<defect>/<id>.tiff",
                            MapTree.othersIn(maps, dataset()),
                            better().orElse(null))));
        }
        return folders;
    }

    /** A folder above or below the one that was passed which has maps. */
    private Optional<Path> better() {
        Optional<Path> below = Folder.folders(maps).stream()
                .filter(child -> !Folder.categories(child).isEmpty())
                .findFirst();
        return below.or(
                () -> above(maps).limit(MOST_ABOVE).filter(MapFolders::hasTest).findFirst());
    }

    private static boolean hasTest(Path folder) {
        return Folder.isFolder(folder.resolve(FolderNames.TEST));
    }

    private static Stream<Path> above(Path folder) {
        Path start = folder.normalize().getNameCount() > MOST_ABOVE
                ? folder.normalize()
                : folder.toAbsolutePath().normalize();
        return Stream.iterate(start.getParent(), Objects::nonNull, Path::getParent);
    }

    private static boolean hasGroundTruth(Path folder) {
        return Files.isDirectory(folder.resolve(FolderNames.GROUND_TRUTH))
                || Folder.folders(folder).stream()
                        .anyMatch(category -> Files.isDirectory(category.resolve(FolderNames.GROUND_TRUTH)));
    }

    @Override
    public LayoutData read(String layout, Function<Path, CategoryMasks> masks) {
        SortedMap<String, Path> folders = folders();
        Choice choice = choice();
        choice.requireFolders(folders.keySet());
        Mismatches mismatches = new Mismatches(dataset());
        MapReading reading = new MapReading(maps, request, mismatches);
        folders.forEach((name, folder) -> {
            if (choice.hasFolder(name)) {
                ofDataset(name)
                        .ifPresentOrElse(
                                ofDataset -> {
                                    requireNoOther(name, ofDataset);
                                    reading.read(name, folder, ofDataset, masks.apply(ofDataset));
                                },
                                () -> noteUnknown(name, folder, mismatches));
            }
        });
        Problems problems = new Problems(layout, dataset());
        reading.addTo(problems);
        problems.requireNone();
        List<DataCategory> categories = choice.of(reading.categories());
        List<String> withoutMaps = withoutMaps(folders.keySet());
        reading.noteOthers(folders, choice, withoutMaps);
        return new LayoutData(
                categories,
                reading.missing(),
                reading.warnings(),
                areOfOneCategory() || !request.categories().isEmpty() ? List.of() : withoutMaps,
                Optional.empty(),
                reading.leftOut());
    }

    private List<String> withoutMaps(Set<String> withMaps) {
        return Folder.folders(dataset()).stream()
                .filter(folder -> Files.isDirectory(folder.resolve(FolderNames.TEST))
                        || Files.isDirectory(folder.resolve(FolderNames.GROUND_TRUTH)))
                .map(Folder::name)
                .filter(name -> !withMaps.contains(name))
                .toList();
    }

    /** The data set's folder of a category. */
    private Optional<Path> ofDataset(String category) {
        boolean isOfOne = Folder.isFolder(dataset().resolve(FolderNames.GROUND_TRUTH));
        if (isOfOne && (areOfOneCategory() || Folder.realName(dataset()).equals(category))) {
            return Optional.of(dataset());
        }
        return Optional.of(dataset().resolve(category)).filter(Folder::isFolder);
    }

    private void noteUnknown(String category, Path folder, Mismatches mismatches) {
        Stream.concat(Folder.folders(dataset()).stream(), above(dataset()).limit(MOST_ABOVE))
                .filter(other -> isCategory(other.resolve(category)))
                .findFirst()
                .ifPresent(better -> {
                    throw new ConfigurationException(
                            "masks", FolderMessages.otherDataset(category, dataset(), better), null);
                });
        mismatches.unknownCategory(
                category,
                MapTree.mapFiles(folder.resolve(FolderNames.TEST), dataset()).size(),
                Folder.folderNames(dataset()));
    }

    private static boolean isCategory(Path folder) {
        return Files.isDirectory(folder.resolve(FolderNames.GROUND_TRUTH));
    }

    /** Checks that the maps of one category are not measured by the masks of another, if their own are beside these. */
    private void requireNoOther(String category, Path ofDataset) {
        if (ofDataset.equals(dataset())) {
            Path own = dataset().toAbsolutePath().normalize().resolveSibling(category);
            if (isCategory(own) && !FileErrors.areSame(own, dataset())) {
                throw new ConfigurationException("masks", FolderMessages.otherCategory(maps, dataset(), own), null);
            }
        }
    }
}
