package io.github.anometry.plugin.files;

import java.util.function.Supplier;

/** Images that are measured together: an object category of a dataset, or all images of an array file. */
public final class Category {
    private final String name;
    private final int size;
    private final Supplier<SampleSource> source;

    Category(String name, int size, Supplier<SampleSource> source) {
        this.name = name;
        this.size = size;
        this.source = source;
    }

    /** The name of the category's folder; empty for array files. */
    public String name() {
        return name;
    }

    /** The number of images. */
    public int size() {
        return size;
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
