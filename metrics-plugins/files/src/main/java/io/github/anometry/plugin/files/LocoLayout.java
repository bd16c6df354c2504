package io.github.anometry.plugin.files;

import io.github.anometry.api.error.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What folders of MVTec LOCO AD have beyond those of MVTec AD: the masks of an image are {@code
 * <dataset>/<category>/ground_truth/<defect>/<id>/<nnn>.png}, one for each region, and {@code
 * <dataset>/<category>/defects_config.json} tells when a region is saturated.
 *
 * <p>Its official evaluation measures logical and structural anomalies apart, each against all good images, and averages
 * the two. So each is a category here, and the mean over categories is the one that is published.
 */
final class LocoLayout {
    private LocoLayout() {}

    /** Whether images have folders of masks. Folders beside masks are something else, unless there is a configuration. */
    static boolean covers(Path dataset) {
        Path groundTruth = dataset.resolve(MvtecLayout.GROUND_TRUTH);
        if (!Files.isDirectory(groundTruth)) {
            return false;
        }
        List<Path> defects = Folder.folders(groundTruth);
        boolean hasFolders =
                defects.stream().anyMatch(defect -> !Folder.folders(defect).isEmpty());
        boolean hasMasks =
                defects.stream().anyMatch(defect -> !Folder.maskFiles(defect).isEmpty());
        return hasFolders && (!hasMasks || Files.exists(dataset.resolve(DefectsConfig.NAME)));
    }

    /** @param images by defect, good ones included, with the folders of their masks */
    static List<Category> categories(String name, Path dataset, SortedMap<String, List<FolderSamples.Image>> images) {
        DefectsConfig defects = defects(dataset);
        boolean scored = FolderScores.areIn(
                images.values().stream().flatMap(List::stream).toList());
        List<Category> categories = new ArrayList<>();
        for (String defect : images.keySet()) {
            if (!defect.equals(MvtecLayout.GOOD) && !images.get(defect).isEmpty()) {
                List<RegionSamples.Image> measured = new ArrayList<>();
                images.getOrDefault(MvtecLayout.GOOD, List.of()).forEach(image -> measured.add(withMasks(image)));
                images.get(defect).forEach(image -> measured.add(withMasks(image)));
                RegionSamples samples = new RegionSamples(measured, defects, scored);
                categories.add(new Category(
                        name + "/" + defect, Folder.realName(dataset), samples.size(), true, () -> samples));
            }
        }
        return categories;
    }

    private static DefectsConfig defects(Path dataset) {
        Path config = dataset.resolve(DefectsConfig.NAME);
        if (!Files.exists(config)) {
            throw new DataException(LocoMessages.noDefectsConfig(
                    config, dataset.resolve(MvtecLayout.GROUND_TRUTH), Folder.names(dataset)));
        }
        return DefectsConfig.read(config);
    }

    private static RegionSamples.Image withMasks(FolderSamples.Image image) {
        Path folder = image.mask();
        if (folder == null) {
            return new RegionSamples.Image(image.map(), null, image.unused());
        }
        List<Path> masks = Folder.maskFiles(folder);
        Folder.unreadMasks(folder).stream().findFirst().ifPresent(unread -> {
            throw new DataException(LocoMessages.regionNotRead(unread));
        });
        if (masks.isEmpty()) {
            throw new DataException(LocoMessages.noRegions(folder));
        }
        return new RegionSamples.Image(image.map(), folder, masks);
    }
}
