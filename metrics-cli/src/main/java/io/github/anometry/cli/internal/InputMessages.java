package io.github.anometry.cli.internal;

import io.github.anometry.api.internal.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages about inputs: problem, where, cause, what to do. */
public final class InputMessages {
    private InputMessages() {}

    public static String noMaps() {
        return "No maps are given. Pass the anomaly maps and the ground-truth masks: anometry evaluate MAPS MASKS.";
    }

    public static String noMasks(String maps) {
        return "No masks are given for the maps '" + maps
                + "'. Pass the data set's folder, or an array file of masks, after them: anometry evaluate MAPS MASKS.";
    }

    public static String tooMany(String path) {
        return "'" + path
                + "' is one path too many: maps and masks are already given. Separate the names of an option with "
                + "commas.";
    }

    public static String noRegions(String metric) {
        return "The metric '" + metric
                + "' reads 'gt_regions', which only data sets in MVTec LOCO AD layout have. Leave it out.";
    }

    /** @param arrays the chosen arrays, by role */
    public static String arrays(Map<String, String> arrays) {
        StringBuilder text = new StringBuilder();
        arrays.forEach((role, array) -> text.append(text.isEmpty() ? "Read " : ", ")
                .append(role)
                .append(" from ")
                .append(array));
        return text.append('.').toString();
    }

    /** @param isWhole whether the number has no fraction */
    public static String notANumber(String key, String text, boolean isWhole) {
        return "'" + key + "' is '" + text + "'. Give a " + (isWhole ? "whole number." : "number.");
    }

    public static String pooled(int side) {
        return "highest mean of " + side + "x" + side;
    }

    /**
     * What was read, in a line.
     *
     * @param layout empty for arrays
     * @param categories how many
     * @param sizes that were measured; none if there are no maps
     * @param resized {@code 12 maps from 64x64 to 256x256}
     * @param smooth 0 for none
     */
    public static String read(
            Optional<String> layout,
            int categories,
            List<String> sizes,
            List<String> resized,
            String imageScore,
            double smooth,
            String maskRule) {
        List<String> parts = new ArrayList<>();
        layout.ifPresent(name ->
                parts.add("layout " + name + "; " + categories + (categories == 1 ? " category" : " categories")));
        if (!sizes.isEmpty()) {
            parts.add("maps of " + Wording.few(sizes, " and "));
        }
        if (!resized.isEmpty()) {
            parts.add("resized " + Wording.few(resized, " and "));
        }
        if (smooth > 0) {
            parts.add("smoothed by " + Wording.number(smooth) + " pixels");
        }
        parts.add("image score " + imageScore);
        parts.add("anomalous where the mask is " + maskRule);
        return "Read: " + String.join("; ", parts);
    }
}
