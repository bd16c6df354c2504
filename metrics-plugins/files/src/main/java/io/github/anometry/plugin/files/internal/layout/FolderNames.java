package io.github.anometry.plugin.files.internal.layout;

import java.util.Locale;
import java.util.Set;

/** What folders are called in MVTec's data sets. */
public final class FolderNames {
    /** That of normal images. */
    public static final String GOOD = "good";

    static final String TEST = "test";
    static final String GROUND_TRUTH = "ground_truth";

    /** What other data sets call their normal images. */
    private static final Set<String> NAMES_OF_NORMAL = Set.of(GOOD, "ok", "normal", "negative", "non_defective");

    private FolderNames() {}

    static boolean isNameOfNormal(String defect) {
        return NAMES_OF_NORMAL.contains(defect.toLowerCase(Locale.ROOT));
    }
}
