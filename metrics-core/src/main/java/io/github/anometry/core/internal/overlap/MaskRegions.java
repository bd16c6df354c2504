package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.internal.parallel.Workers;
import io.github.anometry.core.internal.ranking.Targets;
import io.github.anometry.core.internal.region.Connectivity;
import io.github.anometry.core.internal.region.Regions;
import java.util.Arrays;

/** The masks of one update, image by image, with the regions of each. */
public final class MaskRegions {
    private final int images;
    private final int pixels;
    private final Regions[] regions;

    /** @param values what the metric compares the mask with: of the same shape */
    public MaskRegions(String valuesName, Tensor values, Tensor mask, Connectivity connectivity) {
        Tensor truth = mask(valuesName, values, mask);
        int[] size = imagesOf("mask", truth);
        this.images = size[0];
        this.pixels = size[1] * size[2];
        this.regions = new Regions[images];
        Workers.run(images, image -> {
            byte[] ofImage = new byte[pixels];
            truth.read(image * pixels, ofImage, 0, pixels);
            regions[image] = Regions.of(ofImage, 0, pixels, size[2], connectivity);
        });
    }

    /** The mask as booleans, if it is one of the images that the values are of. */
    public static Tensor mask(String valuesName, Tensor values, Tensor mask) {
        if (!Arrays.equals(imagesOf(valuesName, values), imagesOf("mask", mask))) {
            throw new MetricInputException(
                    "mask", Messages.shapesDiffer(mask.shapeText(), values.shapeText()), Messages.giveEqualShapes());
        }
        return Targets.mask("mask", mask);
    }

    /** As {@link #mask}, of images that have pixels. */
    public static Tensor maskOfPixels(String valuesName, Tensor values, Tensor mask) {
        Tensor truth = mask(valuesName, values, mask);
        if (truth.size() == 0 && truth.dimension(0) > 0) {
            throw new MetricInputException(valuesName, Messages.notPerPixel(values.shapeText()), Messages.giveImages());
        }
        return truth;
    }

    /** N, H and W of [H, W], [N, H, W] or [N, 1, H, W]. */
    static int[] imagesOf(String argument, Tensor tensor) {
        int rank = tensor.rank();
        if (rank < 2 || rank > 4 || (rank == 4 && tensor.dimension(1) != 1)) {
            throw new MetricInputException(argument, Messages.notPerPixel(tensor.shapeText()), Messages.giveImages());
        }
        return new int[] {rank == 2 ? 1 : tensor.dimension(0), tensor.dimension(rank - 2), tensor.dimension(rank - 1)};
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

    int regionCount() {
        int count = 0;
        for (Regions ofImage : regions) {
            count += ofImage.count();
        }
        return count;
    }
}
