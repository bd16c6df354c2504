package io.github.anometry.plugin.files;

import io.github.anometry.plugin.files.internal.format.ImageMemory;
import java.io.Closeable;

/**
 * Images by their number, read by several threads at a time.
 *
 * @param <S> what is read of an image
 */
interface SampleSource<S> extends Closeable {
    int size();

    /**
     * Reads an image.
     *
     * @param memory for what it takes, which is known from headers before anything is decoded
     * @throws io.github.anometry.api.error.DataException if its files do not read, or fit neither together nor into memory
     */
    S read(int index, ImageMemory.Claim memory);

    @Override
    void close();
}
