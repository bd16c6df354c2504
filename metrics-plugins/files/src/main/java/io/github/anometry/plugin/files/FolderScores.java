package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ArrayFile;
import io.github.anometry.plugin.files.internal.format.ArrayLocation;
import io.github.anometry.plugin.files.internal.format.ArrayRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Image scores beside the maps in NPZ files of one image each. */
final class FolderScores {
    private FolderScores() {}

    /**
     * Whether the maps have scores beside them.
     *
     * @throws DataException if some have and some have not
     */
    static boolean areIn(List<FolderSamples.Image> images) {
        // Each file is opened once.
        Map<Boolean, List<Path>> scored =
                images.stream().map(FolderSamples.Image::map).collect(Collectors.partitioningBy(FolderScores::isIn));
        List<Path> with = scored.getOrDefault(true, List.of());
        List<Path> without = scored.getOrDefault(false, List.of());
        if (!with.isEmpty() && !without.isEmpty()) {
            throw new DataException(FolderMessages.scoresOfSome(with.get(0), without.get(0)));
        }
        return !with.isEmpty();
    }

    private static boolean isIn(Path map) {
        return Folder.name(map).toLowerCase(Locale.ROOT).endsWith(".npz")
                && ArrayFile.keyOf(DataFile.of(map), ArrayRole.SCORES).isPresent();
    }

    /** The one score in a file. */
    static ImageScore read(Path map) {
        try (ArrayFile array = ArrayFile.open(new ArrayLocation(DataFile.of(map), null), ArrayRole.SCORES)) {
            Tensor scores = array.numbers();
            if (scores.size() != 1) {
                throw new DataException(FolderMessages.notOneScore(array.where(), scores.shapeText()));
            }
            return new ImageScore(scores.getDouble(0), scores.dtype());
        }
    }
}
