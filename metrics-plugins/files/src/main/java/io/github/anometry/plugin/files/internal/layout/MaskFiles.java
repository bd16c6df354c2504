package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A mask for each image: {@code <dataset>/<category>/ground_truth/<defect>/<id>_mask.png}. */
final class MaskFiles implements CategoryMasks {
    @Override
    public SortedMap<String, Path> ofDefect(Path folder) {
        return Folder.masks(folder);
    }

    @Override
    public String noMask(Path file, Path folder, String id, String advice) {
        return FolderMessages.noMask(file, folder.resolve(id + "_mask.png"), lookalike(folder, id), advice);
    }

    private static @Nullable String lookalike(Path folder, String id) {
        return Files.isDirectory(folder)
                ? Folder.names(folder).stream()
                        .filter(name -> name.startsWith(id))
                        .findFirst()
                        .orElse(null)
                : null;
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
