package io.github.anometry.plugin.files.folders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders of a data set of one's own, as patterns of paths: {@code {category}/test/{defect}/{id}.png}. Each of {@code
 * {category}}, {@code {split}}, {@code {defect}}, {@code {object}} and {@code {id}} stands for a part of a path; {@code
 * {defect:cut|hole*}} for one of these names, and {@code .*} at the end for any extension.
 *
 * @param images the paths of the images in the data set; at least one
 * @param masks those of their masks, with parts that the images' paths have; none if there are only labels
 * @param maps those of their anomaly maps in the folder of the maps; none if they mirror the images
 * @param normal the defects that are none, or {@link #EMPTY_MASK} or {@link #NO_MASK}
 * @param split the splits that are measured; none: {@code test}, if the images' paths have one
 * @param maskRule which values of masks are anomalous; empty: all but 0
 * @param ignore the paths of masks of pixels to leave out; an image need not have one
 */
public record FolderPatterns(
        List<String> images,
        List<String> masks,
        List<String> maps,
        List<String> normal,
        List<String> split,
        Optional<String> maskRule,
        List<String> ignore) {
    /** As {@code normal}: an image is normal if its mask is all zero. Every image has one. */
    public static final String EMPTY_MASK = "empty_mask";

    /** As {@code normal}: an image is normal if it has no mask. */
    public static final String NO_MASK = "no_mask";

    public FolderPatterns {
        images = List.copyOf(images);
        masks = List.copyOf(masks);
        maps = List.copyOf(maps);
        normal = List.copyOf(normal);
        split = List.copyOf(split);
        ignore = List.copyOf(ignore);
    }

    /** From texts by the keys of a configuration: {@code images}, {@code masks}, {@code maps}, {@code normal}, {@code split}, {@code mask_rule}, {@code ignore}. */
    public static FolderPatterns of(Map<String, List<String>> byKey) {
        return new FolderPatterns(
                byKey.getOrDefault("images", List.of()),
                byKey.getOrDefault("masks", List.of()),
                byKey.getOrDefault("maps", List.of()),
                byKey.getOrDefault("normal", List.of()),
                byKey.getOrDefault("split", List.of()),
                byKey.getOrDefault("mask_rule", List.of()).stream().findFirst(),
                byKey.getOrDefault("ignore", List.of()));
    }

    /** Whether masks, not names, say which images are normal. */
    public boolean isNormalByMask() {
        return normal.contains(EMPTY_MASK) || normal.contains(NO_MASK);
    }

    /** The reverse of {@link #of}, without what is not given. */
    public Map<String, List<String>> byKey() {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        byKey.put("images", images);
        byKey.put("masks", masks);
        byKey.put("maps", maps);
        byKey.put("normal", normal);
        byKey.put("split", split);
        byKey.put("mask_rule", maskRule.stream().toList());
        byKey.put("ignore", ignore);
        byKey.values().removeIf(List::isEmpty);
        return byKey;
    }
}
