package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;

/**
 * A mask as it was read.
 *
 * @param pixels boolean: where it is anomalous
 * @param values the numbers that it had
 */
record Mask(Tensor pixels, GreyValues values) {
    /** One whose colours were black or not. */
    static Mask ofColours(Tensor pixels) {
        return new Mask(pixels, new GreyValues());
    }

    boolean hasAnomaly() {
        return Masks.hasAnomaly(pixels);
    }
}
