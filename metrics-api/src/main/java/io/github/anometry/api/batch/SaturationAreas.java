package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Messages;

/** Regions, a channel each: 0 outside, and one number of pixels, no more than the region has, inside. */
final class SaturationAreas {
    private SaturationAreas() {}

    /** @param value [N, K, H, W] */
    static Tensor check(String field, Tensor value) {
        if (value.dtype() == DType.BOOL) {
            throw new DataException(Messages.saysNoSaturation(field, value.toString()));
        }
        int channels = value.dimension(0) * value.dimension(1);
        int pixels = channels == 0 ? 0 : value.size() / channels;
        int[] converted = new int[value.dtype() == DType.INT32 ? 0 : value.size()];
        for (int channel = 0; channel < channels; channel++) {
            checkChannel(field, value, channel, pixels, converted);
        }
        return value.dtype() == DType.INT32 ? value : Tensor.of(converted, value.shape());
    }

    private static void checkChannel(String field, Tensor value, int channel, int pixels, int[] converted) {
        int saturation = 0;
        int area = 0;
        for (int i = channel * pixels; i < (channel + 1) * pixels; i++) {
            double element = value.getDouble(i);
            if (element == 0) {
                continue;
            }
            int count = (int) element;
            if (count != element || count < 0) {
                throw new DataException(Messages.notAPixelCount(field, element, value.positionText(i)));
            }
            if (area > 0 && count != saturation) {
                throw new DataException(Messages.severalSaturations(
                        field, name(value, channel), saturation, count, value.positionText(i)));
            }
            saturation = count;
            area++;
            if (converted.length > 0) {
                converted[i] = count;
            }
        }
        if (saturation > area) {
            throw new DataException(Messages.saturationExceedsArea(field, name(value, channel), saturation, area));
        }
    }

    /** Its image and its number in it: {@code [3, 0]}. */
    private static String name(Tensor value, int channel) {
        return "[" + channel / value.dimension(1) + ", " + channel % value.dimension(1) + "]";
    }
}
