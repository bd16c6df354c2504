package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.format.Mask;
import io.github.anometry.plugin.files.internal.format.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Images of one file each.
 *
 * @param scored whether the files of the maps have image scores, too
 */
record FolderSamples(List<Image> images, boolean scored) implements SampleSource {
    /**
     * @param mask null: a normal image
     * @param unused the masks that a normal image has all the same, and that should be empty
     */
    record Image(Path map, @Nullable Path mask, List<Path> unused) {
        Image {
            unused = List.copyOf(unused);
        }

        static Image normal(Path map, List<Path> masks) {
            return new Image(map, null, masks);
        }

        static Image anomalous(Path map, Path mask) {
            return new Image(map, mask, List.of());
        }
    }

    FolderSamples {
        images = List.copyOf(images);
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public List<Path> maps() {
        return images.stream().map(Image::map).toList();
    }

    @Override
    public List<Path> masks() {
        return images.stream().flatMap(image -> Stream.ofNullable(image.mask())).toList();
    }

    @Override
    public Sample read(int index) {
        Image image = images.get(index);
        Stored stored = ImageFormats.map(DataFile.of(image.map()));
        Tensor map = oneImage(image.map(), stored.values());
        List<Path> turned = new ArrayList<>(stored.turned() ? List.of(image.map()) : List.of());
        ImageScore score = scored ? FolderScores.read(image.map()) : null;
        Path maskFile = image.mask();
        if (maskFile == null) {
            List<Warning> warnings = new ArrayList<>(MaskChecks.ofNormal(image.unused()));
            MaskChecks.ofTurned(turned).ifPresent(warnings::add);
            return new Sample(map, null, null, score, null, image.map().toString(), null, warnings);
        }
        Mask read = ImageFormats.mask(DataFile.of(maskFile));
        Tensor mask = oneImage(maskFile, read.pixels());
        if (!map.hasShapeOf(mask)) {
            throw new DataException(
                    FolderMessages.sizesDiffer(image.map(), map.shapeText(), maskFile, mask.shapeText()));
        }
        MaskChecks checks = new MaskChecks(image.map().toString(), map, maskFile.toString(), read.withPixels(mask));
        checks.requireNotSwapped();
        boolean isAnomalous = checks.mask().hasAnomaly();
        List<Warning> warnings = checks.warnings();
        if (read.turned()) {
            turned.add(maskFile);
        }
        MaskChecks.ofTurned(turned).ifPresent(warnings::add);
        if (!isAnomalous) {
            warnings.add(Warning.of(Warning.EMPTY_MASK, WarningMessages.emptyMask(), checks.maskPath()));
        }
        return new Sample(map, mask, null, score, isAnomalous, checks.mapPath(), checks.maskPath(), warnings);
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
