package io.github.anometry.plugin.files;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.FolderSamples.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folders as MVTec AD has them: the map {@code <maps>/<category>/test/<defect>/<id>.tiff} belongs to the mask {@code
 * <dataset>/<category>/ground_truth/<defect>/<id>_mask.png}; the defect {@code good} has no masks. Both folders may also be
 * those of one category.
 *
 * <p>An image is anomalous if its mask has an anomalous pixel. A map without a mask and a mask without a map are errors: a
 * forgotten prediction would make the numbers look better than they are.
 */
final class MvtecLayout {
    private static final String TEST = "test";
    private static final String GROUND_TRUTH = "ground_truth";
    private static final String GOOD = "good";

    private MvtecLayout() {}

    static List<Category> open(Path maps, Path dataset) {
        if (Files.isDirectory(maps.resolve(TEST))) {
            String name = Folder.name(maps.toAbsolutePath().normalize());
            boolean isCategory = Files.isDirectory(dataset.resolve(GROUND_TRUTH));
            return List.of(category(name, maps, isCategory ? dataset : dataset(dataset, name)));
        }
        List<Category> categories = new ArrayList<>();
        for (Path folder : Folder.folders(maps)) {
            if (Files.isDirectory(folder.resolve(TEST))) {
                String name = Folder.name(folder);
                categories.add(category(name, folder, dataset(dataset, name)));
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

    private static Category category(String name, Path maps, Path dataset) {
        Path test = maps.resolve(TEST);
        Path groundTruth = dataset.resolve(GROUND_TRUTH);
        Map<String, SortedMap<String, Path>> found = new HashMap<>();
        List<Image> images = new ArrayList<>();
        for (Path folder : Folder.folders(test)) {
            String defect = Folder.name(folder);
            SortedMap<String, Path> ofDefect = Folder.maps(folder);
            found.put(defect, ofDefect);
            Path truth = groundTruth.resolve(defect);
            SortedMap<String, Path> masks = defect.equals(GOOD) ? new TreeMap<>() : Folder.masks(truth);
            ofDefect.forEach((id, map) -> {
                Path mask = masks.get(id);
                if (mask == null && !defect.equals(GOOD)) {
                    throw new DataException(Messages.noMask(
                            map, truth.resolve(id + "_mask.png"), defect, Folder.folderNames(groundTruth)));
                }
                images.add(new Image(map, mask));
            });
        }
        if (images.isEmpty()) {
            throw new DataException(Messages.noMaps(test, "<defect>/<id>.tiff", Folder.names(test)));
        }
        requireMaps(name, groundTruth, test, found);
        return new Category(name, images.size(), () -> new FolderSamples(images));
    }

    private static void requireMaps(
            String category, Path groundTruth, Path test, Map<String, SortedMap<String, Path>> found) {
        List<Path> unpredicted = new ArrayList<>();
        Path expected = test;
        for (String defect : Folder.folderNames(groundTruth)) {
            if (defect.equals(GOOD)) {
                continue;
            }
            SortedMap<String, Path> maps = found.getOrDefault(defect, new TreeMap<>());
            for (Map.Entry<String, Path> mask :
                    Folder.masks(groundTruth.resolve(defect)).entrySet()) {
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
}
