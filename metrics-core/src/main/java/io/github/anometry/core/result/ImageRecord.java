package io.github.anometry.core.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one image came to.
 *
 * @param index of the image in the run, from 0
 * @param path where it came from
 * @param label whether it is anomalous
 * @param score its raw score
 * @param predictedLabel whether it was predicted anomalous
 * @param f1 of its pixels, of the predicted mask against the true one; empty without masks, and where neither has a pixel
 * @param aupimo its area under the per-image overlap curve; empty for normal images, and if no AUPIMO was measured
 * @param regions the anomalous regions of its true mask, from top to bottom; empty without masks
 */
public record ImageRecord(
        long index,
        Optional<String> path,
        Optional<Boolean> label,
        OptionalDouble score,
        Optional<Boolean> predictedLabel,
        OptionalDouble f1,
        OptionalDouble aupimo,
        List<RegionRecall> regions) {
    public ImageRecord {
        regions = List.copyOf(regions);
    }
}
