package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;

/**
 * The images of a category without maps.
 *
 * @param meaning of the values of masks: an image without a label is anomalous if its mask has such a pixel
 */
record ScoredSamples(DataCategory category, MaskMeaning meaning) implements SampleSource<ScoredImage> {
    @Override
    public int size() {
        return category.samples().size();
    }

    @Override
    public ScoredImage read(int index, ImageMemory.Claim memory) {
        DataSample sample = category.samples().get(index);
        return new ScoredImage(
                new Sample.Origin(sample.id(), category.name(), sample.defectType()),
                sample.score().orElseThrow(),
                isAnomalous(sample.truth()),
                sample.image().map(DataFile::location).orElse(sample.id()));
    }

    private boolean isAnomalous(Truth truth) {
        if (truth instanceof Truth.Labelled labelled) {
            return labelled.anomalous();
        }
        if (truth instanceof Truth.Masked masked) {
            if (masked.anomalous().isPresent()) {
                return masked.anomalous().get();
            }
            try (ImageFile mask = ImageFile.open(masked.mask(), ImageFile.Role.MASK)) {
                return mask.mask(meaning).hasAnomaly();
            }
        }
        return truth instanceof Truth.Regions;
    }

    @Override
    public void close() {
        // each mask is closed once it is read
    }
}
