package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One image: what was predicted for it and what is true.
 *
 * @param map [H, W]
 * @param mask boolean [H, W]; null: all of it is normal
 * @param regions with their saturation; null: not known; none: all of it is normal
 * @param score null: the map's maximum
 * @param anomalous null: whether the mask has an anomalous pixel
 * @param mapPath where the map came from, for messages
 * @param maskPath where the mask came from
 */
record Sample(
        Tensor map,
        @Nullable Tensor mask,
        @Nullable List<Region> regions,
        @Nullable ImageScore score,
        @Nullable Boolean anomalous,
        String mapPath,
        @Nullable String maskPath) {
    /** How many channels its regions take. */
    int channels() {
        return regions == null ? 0 : regions.size();
    }
}
