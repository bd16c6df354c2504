package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.RegionChannel;

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
            int from = channel * pixels;
            RegionChannel region =
                    RegionChannel.read(pixels, pixel -> value.getDouble(from + pixel), new Refusal(field, value, from));
            if (converted.length > 0) {
                for (int pixel : region.pixels()) {
                    converted[from + pixel] = region.saturation();
                }
            }
        }
        return value.dtype() == DType.INT32 ? value : Tensor.of(converted, value.shape());
    }

    /** @param from where the channel begins */
    private record Refusal(String field, Tensor value, int from) implements RegionChannel.Refusal {
        @Override
        public DataException notAPixelCount(double element, int pixel) {
            return new DataException(Messages.notAPixelCount(field, element, position(pixel)));
        }

        @Override
        public DataException severalSaturations(int first, int second, int pixel) {
            return new DataException(
                    Messages.severalSaturations(field, channel(pixel), first, second, position(pixel)));
        }

        @Override
        public DataException saturationExceedsArea(int saturation, int area, int lastPixel) {
            return new DataException(Messages.saturationExceedsArea(field, channel(lastPixel), saturation, area));
        }

        private String position(int pixel) {
            return value.positionText(from + pixel);
        }

        /** Its image and its number in it: {@code [3, 0]}. */
        private String channel(int pixel) {
            int channel = (from + pixel) / (value.dimension(2) * value.dimension(3));
            return "[" + channel / value.dimension(1) + ", " + channel % value.dimension(1) + "]";
        }
    }
}
