package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.MaskRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A layout that can be shown. */
public interface DrawnLayout {
    /** What it looks like. */
    Drawing drawing();

    /**
     * What a layout looks like.
     *
     * @param dataSets that have it
     * @param tree a drawing of the folders
     * @param normalNames the folders of normal images; none if folders do not show it
     * @param maskRule if it is not that everything but zero is anomalous
     */
    record Drawing(String dataSets, String tree, Set<String> normalNames, Optional<MaskRule> maskRule) {
        /** The names in order. */
        public List<String> names() {
            return List.copyOf(new TreeSet<>(normalNames));
        }
    }
}
