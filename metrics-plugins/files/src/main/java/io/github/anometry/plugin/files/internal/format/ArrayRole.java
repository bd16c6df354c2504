package io.github.anometry.plugin.files.internal.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The role of an array file. */
public enum ArrayRole {
    MAPS,
    MASKS,
    SCORES,
    LABELS;

    /** The names by which to find it among the arrays of an NPZ archive; the first that is present counts. */
    public List<String> names() {
        return switch (this) {
            case MAPS -> List.of("maps", "anomaly_maps", "anomaly_map", "arr_0");
            case MASKS -> List.of("masks", "gt_masks", "gt_mask");
            case SCORES -> List.of("scores", "pred_scores", "pred_score");
            case LABELS -> List.of("labels", "gt_labels", "gt_label");
        };
    }

    /** Whether another name looks as if it were meant for this role. Predicted labels are not ground truth. */
    boolean isSuggestedBy(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        boolean isKnown = Arrays.stream(values()).anyMatch(role -> role.names().contains(name));
        return !isKnown
                && switch (this) {
                    case SCORES -> text.contains("score");
                    case LABELS -> text.contains("label") && !text.contains("pred");
                    case MAPS, MASKS -> false;
                };
    }

    /** As spelled in settings. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
