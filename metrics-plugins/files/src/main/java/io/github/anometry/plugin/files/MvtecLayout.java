package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.FolderSamples.Image;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folders as MVTec AD has them: the map {@code <maps>/<category>/test/<defect>/<id>.tiff} belongs to the mask {@code
 * <dataset>/<category>/ground_truth/<defect>/<id>_mask.png}; the defect {@code good} needs no masks, and
 * those that it has should be empty. Both folders may also be those of one category. Images may instead have folders of masks;
 * see {@link LocoLayout}.
 *
 * <p>An image is anomalous if its mask has an anomalous pixel. A map without a mask is an error, and so are, unless they are
 * allowed, masks and images without a map; see {@link Completeness}.
 */
final class MvtecLayout {
    static final String TEST = "test";
    static final String GROUND_TRUTH = "ground_truth";
    static final String GOOD = "good";

    /** What other data sets call their normal images. */
    private static final Set<String> NAMES_OF_NORMAL = Set.of(GOOD, "ok", "normal", "negative", "non_defective");

    private final Path maps;
    private final Path dataset;
    private final List<Category> categories = new ArrayList<>();
    private final List<MissingImages> missing = new ArrayList<>();
    private final List<UnreadFiles> unread = new ArrayList<>();

    private MvtecLayout(Path maps, Path dataset) {
        this.maps = maps;
        this.dataset = dataset;
    }

    static boolean isNameOfNormal(String defect) {
        return NAMES_OF_NORMAL.contains(defect.toLowerCase(Locale.ROOT));
    }

    /**
     * @param chosen the categories to read, all if empty
     * @param allowMissing whether images without a map are left out, instead of being an error
     */
    static Found open(Path maps, Path dataset, Set<String> chosen, boolean allowMissing) {
        if (hasGroundTruth(maps) && !hasGroundTruth(dataset)) {
            throw new ConfigurationException("maps", FolderMessages.swapped(maps, dataset), null);
        }
        if (isSame(maps, dataset) && !hasGroundTruth(dataset)) {
            throw new ConfigurationException("masks", FolderMessages.sameFolder(maps), null);
        }
        MvtecLayout layout = new MvtecLayout(maps, dataset);
        List<String> withoutMaps = layout.read(chosen);
        if (!layout.missing.isEmpty() && !allowMissing) {
            throw new DataException(FolderMessages.noMap(layout.missing, layout.lookalike(layout.missing.get(0))));
        }
        return new Found(
                List.copyOf(layout.categories),
                List.copyOf(layout.missing),
                List.copyOf(layout.unread),
                withoutMaps,
                Map.of(),
                Optional.empty());
    }

    private static boolean isSame(Path folder, Path other) {
        try {
            return Files.isSameFile(folder, other);
        } catch (IOException e) {
            throw FileErrors.unreadable(other, e);
        }
    }

    private static boolean hasGroundTruth(Path folder) {
        return Files.isDirectory(folder.resolve(GROUND_TRUTH))
                || Folder.folders(folder).stream()
                        .anyMatch(category -> Files.isDirectory(category.resolve(GROUND_TRUTH)));
    }

    /** Reads the chosen categories; returns those of the data set that have no maps. */
    private List<String> read(Set<String> chosen) {
        SortedMap<String, Path> folders = new TreeMap<>();
        boolean isOneCategory = Files.isDirectory(maps.resolve(TEST));
        if (isOneCategory) {
            folders.put(Folder.realName(maps), maps);
        } else {
            Folder.folders(maps).stream()
                    .filter(folder -> Files.isDirectory(folder.resolve(TEST)))
                    .forEach(folder -> folders.put(Folder.name(folder), folder));
        }
        if (folders.isEmpty()) {
            throw new DataException(Visualizations.firstIn(maps)
                    .map(picture -> FolderMessages.visualizations(maps, picture))
                    .orElseGet(() ->
                            FolderMessages.noMaps(maps, "<category>/test/<defect>/<id>.tiff", Folder.names(maps))));
        }
        Choice choice = new Choice(chosen, maps);
        choice.requireFolders(folders.keySet());
        List<Category> ofFolders = new ArrayList<>();
        folders.forEach((name, folder) -> {
            if (choice.hasFolder(name)) {
                ofFolders.addAll(category(name, folder, dataset(name, isOneCategory)));
            }
        });
        categories.addAll(choice.of(ofFolders));
        return isOneCategory || !chosen.isEmpty() ? List.of() : withoutMaps(folders.keySet());
    }

    private List<String> withoutMaps(Set<String> withMaps) {
        return Folder.folders(dataset).stream()
                .filter(folder ->
                        Files.isDirectory(folder.resolve(TEST)) || Files.isDirectory(folder.resolve(GROUND_TRUTH)))
                .map(Folder::name)
                .filter(name -> !withMaps.contains(name))
                .toList();
    }

    /** The data set's folder of a category. */
    private Path dataset(String category, boolean isOneCategory) {
        boolean isOfOne = Files.isDirectory(dataset.resolve(GROUND_TRUTH));
        if (isOfOne && (isOneCategory || Folder.realName(dataset).equals(category))) {
            requireNoOther(category);
            return dataset;
        }
        Path folder = dataset.resolve(category);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        throw new DataException(FolderMessages.noSuchCategory(category, dataset, Folder.folderNames(dataset)));
    }

    /** That the maps of one category are not measured by the masks of another, where its own are beside these. */
    private void requireNoOther(String category) {
        Path own = dataset.toAbsolutePath().normalize().resolveSibling(category);
        if (Files.isDirectory(own.resolve(GROUND_TRUTH)) && !isSame(own, dataset)) {
            throw new ConfigurationException("masks", FolderMessages.otherCategory(maps, dataset, own), null);
        }
    }

    /** Maps beside the folders that maps are read from. */
    private void noteStrayMaps(Path folder) {
        List<Path> stray = Folder.strayMaps(folder);
        if (!stray.isEmpty()) {
            unread.add(new UnreadFiles(folder, stray.stream().map(Folder::name).toList(), true));
        }
    }

    private List<Category> category(String name, Path folder, Path ofDataset) {
        Path test = folder.resolve(TEST);
        noteStrayMaps(folder);
        noteStrayMaps(test);
        Truth truth = Truth.of(ofDataset);
        SortedMap<String, SortedMap<String, Path>> found = new TreeMap<>();
        SortedMap<String, List<Image>> images = new TreeMap<>();
        for (Path ofDefect : Folder.folders(test)) {
            String defect = Folder.name(ofDefect);
            SortedMap<String, Path> byId = Folder.maps(ofDefect);
            requireNoImages(ofDefect, byId, truth.test().resolve(defect));
            List<Path> others = Folder.unread(ofDefect);
            if (!others.isEmpty()) {
                unread.add(new UnreadFiles(
                        ofDefect, others.stream().map(Folder::name).toList(), false));
            }
            Folder.folders(ofDefect).stream()
                    .filter(within -> !byId.containsValue(within))
                    .forEach(this::noteStrayMaps);
            found.put(defect, byId);
            images.put(defect, truth.withMasks(defect, byId));
        }
        List<Image> all = images.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            // What a file is that is not read as a map may say more than that there is none.
            unread.stream()
                    .filter(group -> group.folder().startsWith(test) && !group.misplaced())
                    .findFirst()
                    .ifPresent(group -> ImageFormats.map(
                            DataFile.of(group.folder().resolve(group.names().get(0)))));
            throw new DataException(FolderMessages.noMaps(test, "<defect>/<id>.tiff", filesIn(test)));
        }
        missing.addAll(new Completeness(name, test, truth).missing(found));
        if (truth.hasMaskFolders()) {
            return LocoLayout.categories(name, ofDataset, images);
        }
        FolderSamples samples = new FolderSamples(all, FolderScores.areIn(all));
        return List.of(new Category(name, Folder.realName(ofDataset), samples.size(), false, () -> samples));
    }

    /** What there is instead of maps: files that are not read, else the folders. */
    private List<String> filesIn(Path test) {
        List<String> files = unread.stream()
                .filter(group -> group.folder().startsWith(test))
                .flatMap(group -> group.names().stream().map(name -> Folder.name(group.folder()) + "/" + name))
                .toList();
        return files.isEmpty() ? Folder.names(test) : files;
    }

    /** That the PNG files are not the data set's own images, which grey images would go unnoticed as. */
    private void requireNoImages(Path ofDefect, SortedMap<String, Path> byId, Path ofDataset) {
        Optional<Path> png = byId.values().stream()
                .filter(map -> Folder.name(map).toLowerCase(Locale.ROOT).endsWith(".png"))
                .findFirst();
        if (png.isPresent() && Files.isDirectory(ofDataset) && isSame(ofDefect, ofDataset)) {
            throw new ConfigurationException("maps", FolderMessages.imagesOfTheDataset(maps, png.get()), null);
        }
    }

    /** A file that would be the first missing map if its format were read. */
    private @Nullable Path lookalike(MissingImages images) {
        Path folder = images.expected().getParent();
        String id = Folder.id(images.expected());
        return folder == null || !Files.isDirectory(folder)
                ? null
                : Folder.unread(folder).stream()
                        .filter(file -> Folder.id(file).equals(id))
                        .findFirst()
                        .orElse(null);
    }
}
