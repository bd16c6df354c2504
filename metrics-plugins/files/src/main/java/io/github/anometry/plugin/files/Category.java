package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.Truth;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.size.Sizing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Images that are evaluated together: an object category of a data set, or all images of an array file. */
public final class Category {
    private final String name;
    private final int size;
    private final Provides provides;
    private final List<DataFile> maps;
    private final List<DataFile> masks;
    private final Map<String, String> objects;
    private final Function<ReadOptions, DecodedBatches<?>> batches;

    /** What its batches have. */
    private record Provides(boolean maps, boolean pixelTruth, boolean regions) {}

    private Category(
            String name,
            int size,
            Provides provides,
            List<DataFile> maps,
            List<DataFile> masks,
            Map<String, String> objects,
            Function<ReadOptions, DecodedBatches<?>> batches) {
        this.name = name;
        this.size = size;
        this.provides = provides;
        this.maps = maps;
        this.masks = masks;
        this.objects = objects;
        this.batches = batches;
    }

    /**
     * @param scored whether the files of the maps also have image scores
     * @param meaning of the values of masks
     */
    static Category of(DataCategory found, boolean scored, Sizing sizing, MaskMeaning meaning) {
        LayoutSamples samples = new LayoutSamples(found, scored, sizing, meaning);
        boolean hasMaps = found.samples().get(0).map().isPresent();
        boolean hasLabels = found.samples().stream().anyMatch(sample -> sample.truth() instanceof Truth.Labelled);
        return new Category(
                found.name(),
                samples.size(),
                new Provides(hasMaps, hasMaps && !hasLabels, LayoutSamples.hasRegions(found)),
                samples.maps(),
                samples.masks(),
                objects(found),
                options -> hasMaps
                        ? new DecodedBatches<>(samples, new SampleAssembly(), options)
                        : new DecodedBatches<>(new ScoredSamples(found, meaning), new ScoredImage.Together(), options));
    }

    private static Map<String, String> objects(DataCategory found) {
        Map<String, String> objects = new HashMap<>();
        found.samples().forEach(sample -> sample.object().ifPresent(object -> objects.put(sample.id(), object)));
        return Map.copyOf(objects);
    }

    static Category ofArrays(int size, Supplier<SampleSource<Sample>> source) {
        return new Category(
                "",
                size,
                new Provides(true, true, false),
                List.of(),
                List.of(),
                Map.of(),
                options -> new DecodedBatches<>(source.get(), new SampleAssembly(), options));
    }

    /** The name of the category's folder, for MVTec LOCO AD with the kind of anomaly; empty for array files. */
    public String name() {
        return name;
    }

    /** The number of images. */
    public int size() {
        return size;
    }

    /** Whether the batches have {@code gt_regions}, which state when each anomalous region is saturated. */
    public boolean hasRegions() {
        return provides.regions();
    }

    /** Whether the batches have {@code anomaly_map}; if not, only the scores of images are known. */
    public boolean hasMaps() {
        return provides.maps();
    }

    /** Whether the batches have {@code gt_mask}; if not, only the labels of images are known. */
    public boolean hasMasks() {
        return provides.pixelTruth();
    }

    /** What the images are views of, by their {@code sample_id}; those that show objects of their own are not in it. */
    public Map<String, String> objects() {
        return objects;
    }

    /** The files of its maps; empty for array files. */
    List<DataFile> maps() {
        return maps;
    }

    /** The files of its masks; empty for array files. */
    List<DataFile> masks() {
        return masks;
    }

    /** All images in order; to be closed. A category may be read any number of times. */
    public BatchStream open(ReadOptions options) {
        return new BatchStream(batches.apply(options));
    }

    @Override
    public String toString() {
        return "Category{" + name + ", " + size + " images}";
    }
}
