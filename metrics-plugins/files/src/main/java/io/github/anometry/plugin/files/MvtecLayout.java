package io.github.anometry.plugin.files;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.FolderSamples.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folders as MVTec AD has them: the map {@code <maps>/<category>/test/<defect>/<id>.tiff} belongs to the mask {@code
 * <dataset>/<category>/ground_truth/<defect>/<id>_mask.png}; the defect {@code good} has no masks. Both folders may also be
 * those of one category. Images may instead have folders of masks; see {@link LocoLayout}.
 *
 * <p>An image is anomalous if its mask has an anomalous pixel. A map without a mask and a mask without a map are errors: a
 * forgotten prediction would make the numbers look better than they are.
 */
final class MvtecLayout {
    private static final String TEST = "test";
    static final String GROUND_TRUTH = "ground_truth";
    static final String GOOD = "good";

    private MvtecLayout() {}

    static List<Category> open(Path maps, Path dataset) {
        if (Files.isDirectory(maps.resolve(TEST))) {
            String name = Folder.name(maps.toAbsolutePath().normalize());
            boolean isCategory = Files.isDirectory(dataset.resolve(GROUND_TRUTH));
            return categories(name, maps, isCategory ? dataset : dataset(dataset, name));
        }
        List<Category> categories = new ArrayList<>();
        for (Path folder : Folder.folders(maps)) {
            if (Files.isDirectory(folder.resolve(TEST))) {
                String name = Folder.name(folder);
                categories.addAll(categories(name, folder, dataset(dataset, name)));
            }
        }
        if (categories.isEmpty()) {
            throw new DataException(Messages.noMaps(maps, "<category>/test/<defect>/<id>.tiff", Folder.names(maps)));
        }
        return List.copyOf(categories);
    }

    private static Path dataset(Path dataset, String category) {
        Path folder = dataset.resolve(category);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        boolean isCategory = Folder.name(dataset.toAbsolutePath().normalize()).equals(category);
        if (isCategory && Files.isDirectory(dataset.resolve(GROUND_TRUTH))) {
            return dataset;
        }
        throw new DataException(Messages.noSuchCategory(category, dataset, Folder.folderNames(dataset)));
    }

    private static List<Category> categories(String name, Path maps, Path dataset) {
        Path test = maps.resolve(TEST);
        Truth truth = new Truth(dataset.resolve(GROUND_TRUTH), LocoLayout.covers(dataset));
        SortedMap<String, SortedMap<String, Path>> found = new TreeMap<>();
        SortedMap<String, List<Image>> images = new TreeMap<>();
        for (Path folder : Folder.folders(test)) {
            String defect = Folder.name(folder);
            SortedMap<String, Path> ofDefect = Folder.maps(folder);
            found.put(defect, ofDefect);
            images.put(defect, truth.withMasks(defect, ofDefect));
        }
        List<Image> all = images.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            throw new DataException(Messages.noMaps(test, "<defect>/<id>.tiff", Folder.names(test)));
        }
        requireMaps(name, truth, test, found);
        return truth.hasMaskFolders()
                ? LocoLayout.categories(name, dataset, images)
                : List.of(new Category(name, all.size(), false, () -> new FolderSamples(all)));
    }

    private static void requireMaps(
            String category, Truth truth, Path test, Map<String, SortedMap<String, Path>> found) {
        List<Path> unpredicted = new ArrayList<>();
        Path expected = test;
        for (String defect : truth.defects()) {
            SortedMap<String, Path> maps = found.getOrDefault(defect, new TreeMap<>());
            for (Map.Entry<String, Path> mask : truth.masks(defect).entrySet()) {
                if (!maps.containsKey(mask.getKey())) {
                    if (unpredicted.isEmpty()) {
                        expected = test.resolve(defect).resolve(mask.getKey() + ".tiff");
                    }
                    unpredicted.add(mask.getValue());
                }
            }
        }
        if (!unpredicted.isEmpty()) {
            throw new DataException(Messages.noMap(category, unpredicted.get(0), expected, unpredicted.size()));
        }
    }

    /**
     * The masks of a category.
     *
     * @param hasMaskFolders whether images have a folder of masks each, not one mask
     */
    private record Truth(Path folder, boolean hasMaskFolders) {
        List<String> defects() {
            return Folder.folderNames(folder);
        }

        /** The masks of a defect by the id of their image; good images have none. */
        SortedMap<String, Path> masks(String defect) {
            if (defect.equals(GOOD)) {
                return new TreeMap<>();
            }
            Path ofDefect = folder.resolve(defect);
            return hasMaskFolders ? Folder.maskFolders(ofDefect) : Folder.masks(ofDefect);
        }

        /** @param maps by id */
        List<Image> withMasks(String defect, SortedMap<String, Path> maps) {
            SortedMap<String, Path> masks = masks(defect);
            List<Image> images = new ArrayList<>();
            maps.forEach((id, map) -> {
                Path mask = masks.get(id);
                if (mask == null && !defect.equals(GOOD)) {
                    throw noMask(map, defect, id);
                }
                images.add(new Image(map, mask));
            });
            return images;
        }

        private DataException noMask(Path map, String defect, String id) {
            Path ofDefect = folder.resolve(defect);
            return new DataException(
                    hasMaskFolders
                            ? Messages.noMaskFolder(map, ofDefect.resolve(id), defect, defects())
                            : Messages.noMask(map, ofDefect.resolve(id + "_mask.png"), defect, defects()));
        }
    }
}
