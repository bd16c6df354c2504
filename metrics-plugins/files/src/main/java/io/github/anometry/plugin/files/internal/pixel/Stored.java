package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.Tensor;

/**
 * The numbers of a file as stored.
 *
 * @param turned whether the file's orientation tag says to turn its image, which is ignored
 */
public record Stored(Tensor values, boolean turned) {
    /** For a file without such a tag. */
    public static Stored upright(Tensor values) {
        return new Stored(values, false);
    }
}
