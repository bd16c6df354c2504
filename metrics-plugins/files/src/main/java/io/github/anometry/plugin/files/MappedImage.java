package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.SaturationRule;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.pixel.Masks;
import io.github.anometry.plugin.files.internal.pixel.Stored;
import io.github.anometry.plugin.files.internal.size.IgnoredPixels;
import io.github.anometry.plugin.files.internal.size.Sizing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An image whose map has been read, and whose ground truth is read next. */
final class MappedImage {
    private final Sample.Origin origin;
    private final DataFile file;
    /** As saved. */
    private final Tensor map;

    private final Sizing sizing;
    private final @Nullable ImageScore given;
    /** Files whose orientation tag says that their images are to be turned. */
    private final List<DataFile> turned = new ArrayList<>();

    private MappedImage(Sample.Origin origin, DataFile file, Stored map, @Nullable ImageScore given, Sizing sizing) {
        this.origin = origin;
        this.file = file;
        this.map = oneImage(file, map.values());
        this.given = given;
        this.sizing = sizing;
        noteTurned(file, map.turned());
    }

    /**
     * Decodes the map.
     *
     * @param given the image score, if there is one
     */
    static MappedImage decode(Sample.Origin origin, ImageFile map, @Nullable ImageScore given, Sizing sizing) {
        return new MappedImage(origin, map.file(), map.numbers(), given, sizing);
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

    private Sample sample(
            Pixels pixels, int[] size, @Nullable Boolean anomalous, @Nullable String maskPath, List<Warning> warnings) {
        List<Warning> all = new ArrayList<>(warnings);
        MaskChecks.ofTurned(turned).ifPresent(all::add);
        sizing.distortion(file.location(), map.shape(), size).ifPresent(all::add);
        ImageScore score = ImageScores.of(file.location(), map, given, sizing, size);
        Tensor measured = sizing.map(file.location(), map, size);
        return new Sample(
                origin,
                measured,
                pixels.known(),
                pixels.mask(),
                pixels.regions(),
                score,
                anomalous,
                file.location(),
                maskPath,
                all);
    }

    /** What is known of the pixels; of normal images no mask. */
    private record Pixels(
            boolean known, @Nullable Tensor mask, @Nullable List<Sample.Region> regions) {}

    /**
     * @param hasRegions whether other images of the category have regions
     * @param maskSize that a mask would have; empty: that of the map
     * @param ignored pixels that count nowhere
     * @param warnings about masks that the image should not have
     */
    Sample normal(
            boolean hasRegions, Optional<int[]> maskSize, List<IgnoredMarks.Marks> ignored, List<Warning> warnings) {
        List<Sample.Region> none = hasRegions ? List.of() : null;
        int[] size = sizing.target(map.shape(), maskSize.orElse(map.shape()));
        Tensor mask = ignored.isEmpty() ? null : without(withoutAnomaly(size), ignored);
        if (mask != null) {
            noteIgnored(mask, false, false);
        }
        return sample(new Pixels(true, mask, none), size, null, null, warnings);
    }

    Sample with(Truth.Labelled truth) {
        int[] size = sizing.target(map.shape(), map.shape());
        return sample(new Pixels(false, null, null), size, truth.anomalous(), null, List.of());
    }

    /**
     * @param normal the data set's name for the folder of normal images; null if no folder says which images are anomalous
     * @param meaning of the mask's values
     * @param label of the image; empty: it is anomalous if a pixel is
     * @param ignored further pixels that count nowhere
     */
    Sample with(
            ImageFile opened,
            MaskMeaning meaning,
            Optional<Boolean> label,
            @Nullable String normal,
            List<IgnoredMarks.Marks> ignored) {
        DataFile maskFile = opened.file();
        requireSameSize(opened);
        Mask read = opened.mask(meaning);
        Tensor mask = oneImage(maskFile, read.pixels());
        requireSameSize(maskFile, mask);
        MaskChecks checks = new MaskChecks(file.location(), map, maskFile.location(), read.withPixels(mask));
        checks.requireNotSwapped();
        int[] size = sizing.target(map.shape(), mask.shape());
        Tensor measured = without(sizing.mask(maskFile.location(), mask, size), ignored);
        // Resizing may lose an anomaly, but the image stays anomalous.
        boolean isLeft = read.hasAnomaly() && (ignored.isEmpty() || Masks.hasAnomaly(measured));
        boolean isAnomalous = label.orElse(isLeft);
        boolean isHidden = !isLeft && (read.hasAnomaly() || read.hidesAnomalies());
        boolean isInFolder = label.isEmpty() && normal != null;
        noteIgnored(measured, isHidden && label.isEmpty() && !isInFolder, isLeft);
        List<Warning> warnings = label.map(checks::warnings).orElseGet(checks::warnings);
        noteTurned(maskFile, read.turned());
        if (isHidden && (isInFolder || (isAnomalous && read.hasAnomaly()))) {
            warnings.add(checks.ignoredAnomalies());
        } else if (normal != null && isInFolder && !isAnomalous) {
            warnings.add(Warning.of(Warning.EMPTY_MASK, WarningMessages.emptyMask(normal), checks.maskPath()));
        }
        return sample(new Pixels(true, measured, null), size, isAnomalous, checks.maskPath(), warnings);
    }

    private void noteIgnored(Tensor mask, boolean anomalies, boolean isAnomalous) {
        sizing.ignored().add(file.location(), new IgnoredPixels.OfImage(Masks.ignored(mask), anomalies, isAnomalous));
    }

    private static Tensor withoutAnomaly(int[] size) {
        return Tensor.ofBooleans(new byte[Math.multiplyExact(size[0], size[1])], size);
    }

    /** @param mask in the size to measure at */
    private Tensor without(Tensor mask, List<IgnoredMarks.Marks> ignored) {
        Tensor left = mask;
        for (IgnoredMarks.Marks marks : ignored) {
            requireSameSize(marks.file(), marks.pixels());
            left = Masks.without(left, sizing.mask(marks.file().location(), marks.pixels(), mask.shape()));
        }
        return left;
    }

    /** @param memory of the largest region, beside the map */
    Sample with(Truth.Regions truth, ImageMemory.Claim memory) {
        List<Sample.Region> regions = new ArrayList<>();
        int[] size = null;
        byte[] mask = {};
        for (DataFile maskFile : truth.masks()) {
            try (ImageFile opened = ImageFile.open(maskFile, ImageFile.Role.REGION)) {
                requireSameSize(opened);
                memory.require(SampleNeeds.ofRegion(file, map, opened));
                Stored stored = opened.numbers();
                noteTurned(maskFile, stored.turned());
                Tensor values = oneImage(maskFile, stored.values());
                requireSameSize(maskFile, values);
                if (size == null) {
                    size = values.shape();
                    mask = new byte[values.size()];
                } else if (!Arrays.equals(size, values.shape())) {
                    throw new DataException(
                            SampleMessages.regionSizesDiffer(truth.masks().get(0), size, maskFile, values.shape()));
                }
                Sample.Region region = region(maskFile, values, truth.rule());
                regions.add(region);
                for (int pixel : region.pixels()) {
                    mask[pixel] = 1;
                }
            }
        }
        int[] maskSize = size == null ? map.shape() : size;
        return sample(
                new Pixels(true, Tensor.ofBooleans(mask, maskSize), regions),
                sizing.target(map.shape(), maskSize),
                null,
                truth.folder(),
                List.of());
    }

    private static Sample.Region region(DataFile maskFile, Tensor values, SaturationRule rule) {
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
        return new Sample.Region(Arrays.copyOf(pixels, area), saturation(rule, maskFile, marks, position, area));
    }

    private static int saturation(SaturationRule rule, DataFile maskFile, double value, String position, int area) {
        int saturation;
        try {
            saturation = rule.saturation(maskFile, value, position, area);
        } catch (AnometryException meant) {
            throw meant;
        } catch (Throwable thrown) {
            ThirdPartyCode.hold(thrown, "the saturation rule of " + maskFile.location());
            throw new DataException(SampleMessages.ruleFailed(maskFile, ThirdPartyCode.describe(thrown)), thrown);
        }
        if (saturation < 1 || saturation > area) {
            throw new DataException(SampleMessages.wrongSaturation(maskFile, saturation, area));
        }
        return saturation;
    }

    /** From its header, before decoding. */
    private void requireSameSize(ImageFile mask) {
        mask.shape().ifPresent(shape -> {
            requireOneImage(mask.file(), shape);
            if (sizing.resizesNothing()) {
                SampleNeeds.requireSameSize(file, map.shape(), mask.file(), shape);
            }
        });
    }

    private void requireSameSize(DataFile maskFile, Tensor mask) {
        if (sizing.resizesNothing() && !map.hasShapeOf(mask)) {
            throw new DataException(SampleMessages.sizesDiffer(file, map.shapeText(), maskFile, mask.shapeText()));
        }
    }
}
