package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** A mask for each image: {@code <dataset>/<category>/ground_truth/<defect>/<id>_mask.png}. */
final class MaskFiles implements CategoryMasks {
    @Override
    public SortedMap<String, Path> ofDefect(Path folder, Mismatches mismatches) {
        return Folder.masks(folder, mismatches);
    }

    @Override
    public String expected(Path folder, String id) {
        return FolderMessages.expectedMask(folder.resolve(id + "_mask.png"));
    }

    @Override
    public String hint(Path folder, String id) {
        return Files.isDirectory(folder)
                ? Folder.names(folder).stream()
                        .filter(name -> name.startsWith(id))
                        .findFirst()
                        .map(FolderMessages::lookalike)
                        .orElse("")
                : "";
    }

    @Override
    public List<DataCategory> categories(String name, Path dataset, SortedMap<String, List<Image>> images) {
        String folder = Folder.realName(dataset);
        List<DataSample> samples = images.values().stream()
                .flatMap(List::stream)
                .map(image -> image.toSample(folder, mask -> Truth.mask(DataFile.of(mask))))
                .toList();
        return List.of(new DataCategory(name, samples));
    }
}
