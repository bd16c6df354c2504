package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.pixel.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds the pixels of an image that count nowhere, besides those of the mask of its anomalies. */
record IgnoredMarks(MaskMeaning meaning) {
    /**
     * Where they are.
     *
     * @param pixels boolean [H, W]: which pixels of the file are ignored
     */
    record Marks(DataFile file, Tensor pixels) {}

    /** Of the image's ignore mask, and, of a normal image, of the masks that should be empty. */
    List<Marks> of(DataSample sample) {
        List<Marks> all = new ArrayList<>();
        sample.ignore().ifPresent(file -> all.add(read(file, ImageFile::mask, true)));
        if (sample.truth() instanceof Truth.Normal normal && !meaning.ignored().isEmpty()) {
            normal.masks().forEach(file -> all.add(read(file, opened -> opened.mask(meaning), false)));
        }
        return all;
    }

    private static Marks read(DataFile file, Function<ImageFile, Mask> mask, boolean isIgnoreMask) {
        try (ImageFile opened = ImageFile.open(file, ImageFile.Role.MASK)) {
            Tensor pixels = MappedImage.oneImage(file, mask.apply(opened).pixels());
            return new Marks(file, isIgnoreMask ? pixels : Masks.areIgnored(pixels));
        }
    }
}
