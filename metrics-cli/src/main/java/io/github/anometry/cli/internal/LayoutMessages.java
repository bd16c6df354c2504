package io.github.anometry.cli.internal;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;

/** Messages about layouts. */
public final class LayoutMessages {
    private LayoutMessages() {}

    public static String hint() {
        return "'anometry layouts NAME' draws the folders of one. 'evaluate' recognises them, or takes '--layout NAME'.";
    }

    public static String unknown(String name, Collection<String> known) {
        return "There is no layout '" + name + "'." + Spelling.didYouMean(name, known) + " There are "
                + Wording.list(known) + ".";
    }

    public static String dataSet() {
        return "The data set:";
    }

    public static String maps() {
        return "The maps, also as .tif, .npy, .npz or .png:";
    }

    public static String orMaps() {
        return "or:";
    }

    /** @param names of the folders of normal images; none if folders do not say */
    public static String normal(List<String> names) {
        return names.isEmpty()
                ? "Normal images have no folder of their own."
                : "Normal images are in: " + Wording.list(names) + ".";
    }

    /** @param rule {@code >127} */
    public static String masks(String rule) {
        return "Pixels of masks are anomalous if they are " + rule + ".";
    }
}
