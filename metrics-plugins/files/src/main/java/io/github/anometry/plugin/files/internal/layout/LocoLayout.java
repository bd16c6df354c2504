package io.github.anometry.plugin.files.internal.layout;

import com.google.auto.service.AutoService;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.spi.DataLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Folders as MVTec LOCO AD has them, and AutoVI: the masks of an image are {@code
 * <dataset>/<category>/ground_truth/<defect>/<id>/<nnn>.png}, one for each region, and {@code
 * <dataset>/<category>/defects_config.json} states when a region is saturated. Other categories may have one mask for
 * each image.
 *
 * <p>The official evaluation measures logical and structural anomalies separately, each against all good images, and
 * averages the two. So each is a category here, and the mean over categories is the published one.
 */
@AutoService(DataLayout.class)
public final class LocoLayout implements DataLayout, DrawnLayout {
    private static final Drawing DRAWING = new Drawing(
            "MVTec LOCO AD, AutoVI",
            """
            <category>/
              defects_config.json             which value of a mask is which defect
              test/
                good/<id>.png                 normal images
                <defect>/<id>.png
              ground_truth/
                <defect>/<id>/<nnn>.png       their masks, one for each region
            """,
            List.of(PathTree.draw(List.of(Drawing.MAPS_OF_MVTEC))),
            Set.of(FolderNames.GOOD),
            Optional.empty());

    private static final int PRIORITY = 10;

    @Override
    public Drawing drawing() {
        return DRAWING;
    }

    @Override
    public List<String> misnamedFolders(Path maps, List<String> categories) {
        return Folder.within(maps, categories);
    }

    @Override
    public String name() {
        return "loco";
    }

    @Override
    public String summary() {
        return "MVTec LOCO AD and AutoVI: folders as in MVTec AD, but with a folder of masks for each image, "
                + "<category>/ground_truth/<defect>/<id>/<nnn>.png, and <category>/defects_config.json.";
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public Optional<String> mismatch(LayoutRequest request) {
        return CategoryFolders.of(request)
                .mismatch(categories -> categories.stream().anyMatch(MaskFolders::areIn)
                        ? Optional.empty()
                        : Optional.of(LocoMessages.noFoldersOfMasks(request.dataset())));
    }

    @Override
    public LayoutData read(LayoutRequest request) {
        return CategoryFolders.of(request)
                .read(name(), category -> MaskFolders.areIn(category) ? new MaskFolders() : new MaskFiles());
    }
}
