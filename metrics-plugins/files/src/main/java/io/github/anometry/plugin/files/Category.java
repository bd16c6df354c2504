package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
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
    private final Views views;
    private final Function<ReadOptions, DecodedBatches<?>> batches;

    /** What its batches have. */
    private record Provides(boolean maps, boolean pixelTruth, boolean regions, int scores) {}

    /** What its images are called and what they show, by their {@code sample_id}. */
    private record Views(Map<String, String> paths, Map<String, String> objects) {
        static final Views NONE = new Views(Map.of(), Map.of());

        static Views of(DataCategory found, ImageNames names) {
            Map<String, String> paths = new HashMap<>();
            Map<String, String> objects = new HashMap<>();
            for (DataSample sample : found.samples()) {
                paths.put(sample.id(), names.of(sample));
                sample.object().ifPresent(object -> objects.put(sample.id(), object));
            }
            return new Views(Map.copyOf(paths), Map.copyOf(objects));
        }
    }

    private Category(
            String name,
            int size,
            Provides provides,
            List<DataFile> maps,
            List<DataFile> masks,
            Views views,
            Function<ReadOptions, DecodedBatches<?>> batches) {
        this.name = name;
        this.size = size;
        this.provides = provides;
        this.maps = maps;
        this.masks = masks;
        this.views = views;
        this.batches = batches;
    }

    /**
     * @param scored whether the files of the maps also have image scores
     * @param meaning of the values of masks
     * @param names of its images
     */
    static Category of(DataCategory found, boolean scored, Sizing sizing, MaskMeaning meaning, ImageNames names) {
        LayoutSamples samples = new LayoutSamples(found, scored, sizing, meaning, names.areOfFolders());
        boolean hasMaps = found.samples().get(0).map().isPresent();
        int scores = (int) found.samples().stream()
                .filter(sample -> scored || sample.score().isPresent())
                .count();
        boolean hasLabels = found.samples().stream().anyMatch(sample -> sample.truth() instanceof Truth.Labelled);
        return new Category(
                found.name(),
                samples.size(),
                new Provides(hasMaps, hasMaps && !hasLabels, LayoutSamples.hasRegions(found), scores),
                samples.maps(),
                samples.masks(),
                Views.of(found, names),
                options -> hasMaps
                        ? new DecodedBatches<>(samples, new SampleAssembly(), options)
                        : new DecodedBatches<>(new ScoredSamples(found, meaning), new ScoredImage.Together(), options));
    }

    /** @param scored whether there is an array of image scores */
    static Category ofArrays(int size, boolean scored, Supplier<SampleSource<Sample>> source) {
        return new Category(
                "",
                size,
                new Provides(true, true, false, scored ? size : 0),
                List.of(),
                List.of(),
                Views.NONE,
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
        return views.objects();
    }

    /**
     * The paths of the images, by their {@code sample_id}, which do not depend on where the data are: in folders that of the map
     * below the folder of the maps, in a manifest that of the image as it is written there, or else that of the map. Array files
     * have none.
     */
    public Map<String, String> paths() {
        return views.paths();
    }

    /** How many images have a score of their own, which does not come from their map. */
    public int givenScores() {
        return provides.scores();
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
