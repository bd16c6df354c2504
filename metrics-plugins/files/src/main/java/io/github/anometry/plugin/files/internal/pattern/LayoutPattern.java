package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.MaskRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    public LayoutPattern {
        images = List.copyOf(images);
        masks = List.copyOf(masks);
        signs = List.copyOf(signs);
        others = List.copyOf(others);
    }

    /**
     * A layout whose normal images are in a folder of their own, which is recognised by an image and a mask.
     *
     * @param normalName of the folder of normal images
     */
    public static LayoutPattern of(
            String name, String dataSets, int priority, String normalName, String image, String mask, String tree) {
        return new LayoutPattern(
                name,
                dataSets,
                tree,
                List.of(image),
                List.of(mask),
                Normals.BY_FOLDER,
                Set.of(normalName),
                Optional.empty(),
                priority,
                List.of(image, mask),
                List.of());
    }

    /** With another sign of normal images. */
    public LayoutPattern with(Normals other) {
        return new LayoutPattern(
                name, dataSets, tree, images, masks, other, normalNames, maskRule, priority, signs, others);
    }

    /** A layout whose class finds the images itself, with paths to be shown. */
    public static LayoutPattern listed(
            String name, String dataSets, int priority, String image, String mask, String tree) {
        return new LayoutPattern(
                name,
                dataSets,
                tree,
                List.of(image),
                List.of(mask),
                Normals.BY_FOLDER,
                Set.of(),
                Optional.empty(),
                priority,
                List.of(),
                List.of());
    }

    /** With another name for normal images. */
    public LayoutPattern withNormal(String normalName) {
        return new LayoutPattern(
                name, dataSets, tree, images, masks, normals, Set.of(normalName), maskRule, priority, signs, others);
    }

    /** With a rule for masks. */
    public LayoutPattern with(MaskRule rule) {
        return new LayoutPattern(
                name, dataSets, tree, images, masks, normals, normalNames, Optional.of(rule), priority, signs, others);
    }

    /** Recognised by files of these paths instead. */
    public LayoutPattern recognisedBy(String... paths) {
        return new LayoutPattern(
                name, dataSets, tree, images, masks, normals, normalNames, maskRule, priority, List.of(paths), others);
    }

    /** Not recognised if there is a file of one of these paths. */
    public LayoutPattern unless(String... paths) {
        return new LayoutPattern(
                name, dataSets, tree, images, masks, normals, normalNames, maskRule, priority, signs, List.of(paths));
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
