package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.Tensor;

/**
 * The numbers of a file as they are stored.
 *
 * @param turned whether the file says that its image is to be turned, which is not done
 */
public record Stored(Tensor values, boolean turned) {
    /** Of a file that cannot say so. */
    public static Stored upright(Tensor values) {
        return new Stored(values, false);
    }
}
