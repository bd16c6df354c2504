package io.github.anometry.plugin.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Images that are measured together: an object category of a dataset, or all images of an array file. */
public final class Category {
    private final String name;
    private final String folder;
    private final int size;
    private final boolean regions;
    private final Supplier<SampleSource> source;

    /** @param folder the name of the data set's folder; empty for array files */
    Category(String name, String folder, int size, boolean regions, Supplier<SampleSource> source) {
        this.name = name;
        this.folder = folder;
        this.size = size;
        this.regions = regions;
        this.source = source;
    }

    /** The name of the category's folder, of MVTec LOCO AD with the kind of anomalies; empty for array files. */
    public String name() {
        return name;
    }

    /** By which images are known whoever predicted them: maps may be in a folder of any name. */
    String folder() {
        return folder;
    }

    /** The number of images. */
    public int size() {
        return size;
    }

    /** Whether the batches have {@code gt_regions}, which tell when each anomalous region is saturated. */
    public boolean hasRegions() {
        return regions;
    }

    /** The files of its maps; none for array files. */
    List<Path> maps() {
        return files(SampleSource::maps);
    }

    /** The files of its masks; none for array files. */
    List<Path> masks() {
        return files(SampleSource::masks);
    }

    private List<Path> files(Function<SampleSource, List<Path>> role) {
        try (SampleSource samples = source.get()) {
            return role.apply(samples);
        }
    }

    /** The images in their order, from the first; to be closed. A category may be read any number of times. */
    public BatchStream open(ReadOptions options) {
        return new BatchStream(source.get(), options);
    }

    @Override
    public String toString() {
        return "Category{" + name + ", " + size + " images}";
    }
}
