package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.Tensor;

/**
 * A mask as it was read.
 *
 * @param pixels boolean: where it is anomalous
 * @param values the numbers that it had
 * @param turned whether its file says that it is to be turned, which is not done
 */
public record Mask(Tensor pixels, GreyValues values, boolean turned) {
    public Mask(Tensor pixels, GreyValues values) {
        this(pixels, values, false);
    }

    public Mask turned(boolean isTurned) {
        return new Mask(pixels, values, isTurned);
    }

    public Mask withPixels(Tensor others) {
        return new Mask(others, values, turned);
    }

    /** One whose colours were black or not. */
    public static Mask ofColours(Tensor pixels) {
        return new Mask(pixels, new GreyValues());
    }

    public boolean hasAnomaly() {
        return Masks.hasAnomaly(pixels);
    }

    /** Whether no pixel is normal. */
    public boolean isFull() {
        return Masks.isFull(pixels);
    }
}
