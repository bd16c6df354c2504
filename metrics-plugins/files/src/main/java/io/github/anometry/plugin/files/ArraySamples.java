package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ArrayFile;
import io.github.anometry.plugin.files.internal.format.ArrayLocation;
import io.github.anometry.plugin.files.internal.format.ArrayRole;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.format.Numbers;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.pixel.Masks;
import io.github.anometry.plugin.files.internal.size.IgnoredPixels;
import io.github.anometry.plugin.files.internal.size.Sizing;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The images of two array files, each read from its position in the files on demand; {@link Predictions} says which
 * arrays are read whole.
 */
final class ArraySamples implements SampleSource<Sample> {
    private final ArrayFile maps;
    private final ArrayFile masks;
    private final @Nullable Tensor scores;
    private final @Nullable Tensor labels;
    private final int size;
    private final Sizing sizing;

    private ArraySamples(
            ArrayFile maps, ArrayFile masks, @Nullable Tensor scores, @Nullable Tensor labels, Sizing sizing) {
        this.maps = maps;
        this.masks = masks;
        this.scores = scores;
        this.labels = labels;
        this.size = maps.imageShape()[0];
        this.sizing = sizing;
    }

    /** @throws DataException if the files cannot be read, or do not describe the same images */
    static ArraySamples open(ArraySources sources, Sizing sizing) {
        ArrayFile maps = ArrayFile.open(sources.maps(), ArrayRole.MAPS);
        try {
            ArrayFile masks = ArrayFile.open(sources.masks(), ArrayRole.MASKS);
            try {
                int images = requireMatch(maps, masks, sizing);
                ArrayLocation scores = sources.scores();
                ArrayLocation labels = sources.labels();
                return new ArraySamples(
                        maps,
                        masks,
                        scores == null ? null : numbers(scores, ArrayRole.SCORES, maps.where(), images),
                        labels == null ? null : numbers(labels, ArrayRole.LABELS, maps.where(), images),
                        sizing);
            } catch (RuntimeException e) {
                masks.close();
                throw e;
            }
        } catch (RuntimeException e) {
            maps.close();
            throw e;
        }
    }

    private static int requireMatch(ArrayFile maps, ArrayFile masks, Sizing sizing) {
        int[] shape = maps.imageShape();
        boolean match =
                sizing.resizesNothing() ? Arrays.equals(shape, masks.imageShape()) : shape[0] == masks.imageShape()[0];
        if (!match) {
            throw new DataException(ArrayMessages.arraysDiffer(maps.where(), shape, masks.where(), masks.imageShape()));
        }
        return shape[0];
    }

    private static Tensor numbers(ArrayLocation location, ArrayRole role, String maps, int images) {
        try (ArrayFile array = ArrayFile.open(location, role)) {
            Tensor numbers = array.numbers();
            if (numbers.size() != images) {
                throw new DataException(ArrayMessages.countsDiffer(array.where(), numbers.size(), role, maps, images));
            }
            if (role == ArrayRole.LABELS) {
                requireLabels(array.where(), numbers);
            }
            return numbers;
        }
    }

    private static void requireLabels(String where, Tensor labels) {
        for (int i = 0; i < labels.size(); i++) {
            double label = labels.getDouble(i);
            if (label != 0 && label != 1) {
                throw new DataException(ArrayMessages.notALabel(where, i, label));
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Sample read(int index, ImageMemory.Claim memory) {
        memory.take(SampleNeeds.ofArrays(maps, masks, sizing));
        String place = "[" + index + "]";
        String mapPath = maps.where() + place;
        String maskPath = masks.where() + place;
        Tensor map = maps.image(index);
        Numbers.requireNoNaN(mapPath, map);
        Tensor numbers = masks.image(index);
        MaskRule rule = sizing.preparation().maskRule().orElse(MaskRule.POSITIVE);
        Mask mask = Masks.of(
                maskPath, numbers, new MaskMeaning(rule, sizing.preparation().ignored()));
        MaskChecks checks = new MaskChecks(mapPath, map, maskPath, mask);
        checks.requireNotSwapped();
        Boolean label = labels == null ? null : (Boolean) (labels.getDouble(index) == 1);
        List<Warning> warnings = label == null ? checks.warnings() : checks.warnings(label);
        int[] size = sizing.target(map.shape(), numbers.shape());
        sizing.distortion(mapPath, map.shape(), size).ifPresent(warnings::add);
        Tensor measured = sizing.mask(maskPath, mask.pixels(), size);
        sizing.ignored()
                .add(
                        mapPath,
                        new IgnoredPixels.OfImage(
                                Masks.ignored(measured), label == null && mask.hidesAnomalies(), mask.hasAnomaly()));
        ImageScore given = scores == null ? null : new ImageScore(scores.getDouble(index), scores.dtype());
        return new Sample(
                new Sample.Origin(Integer.toString(index), "", ""),
                sizing.map(mapPath, map, size),
                true,
                measured,
                null,
                ImageScores.of(mapPath, map, given, sizing, size),
                label,
                mapPath,
                maskPath,
                warnings);
    }

    @Override
    public void close() {
        maps.close();
        masks.close();
    }
}
