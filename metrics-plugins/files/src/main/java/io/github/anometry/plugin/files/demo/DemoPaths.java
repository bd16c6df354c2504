package io.github.anometry.plugin.files.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a data set has its files: paths with {@code {category}}, {@code {defect}}, {@code {n:3}} (the number among the images of
 * the defect, in three digits), {@code {i:3}} (among all of the category), {@code {object:2}} and {@code {view}} (two successive
 * images are views of one object).
 */
final class DemoPaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(\\d))?}");

    private final String normal;
    private final Map<String, List<String>> categories = new LinkedHashMap<>();
    private Optional<String> normalImages = Optional.empty();
    private Optional<String> images = Optional.empty();
    private Optional<String> normalMasks = Optional.empty();
    private String masks = "";
    private @Nullable String maps;
    private final List<String> others = new ArrayList<>();
    private Optional<String> otherMasks = Optional.empty();
    private Function<DemoFiles, Map<String, String>> lists = files -> Map.of();

    private DemoPaths(String normal) {
        this.normal = normal;
    }

    /** @param normal the data set's name for images without defects */
    static DemoPaths withNormal(String normal) {
        return new DemoPaths(normal);
    }

    DemoPaths category(String name, String... defects) {
        categories.put(name, List.of(defects));
        return this;
    }

    DemoPaths images(String path) {
        normalImages = Optional.of(path);
        images = Optional.of(path);
        return this;
    }

    /** Where the images with a defect are, if they are not where the normal ones are. */
    DemoPaths anomalousImages(String path) {
        images = Optional.of(path);
        return this;
    }

    /** The masks of the images with a defect. */
    DemoPaths masks(String path) {
        masks = path;
        return this;
    }

    /** Masks, of normal images too. */
    DemoPaths allMasks(String path) {
        normalMasks = Optional.of(path);
        return masks(path);
    }

    /** Where the maps are, if they do not mirror the images. */
    DemoPaths maps(String path) {
        maps = path;
        return this;
    }

    /** Where there are images that are not measured. */
    DemoPaths others(String path) {
        others.add(path);
        return this;
    }

    DemoPaths otherMasks(String path) {
        otherMasks = Optional.of(path);
        return this;
    }

    /** The texts that list the images. */
    DemoPaths lists(Function<DemoFiles, Map<String, String>> texts) {
        lists = texts;
        return this;
    }

    DemoFiles files(DemoFiles.Size size) {
        List<DemoImage> all = new ArrayList<>();
        List<DemoFiles.Other> unmeasured = new ArrayList<>();
        categories.entrySet().stream().limit(size.categories()).forEach(category -> {
            String name = category.getKey();
            int first = all.size();
            for (int n = 0; n < size.normal(); n++) {
                all.add(image(name, normal, n, all.size() - first));
            }
            category.getValue().stream().limit(size.defects()).forEach(defect -> {
                for (int n = 0; n < size.anomalous(); n++) {
                    all.add(image(name, defect, n, all.size() - first));
                }
            });
            for (String path : others) {
                for (int n = 0; n < size.others(); n++) {
                    // In the numbers of the test images, none may be of an image for training.
                    Map<String, Object> values = values(name, normal, n, all.size() - first + n);
                    unmeasured.add(new DemoFiles.Other(
                            name, filled(path, values), otherMasks.map(mask -> filled(mask, values))));
                }
            }
        });
        DemoFiles files = new DemoFiles(all, unmeasured, Map.of());
        return new DemoFiles(all, unmeasured, lists.apply(files));
    }

    private DemoImage image(String category, String defect, int n, int i) {
        boolean isNormal = defect.equals(normal);
        Map<String, Object> values = values(category, defect, n, i);
        Optional<String> image = (isNormal ? normalImages : images).map(path -> filled(path, values));
        Optional<String> mask = (isNormal ? normalMasks : Optional.of(masks)).map(path -> filled(path, values));
        String map = maps == null ? image.orElseThrow().replaceFirst("\\.\\w+$", ".tiff") : filled(maps, values);
        return new DemoImage(category, defect, isNormal, n, image, mask, map);
    }

    private static Map<String, Object> values(String category, String defect, int n, int i) {
        return Map.of("category", category, "defect", defect, "n", n, "i", i, "object", i / 2 + 1, "view", i % 2 + 1);
    }

    private static String filled(String path, Map<String, Object> values) {
        return VARIABLE.matcher(path).replaceAll(variable -> {
            Object value = values.getOrDefault(variable.group(1), variable.group());
            return Matcher.quoteReplacement(
                    variable.group(2) == null
                            ? value.toString()
                            : String.format(Locale.ROOT, "%0" + variable.group(2) + "d", value));
        });
    }
}
