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
 * Folders as in MVTec AD: the map {@code <maps>/<category>/test/<defect>/<id>.tiff} belongs to the mask {@code
 * <dataset>/<category>/ground_truth/<defect>/<id>_mask.png}; the defect {@code good} needs no masks, and any that it
 * has should be empty. Both folders may also be of one category.
 */
@AutoService(DataLayout.class)
public final class MvtecLayout implements DataLayout, DrawnLayout {
    private static final Drawing DRAWING = new Drawing(
            "MVTec AD, MPDD, VAD, converted VisA",
            """
            <category>/
              test/
                good/<id>.png             normal images
                <defect>/<id>.png
              ground_truth/
                <defect>/<id>_mask.png    their masks; also without _mask
            """,
            List.of(PathTree.draw(List.of(Drawing.MAPS_OF_MVTEC))),
            Set.of(FolderNames.GOOD),
            Optional.empty());

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
        return "mvtec";
    }

    @Override
    public String summary() {
        return "MVTec AD, and data sets with the same folders: <category>/test/<defect>/<id>.png and "
                + "<category>/ground_truth/<defect>/<id>_mask.png.";
    }

    @Override
    public Optional<String> mismatch(LayoutRequest request) {
        return CategoryFolders.of(request)
                .mismatch(categories -> categories.isEmpty()
                        ? Optional.of(FolderMessages.noCategoryOfMaps(request.dataset()))
                        : categories.stream()
                                .filter(MaskFolders::areIn)
                                .findFirst()
                                .map(category ->
                                        FolderMessages.foldersOfMasks(category.resolve(FolderNames.GROUND_TRUTH))));
    }

    @Override
    public LayoutData read(LayoutRequest request) {
        return CategoryFolders.of(request).read(name(), category -> new MaskFiles());
    }
}
