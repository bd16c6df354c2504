package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.internal.ImageShape;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.parallel.Workers;
import io.github.anometry.core.internal.ranking.BinaryTargets;
import io.github.anometry.core.internal.region.Connectivity;
import io.github.anometry.core.internal.region.Regions;
import org.jspecify.annotations.Nullable;

/** The masks of one update, image by image, with the regions of each. */
public final class MaskRegions {
    private final int images;
    private final int pixels;
    private final Regions[] regions;
    /** The masks of the images with ignored pixels. */
    private final byte[] @Nullable [] withIgnored;

    /** @param values what the mask is compared with, of the same shape */
    public MaskRegions(String valuesName, Tensor values, Tensor mask, Connectivity connectivity) {
        Tensor truth = mask(valuesName, values, mask);
        ImageShape shape = shape("mask", truth);
        this.images = shape.images();
        this.pixels = shape.pixels();
        this.regions = new Regions[images];
        this.withIgnored = new byte[images][];
        Workers.run(images, image -> {
            byte[] ofImage = new byte[pixels];
            truth.read(image * pixels, ofImage, 0, pixels);
            regions[image] = Regions.of(ofImage, 0, pixels, shape.width(), connectivity);
            withIgnored[image] = truth.dtype() == DType.MASK ? ofImage : null;
        });
    }

    /** The mask as booleans, unless it has ignored pixels; checked to have the shape of the values. */
    public static Tensor mask(String valuesName, Tensor values, Tensor mask) {
        if (!shape(valuesName, values).equals(shape("mask", mask))) {
            throw new MetricInputException(
                    "mask",
                    MetricMessages.shapesDiffer(mask.shapeText(), values.shapeText()),
                    MetricMessages.giveEqualShapes());
        }
        return BinaryTargets.mask("mask", mask);
    }

    /** Like {@link #mask}, for images that have pixels. */
    public static Tensor maskOfPixels(String valuesName, Tensor values, Tensor mask) {
        Tensor truth = mask(valuesName, values, mask);
        if (truth.size() == 0 && truth.dimension(0) > 0) {
            throw notPerPixel(valuesName, values);
        }
        return truth;
    }

    static ImageShape shape(String argument, Tensor tensor) {
        return ImageShape.of(tensor.shape()).orElseThrow(() -> notPerPixel(argument, tensor));
    }

    private static MetricInputException notPerPixel(String argument, Tensor tensor) {
        return new MetricInputException(
                argument, MetricMessages.notPerPixel(tensor.shapeText()), Messages.giveImages());
    }

    int images() {
        return images;
    }

    /** The number of pixels of an image. */
    int pixels() {
        return pixels;
    }

    Regions regions(int image) {
        return regions[image];
    }

    /** The mask of an image that has ignored pixels; null if all count. */
    byte @Nullable [] withIgnored(int image) {
        return withIgnored[image];
    }

    int regionCount() {
        int count = 0;
        for (Regions ofImage : regions) {
            count += ofImage.count();
        }
        return count;
    }
}
