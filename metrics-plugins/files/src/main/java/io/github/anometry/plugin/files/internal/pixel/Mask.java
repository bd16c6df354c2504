package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.Tensor;

/**
 * A mask as read.
 *
 * @param pixels where it is anomalous: booleans, unless some are ignored
 * @param values the numbers that it had
 * @param turned whether the file's orientation tag says to turn it, which is not done
 * @param hidesAnomalies whether ignored pixels would be anomalous if they were not
 */
public record Mask(Tensor pixels, GreyValues values, boolean turned, boolean hidesAnomalies) {
    public Mask(Tensor pixels, GreyValues values) {
        this(pixels, values, false, false);
    }

    public Mask turned(boolean isTurned) {
        return new Mask(pixels, values, isTurned, hidesAnomalies);
    }

    public Mask withPixels(Tensor others) {
        return new Mask(others, values, turned, hidesAnomalies);
    }

    /** A mask of black and other colours. */
    public static Mask ofColours(Tensor pixels) {
        return new Mask(pixels, new GreyValues());
    }

    public boolean hasAnomaly() {
        return Masks.hasAnomaly(pixels);
    }

    /** Whether there are anomalous pixels and no normal ones. */
    public boolean isFull() {
        return Masks.isFull(pixels);
    }
}
