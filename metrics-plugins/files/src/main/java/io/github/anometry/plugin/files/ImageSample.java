package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.warning.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image and its ground truth.
 *
 * @param image [3, H, W]
 * @param pixelTruth whether it is known which pixels are anomalous
 * @param mask boolean [H, W]; null: all of it is normal, or unknown
 * @param maskPath where the mask came from
 * @param warnings about the image
 */
record ImageSample(
        Sample.Origin origin,
        Tensor image,
        boolean pixelTruth,
        @Nullable Tensor mask,
        boolean anomalous,
        String imagePath,
        @Nullable String maskPath,
        List<Warning> warnings) {
    ImageSample {
        warnings = List.copyOf(warnings);
    }

    /** This image with another label. */
    ImageSample withLabel(boolean isAnomalous) {
        return new ImageSample(origin, image, pixelTruth, mask, isAnomalous, imagePath, maskPath, warnings);
    }
}
