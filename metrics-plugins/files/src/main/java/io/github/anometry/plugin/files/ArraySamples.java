package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The images of two array files, each read from its place in the files when it is asked for; see {@link NpyArray} and
 * {@link NpzArchive} for the arrays that are read as a whole.
 */
final class ArraySamples implements SampleSource {
    private final ArrayFile maps;
    private final ArrayFile masks;
    private final @Nullable Tensor scores;
    private final @Nullable Tensor labels;
    private final int size;

    private ArraySamples(ArrayFile maps, ArrayFile masks, @Nullable Tensor scores, @Nullable Tensor labels) {
        this.maps = maps;
        this.masks = masks;
        this.scores = scores;
        this.labels = labels;
        this.size = maps.imageShape()[0];
    }

    /** @throws DataException if the files do not read, or do not describe the same images */
    static ArraySamples open(Path mapsFile, Path masksFile, @Nullable Path scoresFile, @Nullable Path labelsFile) {
        ArrayFile maps = ArrayFile.open(mapsFile, ArrayRole.MAPS);
        try {
            ArrayFile masks = ArrayFile.open(masksFile, ArrayRole.MASKS);
            try {
                int[] shape = requireSameShape(maps, masks);
                return new ArraySamples(
                        maps,
                        masks,
                        scoresFile == null ? null : numbers(scoresFile, ArrayRole.SCORES, mapsFile, shape[0]),
                        labelsFile == null ? null : labels(labelsFile, mapsFile, shape[0]));
            } catch (RuntimeException e) {
                masks.close();
                throw e;
            }
        } catch (RuntimeException e) {
            maps.close();
            throw e;
        }
    }

    private static int[] requireSameShape(ArrayFile maps, ArrayFile masks) {
        int[] shape = maps.imageShape();
        if (!Arrays.equals(shape, masks.imageShape())) {
            throw new DataException(Messages.arraysDiffer(
                    maps.file(), Arrays.toString(shape), masks.file(), Arrays.toString(masks.imageShape())));
        }
        return shape;
    }

    private static Tensor numbers(Path file, ArrayRole role, Path mapsFile, int size) {
        try (ArrayFile array = ArrayFile.open(file, role)) {
            Tensor numbers = array.numbers();
            if (numbers.size() != size) {
                throw new DataException(Messages.countsDiffer(file, numbers.size(), role, mapsFile, size));
            }
            return numbers;
        }
    }

    private static Tensor labels(Path file, Path mapsFile, int size) {
        Tensor labels = numbers(file, ArrayRole.LABELS, mapsFile, size);
        for (int i = 0; i < labels.size(); i++) {
            double label = labels.getDouble(i);
            if (label != 0 && label != 1) {
                throw new DataException(Messages.notALabel(file, i, label));
            }
        }
        return labels;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Sample read(int index) {
        String place = "[" + index + "]";
        String mapPath = maps.file() + place;
        String maskPath = masks.file() + place;
        Tensor map = maps.image(index);
        Numbers.requireNoNaN(mapPath, map);
        Tensor mask = Masks.of(maskPath, masks.image(index));
        return new Sample(
                map,
                mask,
                null,
                scores == null ? null : scores.getDouble(index),
                labels == null ? null : labels.getDouble(index) == 1,
                mapPath,
                maskPath);
    }

    @Override
    public void close() {
        maps.close();
        masks.close();
    }
}
