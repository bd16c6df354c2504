package io.github.anometry.plugin.files;

import java.io.Closeable;

/**
 * Images by their number, read by several threads at a time.
 *
 * @param <S> what is read of an image
 */
interface SampleSource<S> extends Closeable {
    int size();

    /** @throws io.github.anometry.api.error.DataException if its files do not read, or do not fit together */
    S read(int index);

    @Override
    void close();
}
