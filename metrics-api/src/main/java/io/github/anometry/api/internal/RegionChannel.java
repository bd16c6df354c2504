package io.github.anometry.api.internal;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A region with a saturation area: a channel that is 0 outside of it and, on each of its pixels, the number of them that must be
 * found, its area at most.
 *
 * @param pixels the indices of its pixels in the channel, ascending; none: the channel is empty
 * @param saturation how many of them must be found
 */
public record RegionChannel(int[] pixels, int saturation) {
    /** The errors for what is no region, each at the pixel of an index. */
    public interface Refusal {
        RuntimeException notAPixelCount(double element, int pixel);

        RuntimeException severalSaturations(int first, int second, int pixel);

        RuntimeException saturationExceedsArea(int saturation, int area, int lastPixel);
    }

    /** Reads a channel of the given number of pixels. */
    public static RegionChannel read(int size, IntToDoubleFunction elements, Refusal refusal) {
        int[] pixels = {};
        int area = 0;
        int saturation = 0;
        for (int pixel = 0; pixel < size; pixel++) {
            double element = elements.applyAsDouble(pixel);
            if (element == 0) {
                continue;
            }
            int count = (int) element;
            if (count != element || count < 0) {
                throw refusal.notAPixelCount(element, pixel);
            }
            if (area > 0 && count != saturation) {
                throw refusal.severalSaturations(saturation, count, pixel);
            }
            saturation = count;
            if (area == pixels.length) {
                pixels = Arrays.copyOf(pixels, Math.max(16, 2 * area));
            }
            pixels[area++] = pixel;
        }
        if (saturation > area) {
            throw refusal.saturationExceedsArea(saturation, area, pixels[area - 1]);
        }
        return new RegionChannel(Arrays.copyOf(pixels, area), saturation);
    }
}
