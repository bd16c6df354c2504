package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.warning.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One image: its prediction and its ground truth.
 *
 * @param origin what identifies it
 * @param map [H, W]
 * @param pixelTruth whether it is known which pixels are anomalous
 * @param mask [H, W], booleans or with ignored pixels; null: all of it is normal, or unknown
 * @param regions with their saturation; null: unknown; empty: all of it is normal
 * @param score null: the map's maximum
 * @param anomalous null: whether the mask has an anomalous pixel
 * @param mapPath where the map came from, for messages
 * @param maskPath where the mask came from
 * @param warnings about the image
 */
record Sample(
        Origin origin,
        Tensor map,
        boolean pixelTruth,
        @Nullable Tensor mask,
        @Nullable List<Region> regions,
        @Nullable ImageScore score,
        @Nullable Boolean anomalous,
        String mapPath,
        @Nullable String maskPath,
        List<Warning> warnings) {
    Sample {
        warnings = List.copyOf(warnings);
    }

    /**
     * What identifies an image.
     *
     * @param category empty for array files
     * @param defectType empty for array files
     */
    record Origin(String id, String category, String defectType) {
        /** Puts the fields of a batch that identify its images; array files have no categories. */
        static void put(List<Origin> origins, ImageBatch.Builder batch) {
            batch.put(Field.SAMPLE_ID, origins.stream().map(Origin::id).toList());
            putIfAny(Field.CATEGORY, origins.stream().map(Origin::category).toList(), batch);
            putIfAny(Field.DEFECT_TYPE, origins.stream().map(Origin::defectType).toList(), batch);
        }

        private static void putIfAny(Field<List<String>> field, List<String> names, ImageBatch.Builder batch) {
            if (names.stream().noneMatch(String::isEmpty)) {
                batch.put(field, names);
            }
        }
    }

    /**
     * An anomalous region of an image.
     *
     * @param pixels its pixels in ascending order; at least one
     * @param saturation how many of them must be found for the region to count as found
     */
    record Region(int[] pixels, int saturation) {}

    /** How many channels its regions need. */
    int channels() {
        return regions == null ? 0 : regions.size();
    }
}
