package io.github.anometry.cli.internal;

import java.util.Map;

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
}
