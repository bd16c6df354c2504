package io.github.anometry.plugin.files.internal.format;

import java.util.List;
import java.util.Locale;

/** What an array file is for. */
public enum ArrayRole {
    MAPS,
    MASKS,
    SCORES,
    LABELS;

    /** The names under which an NPZ archive may hold it among other arrays; the first of them that is there counts. */
    List<String> names() {
        return switch (this) {
            case MAPS -> List.of("maps", "anomaly_maps", "anomaly_map", "arr_0");
            case MASKS -> List.of("masks", "gt_masks", "gt_mask");
            case SCORES -> List.of("scores", "pred_scores", "pred_score");
            case LABELS -> List.of("labels", "gt_labels", "gt_label");
        };
    }

    /** As the setting is spelled. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
