package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.MaskRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A layout that can be shown. */
public interface DrawnLayout {
    /** What it looks like. */
    Drawing drawing();

    /**
     * The folders of these categories, below that of the maps, which have other names than maps have folders.
     *
     * @param categories of which no maps were found
     */
    default List<String> misnamedFolders(Path maps, List<String> categories) {
        return List.of();
    }

    /**
     * What a layout looks like.
     *
     * @param dataSets that have it
     * @param tree a drawing of the folders
     * @param maps drawings of the folders of the maps, each of which will do, the likeliest first
     * @param normalNames the folders of normal images; none if folders do not show it
     * @param maskRule if it is not that everything but zero is anomalous
     */
    record Drawing(
            String dataSets, String tree, List<String> maps, Set<String> normalNames, Optional<MaskRule> maskRule) {
        /** The folders in which MVTec's evaluation code reads maps. */
        public static final String MAPS_OF_MVTEC = "<maps>/<category>/test/<defect>/<id>.tiff";

        public Drawing {
            maps = List.copyOf(maps);
        }

        /** The names in order. */
        public List<String> names() {
            return List.copyOf(new TreeSet<>(normalNames));
        }
    }
}
