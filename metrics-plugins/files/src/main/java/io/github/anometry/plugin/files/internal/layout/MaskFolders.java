package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A folder of masks for each image, {@code <dataset>/<category>/ground_truth/<defect>/<id>/<nnn>.png}, one for each
 * region, and {@code <dataset>/<category>/defects_config.json}, which states when a region is saturated.
 */
final class MaskFolders implements CategoryMasks {
    /**
     * Whether the images of a category have folders of masks. Folders beside masks are something else, unless there is
     * a configuration file.
     */
    static boolean areIn(Path category) {
        Path groundTruth = category.resolve(FolderNames.GROUND_TRUTH);
        if (!Folder.isFolder(groundTruth)) {
            return false;
        }
        List<Path> defects = Folder.folders(groundTruth);
        boolean hasFolders =
                defects.stream().anyMatch(defect -> !Folder.folders(defect).isEmpty());
        boolean hasMasks =
                defects.stream().anyMatch(defect -> !Folder.maskFiles(defect).isEmpty());
        return hasFolders && (!hasMasks || Files.exists(category.resolve(DefectsConfig.NAME)));
    }

    @Override
    public SortedMap<String, Path> ofDefect(Path folder, Mismatches mismatches) {
        SortedMap<String, Path> folders = Folder.maskFolders(folder);
        folders.values().forEach(masks -> requireDistinct(masks, mismatches));
        folders.values().removeIf(MaskFolders::isEmpty);
        return folders;
    }

    /** A region that is there in two formats would count twice. */
    private static void requireDistinct(Path folder, Mismatches mismatches) {
        Map<String, Path> byId = new HashMap<>();
        for (Path mask : Folder.maskFiles(folder)) {
            Path other = byId.putIfAbsent(Folder.id(mask), mask);
            if (other != null) {
                mismatches.regionTwice(other, mask);
            }
        }
    }

    /** An image whose folder has no masks has none. */
    private static boolean isEmpty(Path folder) {
        return Folder.maskFiles(folder).isEmpty() && Folder.unreadMasks(folder).isEmpty();
    }

    @Override
    public String expected(Path folder, String id) {
        return FolderMessages.expectedMasks(folder.resolve(id));
    }

    @Override
    public String hint(Path folder, String id) {
        return "";
    }

    /** Each kind of anomaly against all good images. */
    @Override
    public List<DataCategory> categories(String name, Path dataset, SortedMap<String, List<Image>> images) {
        DefectsConfig defects = defects(dataset);
        String folder = Folder.realName(dataset);
        List<Image> good = images.getOrDefault(FolderNames.GOOD, List.of());
        List<DataCategory> categories = new ArrayList<>();
        images.forEach((defect, ofDefect) -> {
            if (!defect.equals(FolderNames.GOOD) && !ofDefect.isEmpty()) {
                List<DataSample> measured = new ArrayList<>();
                good.forEach(image -> measured.add(image.toSample(folder, mask -> regions(mask, defects))));
                ofDefect.forEach(image -> measured.add(image.toSample(folder, mask -> regions(mask, defects))));
                categories.add(new DataCategory(name + "/" + defect, measured));
            }
        });
        return categories;
    }

    private static DefectsConfig defects(Path dataset) {
        Path config = dataset.resolve(DefectsConfig.NAME);
        if (!Files.exists(config)) {
            throw new DataException(LocoMessages.noDefectsConfig(
                    config, dataset.resolve(FolderNames.GROUND_TRUTH), Folder.names(dataset)));
        }
        return DefectsConfig.read(config);
    }

    private static Truth regions(Path folder, DefectsConfig defects) {
        List<DataFile> masks = Image.files(Folder.maskFiles(folder));
        Folder.unreadMasks(folder).stream().findFirst().ifPresent(unread -> {
            throw new DataException(LocoMessages.regionNotRead(unread));
        });
        return new Truth.Regions(folder.toString(), masks, defects);
    }
}
