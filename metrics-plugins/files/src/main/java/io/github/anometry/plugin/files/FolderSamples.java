package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Images of one file each.
 *
 * @param scored whether the files of the maps have image scores, too
 */
record FolderSamples(List<Image> images, boolean scored) implements SampleSource {
    /**
     * @param mask null: a normal image
     */
    record Image(Path map, @Nullable Path mask) {}

    FolderSamples {
        images = List.copyOf(images);
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public Sample read(int index) {
        Image image = images.get(index);
        Tensor map = oneImage(image.map(), ImageArrays.readMap(image.map()));
        ImageScore score = scored ? FolderScores.read(image.map()) : null;
        Path maskFile = image.mask();
        if (maskFile == null) {
            return new Sample(map, null, null, score, null, image.map().toString(), null, List.of());
        }
        Mask read = ImageArrays.mask(maskFile);
        Tensor mask = oneImage(maskFile, read.pixels());
        if (!map.hasShapeOf(mask)) {
            throw new DataException(
                    FolderMessages.sizesDiffer(image.map(), map.shapeText(), maskFile, mask.shapeText()));
        }
        MaskChecks checks =
                new MaskChecks(image.map().toString(), map, maskFile.toString(), new Mask(mask, read.values()));
        checks.requireNotSwapped();
        return new Sample(map, mask, null, score, null, checks.mapPath(), checks.maskPath(), checks.warnings());
    }

    static Tensor oneImage(Path file, Tensor values) {
        if (values.rank() == 2) {
            return values;
        }
        if (values.dimension(0) != 1) {
            throw new DataException(FolderMessages.notOneImage(file, values.shapeText()));
        }
        return values.slice(0);
    }

    @Override
    public void close() {
        // each file is closed once it is read
    }
}
