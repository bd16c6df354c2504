package io.github.anometry.core.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The record of one image of a run.
 *
 * @param index of the image in the run, from 0
 * @param id identifies the image in the results of every model: its {@code sample_id}, else its path; empty if it has neither
 * @param parts the groups that the image belongs to, by the field: {@code category}, {@code defect_type}
 * @param path where it came from
 * @param label whether it is anomalous
 * @param score its raw score
 * @param predictedLabel whether it was predicted anomalous
 * @param f1 of its pixels, of the predicted mask against the true one; empty without masks, and if neither has an anomalous
 *     pixel
 * @param regions the anomalous regions of its true mask, from top to bottom; empty without masks
 * @param values the values of metrics for this image, by the metric's name: {@code pixel_AUPIMO}
 */
public record ImageRecord(
        long index,
        Optional<String> id,
        Map<String, String> parts,
        Optional<String> path,
        Optional<Boolean> label,
        OptionalDouble score,
        Optional<Boolean> predictedLabel,
        OptionalDouble f1,
        List<RegionRecall> regions,
        Map<String, Double> values) {
    public ImageRecord {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        regions = List.copyOf(regions);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** This record with another index. */
    public ImageRecord withIndex(long newIndex) {
        return new ImageRecord(newIndex, id, parts, path, label, score, predictedLabel, f1, regions, values);
    }

    /** This record with these values. */
    public ImageRecord withValues(Map<String, Double> ofMetrics) {
        return new ImageRecord(index, id, parts, path, label, score, predictedLabel, f1, regions, ofMetrics);
    }
}
