package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.layout.FolderNames;
import java.util.List;
import java.util.stream.Stream;

/** The images of a category, as found by a layout. */
final class LayoutSamples implements SampleSource<Sample> {
    private final DataCategory category;
    private final boolean hasRegions;
    private final boolean scored;
    /** The data set's name for normal images. */
    private final String normal;

    /** @param scored whether the files of the maps also have image scores */
    LayoutSamples(DataCategory category, boolean scored) {
        this.category = category;
        this.scored = scored;
        this.hasRegions = hasRegions(category);
        this.normal = category.samples().stream()
                .filter(sample -> sample.truth() instanceof Truth.Normal)
                .map(DataSample::defectType)
                .findFirst()
                .orElse(FolderNames.GOOD);
    }

    /** Whether regions are known. Normal images have none. */
    static boolean hasRegions(DataCategory category) {
        return category.samples().stream().anyMatch(sample -> sample.truth() instanceof Truth.Regions);
    }

    @Override
    public int size() {
        return category.samples().size();
    }

    /** The files of the maps. */
    List<DataFile> maps() {
        return category.samples().stream()
                .flatMap(sample -> sample.map().stream())
                .toList();
    }

    /** The files of the masks. */
    List<DataFile> masks() {
        return category.samples().stream()
                .flatMap(sample -> masks(sample.truth()))
                .toList();
    }

    private static Stream<DataFile> masks(Truth truth) {
        if (truth instanceof Truth.Masked masked) {
            return Stream.of(masked.mask());
        }
        return truth instanceof Truth.Regions regions ? regions.masks().stream() : Stream.empty();
    }

    @Override
    public Sample read(int index, ImageMemory.Claim memory) {
        DataSample sample = category.samples().get(index);
        Sample.Origin origin = new Sample.Origin(sample.id(), category.name(), sample.defectType());
        try (ImageFile map = ImageFile.open(sample.map().orElseThrow(), ImageFile.Role.MAP)) {
            if (sample.truth() instanceof Truth.Masked masked) {
                return masked(origin, map, masked.mask(), memory);
            }
            SampleNeeds.ofMap(map).ifPresent(memory::take);
            MappedImage image = MappedImage.decode(origin, map, scored);
            return sample.truth() instanceof Truth.Regions regions
                    ? image.with(regions, memory)
                    : image.with((Truth.Normal) sample.truth(), hasRegions);
        }
    }

    private Sample masked(Sample.Origin origin, ImageFile map, DataFile maskFile, ImageMemory.Claim memory) {
        try (ImageFile mask = ImageFile.open(maskFile, ImageFile.Role.MASK)) {
            SampleNeeds.ofMasked(map, mask).ifPresent(memory::take);
            return MappedImage.decode(origin, map, scored).with(mask, normal);
        }
    }

    @Override
    public void close() {
        // each file is closed once it is read
    }
}
