package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import java.util.List;
import java.util.function.Supplier;

/** Images that are evaluated together: an object category of a data set, or all images of an array file. */
public final class Category {
    private final String name;
    private final int size;
    private final boolean regions;
    private final List<DataFile> maps;
    private final List<DataFile> masks;
    private final Supplier<SampleSource<Sample>> source;

    private Category(
            String name,
            int size,
            boolean regions,
            List<DataFile> maps,
            List<DataFile> masks,
            Supplier<SampleSource<Sample>> source) {
        this.name = name;
        this.size = size;
        this.regions = regions;
        this.maps = maps;
        this.masks = masks;
        this.source = source;
    }

    /** @param scored whether the files of the maps also have image scores */
    static Category of(DataCategory found, boolean scored) {
        LayoutSamples samples = new LayoutSamples(found, scored);
        return new Category(
                found.name(),
                samples.size(),
                LayoutSamples.hasRegions(found),
                samples.maps(),
                samples.masks(),
                () -> samples);
    }

    static Category ofArrays(int size, Supplier<SampleSource<Sample>> source) {
        return new Category("", size, false, List.of(), List.of(), source);
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
        return regions;
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
        return new BatchStream(source.get(), options);
    }

    @Override
    public String toString() {
        return "Category{" + name + ", " + size + " images}";
    }
}
