package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.internal.ImageShape;
import io.github.anometry.api.internal.RegionChannel;
import io.github.anometry.api.metric.MetricInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The saturating regions of one update, from the field gt_regions; they may overlap. */
public final class SaturatedRegions {
    private static final String ARGUMENT = "regions";

    private final boolean[] anomalous;
    private final List<Region> regions = new ArrayList<>();
    private long anomalousPixels;

    /**
     * A region.
     *
     * @param pixels the indexes of its pixels over all images, ascending
     * @param saturation the number of its pixels that must be found
     */
    record Region(int[] pixels, int saturation) {}

    /** @param values what the regions are compared with: as many images of the same size */
    public SaturatedRegions(String valuesName, Tensor values, Tensor regions) {
        requireShapes(valuesName, values, regions);
        if (regions.dtype() == DType.BOOL) {
            throw new MetricInputException(ARGUMENT, Messages.saysNoSaturation(), Messages.giveSaturationAreas());
        }
        this.anomalous = new boolean[values.size()];
        int channels = regions.dimension(1);
        int pixels = regions.dimension(2) * regions.dimension(3);
        for (int image = 0; image < regions.dimension(0); image++) {
            for (int channel = 0; channel < channels; channel++) {
                int from = (image * channels + channel) * pixels;
                Refusal refusal = new Refusal(regions, image, from);
                addRegion(
                        RegionChannel.read(pixels, pixel -> regions.getDouble(from + pixel), refusal), image * pixels);
            }
        }
    }

    /** Reads the regions once, on demand: another metric that shares the state may have added them already. */
    public static Supplier<SaturatedRegions> onDemand(String valuesName, Tensor values, Tensor regions) {
        return new Supplier<>() {
            private @Nullable SaturatedRegions read;

            @Override
            public SaturatedRegions get() {
                SaturatedRegions known = read;
                if (known == null) {
                    known = new SaturatedRegions(valuesName, values, regions);
                    read = known;
                }
                return known;
            }
        };
    }

    private static void requireShapes(String valuesName, Tensor values, Tensor regions) {
        ImageShape shape = MaskRegions.shape(valuesName, values);
        if (regions.rank() != 4) {
            throw new MetricInputException(ARGUMENT, Messages.notRegions(regions.shapeText()), Messages.giveRegions());
        }
        if (!shape.equals(new ImageShape(regions.dimension(0), regions.dimension(2), regions.dimension(3)))) {
            throw new MetricInputException(
                    ARGUMENT, Messages.regionsDiffer(regions.shapeText(), values.shapeText()), Messages.giveRegions());
        }
    }

    /** @param first the index of the image's first pixel among those of all images */
    private void addRegion(RegionChannel channel, int first) {
        int[] pixels =
                Arrays.stream(channel.pixels()).map(pixel -> first + pixel).toArray();
        if (pixels.length == 0) {
            return;
        }
        regions.add(new Region(pixels, channel.saturation()));
        for (int pixel : pixels) {
            anomalousPixels += anomalous[pixel] ? 0 : 1;
            anomalous[pixel] = true;
        }
    }

    /** @param from the index of the channel's first element */
    private record Refusal(Tensor regions, int image, int from) implements RegionChannel.Refusal {
        @Override
        public MetricInputException notAPixelCount(double element, int pixel) {
            return refused(Messages.notAPixelCount(element, position(pixel)));
        }

        @Override
        public MetricInputException severalSaturations(int first, int second, int pixel) {
            return refused(Messages.severalSaturations(first, second, position(pixel)));
        }

        @Override
        public MetricInputException saturationExceedsArea(int saturation, int area, int lastPixel) {
            return refused(Messages.saturationExceedsArea(saturation, area, position(lastPixel)));
        }

        private MetricInputException refused(String problem) {
            return new MetricInputException(ARGUMENT, problem, Messages.giveSaturationAreas(), image);
        }

        private String position(int pixel) {
            return regions.positionText(from + pixel);
        }
    }

    List<Region> regions() {
        return Collections.unmodifiableList(regions);
    }

    /** Whether a pixel is in any region, in the shape of the values. */
    public Tensor mask(int... shape) {
        return Tensor.of(anomalous, shape);
    }

    /** The number of pixels in any region. */
    long anomalousPixels() {
        return anomalousPixels;
    }

    /** The sum of the saturation areas. */
    int saturatingPixels() {
        return regions.stream().mapToInt(Region::saturation).sum();
    }
}
