package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.layout.FolderNames;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.size.NormalSizes;
import io.github.anometry.plugin.files.internal.size.Sizing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The images of a category, as found by a layout. */
final class LayoutSamples implements SampleSource<Sample> {
    private final DataCategory category;
    private final boolean hasRegions;
    private final boolean scored;
    private final Sizing sizing;
    private final MaskMeaning meaning;
    private final IgnoredMarks ignored;
    private final NormalSizes normalSizes;
    /** The data set's name for the folder of normal images; null if no folder says which images are anomalous. */
    private final @Nullable String normal;

    /**
     * @param scored whether the files of the maps also have image scores
     * @param meaning of the values of masks
     * @param ofFolders whether folders say which images are anomalous
     */
    LayoutSamples(DataCategory category, boolean scored, Sizing sizing, MaskMeaning meaning, boolean ofFolders) {
        this.category = category;
        this.scored = scored;
        this.sizing = sizing;
        this.meaning = meaning;
        this.ignored = new IgnoredMarks(meaning);
        this.normalSizes = new NormalSizes(category);
        this.hasRegions = hasRegions(category);
        this.normal = ofFolders
                ? category.samples().stream()
                        .filter(sample -> sample.truth() instanceof Truth.Normal)
                        .map(DataSample::defectType)
                        .findFirst()
                        .orElse(FolderNames.GOOD)
                : null;
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
                .flatMap(sample -> Stream.concat(masks(sample.truth()), sample.ignore().stream()))
                .toList();
    }

    static Stream<DataFile> masks(Truth truth) {
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
                return masked(origin, sample, map, masked, memory);
            }
            if (sample.truth() instanceof Truth.Normal normalTruth) {
                Optional<int[]> maskSize = sizing.resizesMaps() ? normalSizes.of(sample, map.file()) : Optional.empty();
                SampleNeeds.ofNormal(map, maskSize, sizing).ifPresent(memory::take);
                return MappedImage.decode(origin, map, score(sample, map), sizing)
                        .normal(
                                hasRegions,
                                maskSize,
                                ignored.of(sample),
                                MaskChecks.ofNormal(normalTruth.masks(), meaning, sample.defectType()));
            }
            SampleNeeds.ofNormal(map, Optional.empty(), sizing).ifPresent(memory::take);
            MappedImage image = MappedImage.decode(origin, map, score(sample, map), sizing);
            return sample.truth() instanceof Truth.Regions regions
                    ? image.with(regions, memory)
                    : image.with((Truth.Labelled) sample.truth());
        }
    }

    private @Nullable ImageScore score(DataSample sample, ImageFile map) {
        if (sample.score().isPresent()) {
            return new ImageScore(sample.score().getAsDouble(), DType.FLOAT64);
        }
        return scored ? MapScores.read(map) : null;
    }

    private Sample masked(
            Sample.Origin origin, DataSample sample, ImageFile map, Truth.Masked truth, ImageMemory.Claim memory) {
        try (ImageFile mask = ImageFile.open(truth.mask(), ImageFile.Role.MASK)) {
            SampleNeeds.ofMasked(map, mask, sizing).ifPresent(memory::take);
            return MappedImage.decode(origin, map, score(sample, map), sizing)
                    .with(mask, meaning, truth.anomalous(), normal, ignored.of(sample));
        }
    }

    @Override
    public void close() {
        // each file is closed once it is read
    }
}
