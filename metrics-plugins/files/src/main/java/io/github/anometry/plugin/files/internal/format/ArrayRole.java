package io.github.anometry.plugin.files.internal.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an array file is for. */
public enum ArrayRole {
    MAPS,
    MASKS,
    SCORES,
    LABELS;

    /** The names under which an NPZ archive may hold it among other arrays; the first of them that is there counts. */
    public List<String> names() {
        return switch (this) {
            case MAPS -> List.of("maps", "anomaly_maps", "anomaly_map", "arr_0");
            case MASKS -> List.of("masks", "gt_masks", "gt_mask");
            case SCORES -> List.of("scores", "pred_scores", "pred_score");
            case LABELS -> List.of("labels", "gt_labels", "gt_label");
        };
    }

    /** Whether a name, which is none of these, looks as if it were meant. Predicted labels are not the true ones. */
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

    /** As the setting is spelled. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
