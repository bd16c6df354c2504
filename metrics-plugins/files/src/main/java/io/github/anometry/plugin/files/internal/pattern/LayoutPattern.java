package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.MaskRule;
import io.github.anometry.plugin.files.internal.layout.DrawnLayout;
import io.github.anometry.plugin.files.internal.layout.FolderNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A layout as a declaration.
 *
 * @param name {@code btad}
 * @param dataSets the data sets that have it
 * @param tree a drawing of the folders
 * @param images paths of the test images
 * @param masks paths of their masks; an image's is the one whose named parts are its own
 * @param normals which images are normal
 * @param normalNames the folders of normal images
 * @param maskRule if it is not that everything but zero is anomalous
 * @param maps where the maps may be
 * @param priority in which order layouts are asked
 * @param signs the paths that show that a data set has this layout: there is a file of each
 * @param others the paths that show that it has another, similar layout
 */
public record LayoutPattern(
        String name,
        String dataSets,
        String tree,
        List<String> images,
        List<String> masks,
        Normals normals,
        Set<String> normalNames,
        Optional<MaskRule> maskRule,
        Maps maps,
        int priority,
        List<String> signs,
        List<String> others) {
    /** What makes an image a normal one. */
    public enum Normals {
        /** Its folder; all others have masks. */
        BY_FOLDER,
        /** Its folder; some data sets have masks of the others, some have none at all. */
        BY_FOLDER_MASKS_OPTIONAL,
        /** Its mask, which has no anomalous pixel. */
        BY_MASK,
        /** That it has no mask. */
        WITHOUT_MASK
    }

    /** Where the map of an image may be. */
    public enum Maps {
        /** At the path of the image, or where MVTec AD has it. */
        AT_IMAGES_OR_AS_MVTEC,
        /** In the folder of the maps. */
        BY_NAME
    }

    public LayoutPattern {
        images = List.copyOf(images);
        masks = List.copyOf(masks);
        signs = List.copyOf(signs);
        others = List.copyOf(others);
    }

    /**
     * Starts a declaration. Normal images are in {@code good}, the others have masks, and everything but zero is anomalous
     * in them, unless it says otherwise.
     *
     * @param name {@code btad}
     * @param dataSets the data sets that have it
     */
    public static Builder named(String name, String dataSets, int priority) {
        return new Builder(name, dataSets, priority);
    }

    /** Declares a layout. */
    public static final class Builder {
        private final String name;
        private final String dataSets;
        private final int priority;
        private String tree = "";
        private List<String> images = List.of();
        private List<String> masks = List.of();
        private Normals normals = Normals.BY_FOLDER;
        private Set<String> normalNames = Set.of(FolderNames.GOOD);
        private Optional<MaskRule> maskRule = Optional.empty();
        private Maps maps = Maps.AT_IMAGES_OR_AS_MVTEC;
        private @Nullable List<String> signs;
        private List<String> others = List.of();

        private Builder(String name, String dataSets, int priority) {
            this.name = name;
            this.dataSets = dataSets;
            this.priority = priority;
        }

        /** A drawing of the folders. */
        public Builder tree(String drawing) {
            tree = drawing;
            return this;
        }

        /** Paths of the test images. */
        public Builder images(String... paths) {
            images = List.of(paths);
            return this;
        }

        /** Paths of the masks. */
        public Builder masks(String... paths) {
            masks = List.of(paths);
            return this;
        }

        /** Which images are normal. */
        public Builder normals(Normals which) {
            normals = which;
            return this;
        }

        /** The folders of normal images. */
        public Builder normalNames(String... names) {
            normalNames = Set.of(names);
            return this;
        }

        /** Which values of masks are anomalous. */
        public Builder maskRule(MaskRule rule) {
            maskRule = Optional.of(rule);
            return this;
        }

        /** Where maps may be. */
        public Builder maps(Maps where) {
            maps = where;
            return this;
        }

        /** The paths that show that a data set has this layout. Default: those of images and masks. */
        public Builder recognisedBy(String... paths) {
            signs = List.of(paths);
            return this;
        }

        /** The paths that show that a data set has another layout. */
        public Builder unless(String... paths) {
            others = List.of(paths);
            return this;
        }

        /** The declaration. */
        public LayoutPattern build() {
            List<String> both = Stream.concat(images.stream(), masks.stream()).toList();
            return new LayoutPattern(
                    name,
                    dataSets,
                    tree,
                    images,
                    masks,
                    normals,
                    normalNames,
                    maskRule,
                    maps,
                    priority,
                    signs == null ? both : signs,
                    others);
        }
    }

    /** The paths of maps, in each of the folders that they may be in: where the images are, and where MVTec AD has them. */
    List<List<String>> mapPaths() {
        if (maps == Maps.BY_NAME) {
            return List.of(List.of("<maps>/<id>.tiff"));
        }
        boolean hasCategory = imageTemplates().stream().allMatch(PathTemplate::hasCategory);
        List<String> atImages = imageTemplates().stream()
                .map(image -> "<maps>/" + Item.withoutExtension(image.shown()) + ".tiff")
                .toList();
        boolean areSame = atImages.stream()
                .allMatch(path ->
                        path.replaceAll("<\\w+\\|[^>]*>", "<defect>").equals(DrawnLayout.Drawing.MAPS_OF_MVTEC));
        // Of data sets without categories, images in different folders may have one name.
        return !areSame && (hasCategory || signs.isEmpty())
                ? List.of(atImages, List.of(DrawnLayout.Drawing.MAPS_OF_MVTEC))
                : List.of(atImages);
    }

    List<PathTemplate> imageTemplates() {
        return images.stream().map(PathTemplate::ofImages).toList();
    }

    List<PathTemplate> maskTemplates() {
        return masks.stream().map(PathTemplate::ofMasks).toList();
    }

    /** Masks may have formats that images do not have, so each sign is looked for as what it is. */
    List<PathTemplate> signTemplates() {
        return signs.stream().map(this::template).toList();
    }

    List<PathTemplate> otherTemplates() {
        return others.stream().map(this::template).toList();
    }

    private PathTemplate template(String path) {
        return masks.contains(path) ? PathTemplate.ofMasks(path) : PathTemplate.ofImages(path);
    }

    boolean isNormalName(String defect) {
        return normalNames.contains(defect);
    }
}
