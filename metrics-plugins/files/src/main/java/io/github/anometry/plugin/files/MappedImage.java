package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.SaturationRule;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ForeignCode;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.format.Mask;
import io.github.anometry.plugin.files.internal.format.Stored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image whose map has been read, and whose truth is read next. */
final class MappedImage {
    private final Sample.Origin origin;
    private final DataFile file;
    private final Tensor map;
    private final @Nullable ImageScore score;
    /** The files that say that their images are to be turned. */
    private final List<DataFile> turned = new ArrayList<>();

    private MappedImage(Sample.Origin origin, DataFile file, Stored map, @Nullable ImageScore score) {
        this.origin = origin;
        this.file = file;
        this.map = oneImage(file, map.values());
        this.score = score;
        noteTurned(file, map.turned());
    }

    /**
     * Reads the map.
     *
     * @param sample has one
     * @param scored whether the file of the map has the image's score, too
     */
    static MappedImage read(String category, DataSample sample, boolean scored) {
        DataFile file = sample.map().orElseThrow();
        Stored map = ImageFormats.map(file);
        Sample.Origin origin = new Sample.Origin(sample.id(), category, sample.defectType());
        return new MappedImage(origin, file, map, scored ? MapScores.read(file) : null);
    }

    static Tensor oneImage(DataFile file, Tensor values) {
        if (values.rank() == 2) {
            return values;
        }
        if (values.dimension(0) != 1) {
            throw new DataException(SampleMessages.notOneImage(file, values.shapeText()));
        }
        return values.slice(0);
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

    /** @param normal what the data set calls its normal images */
    Sample with(Truth.Masked truth, String normal) {
        DataFile maskFile = truth.mask();
        Mask read = ImageFormats.mask(maskFile);
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

    Sample with(Truth.Regions truth) {
        List<Region> regions = new ArrayList<>();
        byte[] mask = new byte[map.size()];
        for (DataFile maskFile : truth.masks()) {
            Stored stored = ImageFormats.region(maskFile);
            noteTurned(maskFile, stored.turned());
            Region region = region(maskFile, oneImage(maskFile, stored.values()), truth.rule());
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

    private void requireSameSize(DataFile maskFile, Tensor mask) {
        if (!map.hasShapeOf(mask)) {
            throw new DataException(SampleMessages.sizesDiffer(file, map.shapeText(), maskFile, mask.shapeText()));
        }
    }
}
