package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An image, and its files in folders.
 *
 * @param map null for images without predictions
 * @param image null if the data set's folder does not have it
 * @param mask its mask, or the folder of its masks; null: a normal image
 * @param unused masks of a normal image, which should be empty
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

    /** @param ofMask turns a mask, or a folder of masks, into ground truth */
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
