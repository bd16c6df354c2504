package io.github.anometry.core.metric;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.ranking.Targets;
import io.github.anometry.core.region.Connectivity;
import io.github.anometry.core.region.Regions;

/** The masks of one update, image by image, with the regions of each. */
final class MaskRegions {
    private final boolean[] mask;
    private final int images;
    private final int pixels;
    private final Regions[] regions;

    /** @param values what the metric compares the mask with: of the same shape */
    MaskRegions(String valuesName, Tensor values, Tensor mask, Connectivity connectivity) {
        int[] size = imagesOf(valuesName, values);
        int[] maskSize = imagesOf("mask", mask);
        if (size[0] != maskSize[0] || size[1] != maskSize[1] || size[2] != maskSize[2]) {
            throw new MetricInputException(
                    "mask", Messages.shapesDiffer(mask.shapeText(), values.shapeText()), Messages.giveEqualShapes());
        }
        this.mask = Targets.mask("mask", mask);
        this.images = size[0];
        this.pixels = size[1] * size[2];
        this.regions = new Regions[images];
        for (int image = 0; image < images; image++) {
            regions[image] = Regions.of(this.mask, image * pixels, pixels, size[2], connectivity);
        }
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

    boolean isAnomalous(int index) {
        return mask[index];
    }

    int anomalousPixels() {
        int count = 0;
        for (boolean anomalous : mask) {
            count += anomalous ? 1 : 0;
        }
        return count;
    }

    int regionCount() {
        int count = 0;
        for (Regions ofImage : regions) {
            count += ofImage.count();
        }
        return count;
    }
}
