package io.github.anometry.plugin.files;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;

/** Images by their number, read by several threads at a time. */
interface SampleSource extends Closeable {
    int size();

    /** @throws io.github.anometry.api.error.DataException if its files do not read, or do not fit together */
    Sample read(int index);

    /** The files that maps are read from, if each image has its own. */
    default List<Path> maps() {
        return List.of();
    }

    /** The files that masks are read from, if each image has its own. */
    default List<Path> masks() {
        return List.of();
    }

    @Override
    void close();
}
