package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The images of a category, and their masks.
 *
 * @param meaning of the values of masks
 */
record ImageSamples(DataCategory category, MaskMeaning meaning) implements SampleSource<ImageSample> {
    @Override
    public int size() {
        return category.samples().size();
    }

    @Override
    public ImageSample read(int index, ImageMemory.Claim memory) {
        DataSample sample = category.samples().get(index);
        DataFile file = sample.image().orElseThrow();
        Tensor image = ImageFiles.read(file);
        memory.take(need(file, image));
        Sample.Origin origin = new Sample.Origin(sample.id(), category.name(), sample.defectType());
        Truth truth = sample.truth();
        if (truth instanceof Truth.Masked masked) {
            ImageSample found = masked(origin, file, image, masked.mask().location(), List.of(masked.mask()));
            return found.withLabel(masked.anomalous().orElse(found.anomalous()));
        }
        if (truth instanceof Truth.Regions regions) {
            return masked(origin, file, image, regions.folder(), regions.masks());
        }
        if (truth instanceof Truth.Labelled labelled) {
            return new ImageSample(origin, image, false, null, labelled.anomalous(), file.location(), null, List.of());
        }
        List<Warning> warnings = MaskChecks.ofNormal(((Truth.Normal) truth).masks(), meaning, sample.defectType());
        return new ImageSample(origin, image, true, null, false, file.location(), null, warnings);
    }

    /** Colours as float32 and a mask, each held once alone and once in the batch. */
    private static ImageMemory.Need need(DataFile file, Tensor image) {
        long bytes = (long) image.size() * Float.BYTES + image.size() / image.dimension(0);
        return new ImageMemory.Need(file.location(), image.shape(), bytes, bytes, bytes, 0, 0);
    }

    /** The image whose header is read first. */
    private Mask mask(DataFile file, int[] shape, DataFile maskFile) {
        try (ImageFile mask = ImageFile.open(maskFile, ImageFile.Role.MASK)) {
            mask.shape().ifPresent(ofMask -> {
                MappedImage.requireOneImage(maskFile, ofMask);
                requireSameSize(file, shape, maskFile, Arrays.copyOfRange(ofMask, ofMask.length - 2, ofMask.length));
            });
            return mask.mask(meaning);
        }
    }

    private static void requireSameSize(DataFile file, int[] shape, DataFile maskFile, int[] ofMask) {
        if (!Arrays.equals(shape, ofMask)) {
            throw new DataException(
                    SampleMessages.imageSizesDiffer(file, Arrays.toString(shape), maskFile, Arrays.toString(ofMask)));
        }
    }

    /** @param files each of which marks anomalous pixels */
    private ImageSample masked(Sample.Origin origin, DataFile file, Tensor image, String path, List<DataFile> files) {
        int[] shape = {image.dimension(1), image.dimension(2)};
        byte[] union = new byte[shape[0] * shape[1]];
        List<DataFile> turned = new ArrayList<>();
        boolean isAnomalous = false;
        for (DataFile maskFile : files) {
            Mask mask = mask(file, shape, maskFile);
            Tensor pixels = MappedImage.oneImage(maskFile, mask.pixels());
            requireSameSize(file, shape, maskFile, pixels.shape());
            for (int i = 0; i < union.length; i++) {
                if (pixels.getDouble(i) > 0) {
                    union[i] = 1;
                    isAnomalous = true;
                }
            }
            if (mask.turned()) {
                turned.add(maskFile);
            }
        }
        return new ImageSample(
                origin,
                image,
                true,
                Tensor.ofBooleans(union, shape),
                isAnomalous,
                file.location(),
                path,
                MaskChecks.ofTurned(turned).stream().toList());
    }

    @Override
    public void close() {
        // each file is closed once it is read
    }
}
