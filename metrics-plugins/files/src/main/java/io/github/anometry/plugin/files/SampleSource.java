package io.github.anometry.plugin.files;

import io.github.anometry.plugin.files.internal.format.ImageMemory;
import java.io.Closeable;

/**
 * Images by index, read by several threads at a time.
 *
 * @param <S> what is read of an image
 */
interface SampleSource<S> extends Closeable {
    int size();

    /**
     * Reads an image.
     *
     * @param memory to claim what it needs, which headers reveal before anything is decoded
     * @throws io.github.anometry.api.error.DataException if its files cannot be read, do not match, or do not fit in
     *     memory
     */
    S read(int index, ImageMemory.Claim memory);

    @Override
    void close();
}
