package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An image, and what there is of it in folders.
 *
 * @param map null where images are wanted without predictions
 * @param image null if it is not in the data set's folder
 * @param mask its mask, or the folder of its masks; null: a normal image
 * @param unused the masks that a normal image has all the same, and that should be empty
 */
record Image(
        String id,
        String defect,
        @Nullable Path map,
        @Nullable Path image,
        @Nullable Path mask,
        List<Path> unused) {
    Image {
        unused = List.copyOf(unused);
    }

    boolean isNormal() {
        return mask == null;
    }

    /** @param ofMask what a mask, or a folder of masks, says */
    DataSample toSample(String category, TruthOfMask ofMask) {
        Truth truth = mask == null ? new Truth.Normal(files(unused)) : ofMask.truth(mask);
        return new DataSample(category + "/" + defect + "/" + id, defect, file(map), file(image), truth);
    }

    private static Optional<DataFile> file(@Nullable Path path) {
        return Optional.ofNullable(path).map(DataFile::of);
    }

    static List<DataFile> files(List<Path> paths) {
        return paths.stream().map(DataFile::of).toList();
    }

    @FunctionalInterface
    interface TruthOfMask {
        Truth truth(Path mask);
    }
}
