package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the maps of one category after another, and notes what does not match. */
final class MapReading {
    /** The folders of images that are no test images. */
    private static final Set<String> OTHER_SPLITS = Set.of("train", "validation");

    private final Path maps;
    private final LayoutRequest request;
    private final Mismatches mismatches;
    private final List<DataCategory> categories = new ArrayList<>();
    private final List<MissingMaps> missing = new ArrayList<>();
    private final List<UnreadFiles> unread = new ArrayList<>();
    private final Set<Path> read = new HashSet<>();
    private int leftOut;

    MapReading(Path maps, LayoutRequest request, Mismatches mismatches) {
        this.maps = maps;
        this.request = request;
        this.mismatches = mismatches;
    }

    List<DataCategory> categories() {
        return categories;
    }

    List<MissingMaps> missing() {
        return missing;
    }

    /** How many maps are of images that are no test images. */
    int leftOut() {
        return leftOut;
    }

    List<Warning> warnings() {
        return unread.stream().map(UnreadFiles::warning).toList();
    }

    void addTo(Problems problems) {
        mismatches.addTo(problems);
    }

    /** @param folder of the category's maps */
    void read(String name, Path folder, Path ofDataset, CategoryMasks masks) {
        Path test = folder.resolve(FolderNames.TEST);
        GroundTruth truth = GroundTruth.of(ofDataset, masks);
        SortedMap<String, SortedMap<String, Path>> found = new TreeMap<>();
        SortedMap<String, List<Image>> images = new TreeMap<>();
        List<UnreadFiles> others = new ArrayList<>();
        for (Path ofDefect : Folder.folders(test)) {
            String defect = Folder.name(ofDefect);
            SortedMap<String, Path> byId = Folder.maps(ofDefect, mismatches);
            requireNoImages(ofDefect, byId, truth.test().resolve(defect));
            List<String> names =
                    Folder.unread(ofDefect).stream().map(Folder::name).toList();
            if (!names.isEmpty()) {
                others.add(new UnreadFiles(ofDefect, names, false));
            }
            read.addAll(Folder.mapFiles(ofDefect));
            found.put(defect, byId);
            images.put(defect, truth.ofMaps(defect, byId, mismatches));
        }
        if (found.values().stream().allMatch(Map::isEmpty)) {
            throw noMaps(test, others);
        }
        unread.addAll(others);
        for (Completeness.Missing absent : new Completeness(name, test, truth).missing(found, mismatches)) {
            missing.add(absent.maps());
            if (!request.allowMissing()) {
                absent.expected().forEach(map -> noteMissing(name, absent.maps().defectType(), map));
            }
        }
        categories.addAll(masks.categories(name, ofDataset, images));
    }

    private void noteMissing(String category, String defect, Path expected) {
        String image = category + "/" + FolderNames.TEST + "/" + defect + "/" + Folder.id(expected);
        mismatches.withoutMap(
                lookalike(expected)
                        .map(file -> MatchMessages.withLookalike(image, file))
                        .orElse(image),
                expected);
    }

    /** A file that would be a missing map if its format were supported. */
    private static Optional<Path> lookalike(Path expected) {
        Path folder = expected.getParent();
        return folder == null || !Folder.isFolder(folder)
                ? Optional.empty()
                : Folder.unread(folder).stream()
                        .filter(file -> Folder.id(file).equals(Folder.id(expected)))
                        .findFirst();
    }

    private DataException noMaps(Path test, List<UnreadFiles> others) {
        // Why a file is not read as a map may be more helpful than that there is none.
        others.stream()
                .findFirst()
                .ifPresent(group -> ImageFormats.map(
                        DataFile.of(group.folder().resolve(group.names().get(0)))));
        return new DataException(
                FolderMessages.noMaps(test, "<defect>/<id>.tiff", MapTree.othersIn(test, request.dataset()), null));
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

    /**
     * Maps that are elsewhere.
     *
     * @param folders of the maps, by category
     * @param withoutMaps categories that are reported as a whole
     */
    void noteOthers(Map<String, Path> folders, Choice choice, List<String> withoutMaps) {
        SortedMap<Path, List<String>> others = new TreeMap<>();
        if (FileErrors.areSame(maps, request.dataset()) || Files.isDirectory(maps.resolve(FolderNames.GROUND_TRUTH))) {
            // Its other files are those of the data set.
            return;
        }
        for (Path file : MapTree.mapFiles(maps, request.dataset())) {
            Path folder = file.getParent();
            Path relative = maps.relativize(file);
            String top = relative.getName(0).toString();
            boolean isOfOther = relative.getNameCount() > 1
                    && (withoutMaps.contains(top) || (folders.containsKey(top) && !choice.hasFolder(top)));
            if (read.contains(file) || isOfOther || folder == null) {
                continue;
            }
            if (isOfOtherSplit(relative)) {
                leftOut++;
            } else {
                others.computeIfAbsent(folder, key -> new ArrayList<>()).add(Folder.name(file));
            }
        }
        others.forEach((folder, names) -> unread.add(new UnreadFiles(folder, names, true)));
    }

    private static boolean isOfOtherSplit(Path relative) {
        return relative.getNameCount() > 1
                && (OTHER_SPLITS.contains(relative.getName(0).toString())
                        || OTHER_SPLITS.contains(relative.getName(1).toString()));
    }
}
