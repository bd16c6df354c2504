package io.github.anometry.core.metric;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.ranking.Targets;

/** The masks of one update, image by image, and how many anomalous pixels each has. */
final class ImageMasks {
    private final boolean[] mask;
    private final int pixels;
    private final int[] anomalousPixels;

    /** @param anomalyMap what the masks go with: of the same shape, and with pixels in each image */
    ImageMasks(Tensor anomalyMap, Tensor mask) {
        int[] size = MaskRegions.imagesOf("anomalyMap", anomalyMap);
        int[] maskSize = MaskRegions.imagesOf("mask", mask);
        if (size[0] != maskSize[0] || size[1] != maskSize[1] || size[2] != maskSize[2]) {
            throw new MetricInputException(
                    "mask",
                    Messages.shapesDiffer(mask.shapeText(), anomalyMap.shapeText()),
                    Messages.giveEqualShapes());
        }
        this.pixels = size[1] * size[2];
        if (size[0] > 0 && pixels == 0) {
            throw new MetricInputException(
                    "anomalyMap", Messages.notPerPixel(anomalyMap.shapeText()), Messages.giveImages());
        }
        this.mask = Targets.mask("mask", mask);
        this.anomalousPixels = new int[size[0]];
        for (int image = 0; image < anomalousPixels.length; image++) {
            anomalousPixels[image] = count(image);
        }
    }

    private int count(int image) {
        int count = 0;
        for (int pixel = image * pixels; pixel < (image + 1) * pixels; pixel++) {
            count += mask[pixel] ? 1 : 0;
        }
        return count;
    }

    int images() {
        return anomalousPixels.length;
    }

    /** The number of pixels of an image. */
    int pixels() {
        return pixels;
    }

    /** How many of an image's pixels are anomalous; 0: the image is normal. */
    int anomalousPixels(int image) {
        return anomalousPixels[image];
    }

    boolean isAnomalous(int index) {
        return mask[index];
    }

    int normalImages() {
        int count = 0;
        for (int ofImage : anomalousPixels) {
            count += ofImage == 0 ? 1 : 0;
        }
        return count;
    }
}
