package io.github.anometry.plugin.files.internal.layout;

import java.util.Locale;
import java.util.Set;

/** The names of folders in MVTec's data sets. */
public final class FolderNames {
    /** The folder of normal images. */
    public static final String GOOD = "good";

    static final String TEST = "test";
    static final String GROUND_TRUTH = "ground_truth";

    /** The names of normal images in other data sets. */
    private static final Set<String> NAMES_OF_NORMAL = Set.of(GOOD, "ok", "normal", "negative", "non_defective");

    private FolderNames() {}

    static boolean isNameOfNormal(String defect) {
        return NAMES_OF_NORMAL.contains(defect.toLowerCase(Locale.ROOT));
    }
}
