package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.Tensor;

/**
 * A mask as read.
 *
 * @param pixels boolean: where it is anomalous
 * @param values the numbers that it had
 * @param turned whether the file's orientation tag says to turn it, which is ignored
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

    /** A mask of black and other colours. */
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
