package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ArrayFile;
import io.github.anometry.plugin.files.internal.format.ArrayRole;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Image scores stored beside the maps in NPZ files of one image each. */
final class MapScores {
    /** Each file is opened only once, although normal images may belong to several categories. */
    private final Map<DataFile, Boolean> known = new HashMap<>();

    /**
     * Whether the maps of a category have scores beside them.
     *
     * @throws DataException if only some have
     */
    boolean areIn(List<DataSample> samples) {
        DataFile with = null;
        DataFile without = null;
        for (DataSample sample : samples) {
            Optional<DataFile> map = sample.map();
            if (map.isPresent() && known.computeIfAbsent(map.get(), MapScores::isIn)) {
                with = with == null ? map.get() : with;
            } else if (map.isPresent()) {
                without = without == null ? map.get() : without;
            }
        }
        if (with != null && without != null) {
            throw new DataException(SampleMessages.scoresOfSome(with, without));
        }
        return with != null;
    }

    private static boolean isIn(DataFile map) {
        return map.name().toLowerCase(Locale.ROOT).endsWith(".npz")
                && ArrayFile.keyOf(map, ArrayRole.SCORES).isPresent();
    }

    /** The single score in a map's file. */
    static ImageScore read(ImageFile map) {
        ArrayFile array = map.beside(ArrayRole.SCORES);
        Tensor scores = array.numbers();
        if (scores.size() != 1) {
            throw new DataException(SampleMessages.notOneScore(array.where(), scores.shapeText()));
        }
        return new ImageScore(scores.getDouble(0), scores.dtype());
    }
}
