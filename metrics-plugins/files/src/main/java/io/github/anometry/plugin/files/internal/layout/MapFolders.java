package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folders of maps and a data set's folders; both may also be of one category.
 *
 * <p>An image is anomalous if its mask has an anomalous pixel. A map without a mask is an error; so are, unless
 * allowed, masks and images without a map; see {@link Completeness}.
 */
record MapFolders(Path maps, LayoutRequest request) implements CategoryFolders {
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
                    .orElseGet(() ->
                            FolderMessages.noMaps(maps, "<category>/test/<defect>/<id>.tiff", Folder.names(maps))));
        }
        return folders;
    }

    private static boolean hasGroundTruth(Path folder) {
        return Files.isDirectory(folder.resolve(FolderNames.GROUND_TRUTH))
                || Folder.folders(folder).stream()
                        .anyMatch(category -> Files.isDirectory(category.resolve(FolderNames.GROUND_TRUTH)));
    }

    @Override
    public LayoutData read(Function<Path, CategoryMasks> masks) {
        SortedMap<String, Path> folders = folders();
        Choice choice = choice();
        choice.requireFolders(folders.keySet());
        Reading reading = new Reading(masks);
        folders.forEach((name, folder) -> {
            if (choice.hasFolder(name)) {
                reading.read(name, folder);
            }
        });
        List<DataCategory> categories = choice.of(reading.categories);
        if (!reading.missing.isEmpty() && !request.allowMissing()) {
            throw new DataException(FolderMessages.noMap(
                    reading.missing.stream().map(Completeness.Missing::maps).toList(),
                    lookalike(reading.missing.get(0))));
        }
        return new LayoutData(
                categories,
                reading.missing.stream().map(Completeness.Missing::maps).toList(),
                reading.unread.stream().map(UnreadFiles::warning).toList(),
                areOfOneCategory() || !request.categories().isEmpty() ? List.of() : withoutMaps(folders.keySet()));
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

    private Path requireOfDataset(String category) {
        Path folder = ofDataset(category)
                .orElseThrow(() -> new DataException(
                        FolderMessages.noSuchCategory(category, dataset(), Folder.folderNames(dataset()))));
        if (folder.equals(dataset())) {
            requireNoOther(category);
        }
        return folder;
    }

    /** Checks that the maps of one category are not measured by the masks of another, if their own are beside these. */
    private void requireNoOther(String category) {
        Path own = dataset().toAbsolutePath().normalize().resolveSibling(category);
        if (Files.isDirectory(own.resolve(FolderNames.GROUND_TRUTH)) && !FileErrors.areSame(own, dataset())) {
            throw new ConfigurationException("masks", FolderMessages.otherCategory(maps, dataset(), own), null);
        }
    }

    /** A file that would be the first missing map if its format were supported. */
    private static @Nullable Path lookalike(Completeness.Missing images) {
        Path folder = images.expected().getParent();
        String id = Folder.id(images.expected());
        return folder == null || !Folder.isFolder(folder)
                ? null
                : Folder.unread(folder).stream()
                        .filter(file -> Folder.id(file).equals(id))
                        .findFirst()
                        .orElse(null);
    }

    /** The findings so far. */
    private final class Reading {
        private final Function<Path, CategoryMasks> masks;
        private final List<DataCategory> categories = new ArrayList<>();
        private final List<Completeness.Missing> missing = new ArrayList<>();
        private final List<UnreadFiles> unread = new ArrayList<>();

        Reading(Function<Path, CategoryMasks> masks) {
            this.masks = masks;
        }

        void read(String name, Path folder) {
            Path ofDataset = requireOfDataset(name);
            Path test = folder.resolve(FolderNames.TEST);
            noteStrayMaps(folder);
            noteStrayMaps(test);
            CategoryMasks masksOfCategory = masks.apply(ofDataset);
            GroundTruth truth = GroundTruth.of(ofDataset, masksOfCategory);
            SortedMap<String, SortedMap<String, Path>> found = new TreeMap<>();
            SortedMap<String, List<Image>> images = new TreeMap<>();
            for (Path ofDefect : Folder.folders(test)) {
                String defect = Folder.name(ofDefect);
                SortedMap<String, Path> byId = Folder.maps(ofDefect);
                requireNoImages(ofDefect, byId, truth.test().resolve(defect));
                noteUnread(ofDefect, byId);
                found.put(defect, byId);
                images.put(defect, truth.ofMaps(defect, byId));
            }
            if (images.values().stream().allMatch(List::isEmpty)) {
                throw noMaps(test);
            }
            missing.addAll(new Completeness(name, test, truth).missing(found));
            categories.addAll(masksOfCategory.categories(name, ofDataset, images));
        }

        /** Maps outside the folders from which maps are read. */
        private void noteStrayMaps(Path folder) {
            List<Path> stray = Folder.strayMaps(folder);
            if (!stray.isEmpty()) {
                unread.add(
                        new UnreadFiles(folder, stray.stream().map(Folder::name).toList(), true));
            }
        }

        private void noteUnread(Path ofDefect, SortedMap<String, Path> byId) {
            List<Path> others = Folder.unread(ofDefect);
            if (!others.isEmpty()) {
                unread.add(new UnreadFiles(
                        ofDefect, others.stream().map(Folder::name).toList(), false));
            }
            Folder.folders(ofDefect).stream()
                    .filter(within -> !byId.containsValue(within))
                    .forEach(this::noteStrayMaps);
        }

        private DataException noMaps(Path test) {
            List<UnreadFiles> others = unread.stream()
                    .filter(group -> group.folder().startsWith(test))
                    .toList();
            // Why a file is not read as a map may be more helpful than that there is none.
            others.stream()
                    .filter(group -> !group.misplaced())
                    .findFirst()
                    .ifPresent(group -> ImageFormats.map(
                            DataFile.of(group.folder().resolve(group.names().get(0)))));
            // Unsupported files, else the folders.
            List<String> files = others.stream()
                    .flatMap(group -> group.names().stream().map(name -> Folder.name(group.folder()) + "/" + name))
                    .toList();
            return new DataException(
                    FolderMessages.noMaps(test, "<defect>/<id>.tiff", files.isEmpty() ? Folder.names(test) : files));
        }

        /** Checks that the PNG files are not the data set's own images, since grey images would pass as maps. */
        private void requireNoImages(Path ofDefect, SortedMap<String, Path> byId, Path ofDataset) {
            Optional<Path> png = byId.values().stream()
                    .filter(map -> Folder.name(map).toLowerCase(Locale.ROOT).endsWith(".png"))
                    .findFirst();
            if (png.isPresent() && Files.isDirectory(ofDataset) && FileErrors.areSame(ofDefect, ofDataset)) {
                throw new ConfigurationException("maps", FolderMessages.imagesOfTheDataset(maps, png.get()), null);
            }
        }
    }
}
