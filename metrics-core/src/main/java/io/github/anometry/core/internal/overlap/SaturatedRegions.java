package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The regions of one update that saturate, as the field gt_regions has them; they may overlap. */
public final class SaturatedRegions {
    private static final String ARGUMENT = "regions";

    private final boolean[] anomalous;
    private final List<Region> regions = new ArrayList<>();
    private long anomalousPixels;

    /**
     * A region.
     *
     * @param pixels where it is, counted over all images in ascending order
     * @param saturation how many of its pixels must be found for it to count as found
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Region(int[] pixels, int saturation) {}

    /** @param values what the metric compares the regions with: as many images of the same size */
    public SaturatedRegions(String valuesName, Tensor values, Tensor regions) {
        requireShapes(valuesName, values, regions);
        if (regions.dtype() == DType.BOOL) {
            throw new MetricInputException(ARGUMENT, Messages.saysNoSaturation(), Messages.giveSaturationAreas());
        }
        this.anomalous = new boolean[values.size()];
        int channels = regions.dimension(1);
        int pixels = regions.dimension(2) * regions.dimension(3);
        int[] found = new int[pixels];
        for (int image = 0; image < regions.dimension(0); image++) {
            for (int channel = 0; channel < channels; channel++) {
                addRegion(regions, image, (image * channels + channel) * pixels, found);
            }
        }
    }

    /** Reads them once, and only when they are asked for: another metric may have taken them in for all that share a state. */
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
        int[] size = MaskRegions.imagesOf(valuesName, values);
        if (regions.rank() != 4) {
            throw new MetricInputException(ARGUMENT, Messages.notRegions(regions.shapeText()), Messages.giveRegions());
        }
        int[] regionSize = {regions.dimension(0), regions.dimension(2), regions.dimension(3)};
        if (!Arrays.equals(size, regionSize)) {
            throw new MetricInputException(
                    ARGUMENT, Messages.regionsDiffer(regions.shapeText(), values.shapeText()), Messages.giveRegions());
        }
    }

    /** @param found is written to: as long as an image has pixels */
    private void addRegion(Tensor tensor, int image, int from, int[] found) {
        int area = 0;
        int saturation = 0;
        int last = from;
        for (int i = 0; i < found.length; i++) {
            double element = tensor.getDouble(from + i);
            if (element == 0) {
                continue;
            }
            last = from + i;
            int count = (int) element;
            if (count != element || count < 0) {
                throw refused(Messages.notAPixelCount(element, tensor.positionText(last)), image);
            }
            if (area > 0 && count != saturation) {
                throw refused(Messages.severalSaturations(saturation, count, tensor.positionText(last)), image);
            }
            saturation = count;
            found[area++] = image * found.length + i;
        }
        if (saturation > area) {
            throw refused(Messages.saturationExceedsArea(saturation, area, tensor.positionText(last)), image);
        }
        if (area == 0) {
            return;
        }
        regions.add(new Region(Arrays.copyOf(found, area), saturation));
        for (int i = 0; i < area; i++) {
            anomalousPixels += anomalous[found[i]] ? 0 : 1;
            anomalous[found[i]] = true;
        }
    }

    private static MetricInputException refused(String problem, int image) {
        return new MetricInputException(ARGUMENT, problem, Messages.giveSaturationAreas(), image);
    }

    List<Region> regions() {
        return Collections.unmodifiableList(regions);
    }

    /** Whether a pixel is in any region, in the shape of the values. */
    public Tensor mask(int... shape) {
        return Tensor.of(anomalous, shape);
    }

    /** How many pixels are in any region. */
    long anomalousPixels() {
        return anomalousPixels;
    }

    /** How many pixels saturate all regions. */
    int saturatingPixels() {
        return regions.stream().mapToInt(Region::saturation).sum();
    }
}
