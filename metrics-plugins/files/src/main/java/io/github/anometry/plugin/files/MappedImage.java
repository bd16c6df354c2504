package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.SaturationRule;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ForeignCode;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.Stored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image whose map has been read, and whose ground truth is read next. */
final class MappedImage {
    private final Sample.Origin origin;
    private final DataFile file;
    private final Tensor map;
    private final @Nullable ImageScore score;
    /** Files whose orientation tag says that their images are to be turned. */
    private final List<DataFile> turned = new ArrayList<>();

    private MappedImage(Sample.Origin origin, DataFile file, Stored map, @Nullable ImageScore score) {
        this.origin = origin;
        this.file = file;
        this.map = oneImage(file, map.values());
        this.score = score;
        noteTurned(file, map.turned());
    }

    /**
     * Decodes the map.
     *
     * @param scored whether the file also has the image's score
     */
    static MappedImage decode(Sample.Origin origin, ImageFile map, boolean scored) {
        Stored numbers = map.numbers();
        return new MappedImage(origin, map.file(), numbers, scored ? MapScores.read(map) : null);
    }

    static Tensor oneImage(DataFile file, Tensor values) {
        if (values.rank() == 2) {
            return values;
        }
        requireOneImage(file, values.shape());
        return values.slice(0);
    }

    /** @param shape [H, W] or [N, H, W] */
    static void requireOneImage(DataFile file, int[] shape) {
        if (shape.length == 3 && shape[0] != 1) {
            throw new DataException(SampleMessages.notOneImage(file, Arrays.toString(shape)));
        }
    }

    private void noteTurned(DataFile of, boolean isTurned) {
        if (isTurned) {
            turned.add(of);
        }
    }

    /** @param hasRegions whether other images of the category have regions */
    Sample with(Truth.Normal truth, boolean hasRegions) {
        List<Warning> warnings = new ArrayList<>(MaskChecks.ofNormal(truth.masks(), origin.defectType()));
        MaskChecks.ofTurned(turned).ifPresent(warnings::add);
        List<Region> none = hasRegions ? List.of() : null;
        return new Sample(origin, map, null, none, score, null, file.location(), null, warnings);
    }

    /** @param normal the data set's name for normal images */
    Sample with(ImageFile opened, String normal) {
        DataFile maskFile = opened.file();
        requireSameSize(opened);
        Mask read = opened.mask();
        Tensor mask = oneImage(maskFile, read.pixels());
        requireSameSize(maskFile, mask);
        MaskChecks checks = new MaskChecks(file.location(), map, maskFile.location(), read.withPixels(mask));
        checks.requireNotSwapped();
        boolean isAnomalous = checks.mask().hasAnomaly();
        List<Warning> warnings = checks.warnings();
        noteTurned(maskFile, read.turned());
        MaskChecks.ofTurned(turned).ifPresent(warnings::add);
        if (!isAnomalous) {
            warnings.add(Warning.of(Warning.EMPTY_MASK, WarningMessages.emptyMask(normal), checks.maskPath()));
        }
        return new Sample(origin, map, mask, null, score, isAnomalous, checks.mapPath(), checks.maskPath(), warnings);
    }

    /** @param memory of the largest region, beside the map */
    Sample with(Truth.Regions truth, ImageMemory.Claim memory) {
        List<Region> regions = new ArrayList<>();
        byte[] mask = new byte[map.size()];
        for (DataFile maskFile : truth.masks()) {
            Region region = region(maskFile, truth.rule(), memory);
            regions.add(region);
            for (int pixel : region.pixels()) {
                mask[pixel] = 1;
            }
        }
        return new Sample(
                origin,
                map,
                Tensor.ofBooleans(mask, map.shape()),
                regions,
                score,
                null,
                file.location(),
                truth.folder(),
                MaskChecks.ofTurned(turned).stream().toList());
    }

    private Region region(DataFile maskFile, SaturationRule rule, ImageMemory.Claim memory) {
        try (ImageFile opened = ImageFile.open(maskFile, ImageFile.Role.REGION)) {
            requireSameSize(opened);
            memory.require(SampleNeeds.ofRegion(file, map, opened));
            Stored stored = opened.numbers();
            noteTurned(maskFile, stored.turned());
            return region(maskFile, oneImage(maskFile, stored.values()), rule);
        }
    }

    private Region region(DataFile maskFile, Tensor values, SaturationRule rule) {
        requireSameSize(maskFile, values);
        int[] pixels = new int[values.size()];
        int area = 0;
        double marks = 0;
        for (int i = 0; i < pixels.length; i++) {
            double value = values.getDouble(i);
            if (value == 0) {
                continue;
            }
            if (area > 0 && value != marks) {
                throw new DataException(
                        SampleMessages.severalPixelValues(maskFile, marks, value, values.positionText(i)));
            }
            marks = value;
            pixels[area++] = i;
        }
        if (area == 0) {
            throw new DataException(SampleMessages.noRegion(maskFile));
        }
        String position = values.positionText(pixels[0]);
        return new Region(Arrays.copyOf(pixels, area), saturation(rule, maskFile, marks, position, area));
    }

    private static int saturation(SaturationRule rule, DataFile maskFile, double value, String position, int area) {
        int saturation;
        try {
            saturation = rule.saturation(maskFile, value, position, area);
        } catch (AnometryException meant) {
            throw meant;
        } catch (Throwable thrown) {
            ForeignCode.hold(thrown, "the saturation rule of " + maskFile.location());
            throw new DataException(SampleMessages.ruleFailed(maskFile, ForeignCode.describe(thrown)), thrown);
        }
        if (saturation < 1 || saturation > area) {
            throw new DataException(SampleMessages.wrongSaturation(maskFile, saturation, area));
        }
        return saturation;
    }

    /** From its header, before decoding. */
    private void requireSameSize(ImageFile mask) {
        mask.shape().ifPresent(shape -> SampleNeeds.requireSameSize(file, map.shape(), mask.file(), shape));
    }

    private void requireSameSize(DataFile maskFile, Tensor mask) {
        if (!map.hasShapeOf(mask)) {
            throw new DataException(SampleMessages.sizesDiffer(file, map.shapeText(), maskFile, mask.shapeText()));
        }
    }
}
