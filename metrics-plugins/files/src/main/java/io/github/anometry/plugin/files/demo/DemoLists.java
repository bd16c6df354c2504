package io.github.anometry.plugin.files.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts in which data sets list their images, or say how they are measured. */
final class DemoLists {
    private DemoLists() {}

    /** The {@code meta.json} of ADer. */
    static Map<String, String> ader(DemoFiles files) {
        String test = byCategory(files.images(), image -> """
                    {"img_path": "%s", "mask_path": "%s", "cls_name": "%s", "specie_name": "%s", "anomaly": %d}""".formatted(
                        image.image().orElseThrow(),
                        image.mask().orElse(""),
                        image.category(),
                        image.defect(),
                        image.normal() ? 0 : 1));
        return Map.of("meta.json", "{\"train\": {}, \"test\": {\n" + test + "\n}}\n");
    }

    private interface Entry {
        String of(DemoImage image);
    }

    private static String byCategory(List<DemoImage> images, Entry entry) {
        return categories(images)
                .map(category -> "  \"" + category + "\": [\n" + entries(images, category, entry) + "\n  ]")
                .collect(Collectors.joining(",\n"));
    }

    private static Stream<String> categories(List<DemoImage> images) {
        return images.stream().map(DemoImage::category).distinct();
    }

    private static String entries(List<DemoImage> images, String category, Entry entry) {
        return images.stream()
                .filter(image -> image.category().equals(category))
                .map(entry::of)
                .collect(Collectors.joining(",\n"));
    }

    /** The {@code defects_config.json} of each category of MVTec LOCO AD. */
    static Map<String, String> loco(DemoFiles files) {
        Map<String, String> texts = new TreeMap<>();
        categories(files.images()).forEach(category -> texts.put(category + "/defects_config.json", """
                                [{"defect_name": "any", "pixel_value": 255, "saturation_threshold": 1, "relative_saturation": true}]
                                """));
        return texts;
    }

    /** The JSON file of each category of Real-IAD. Its paths are within the category. */
    static Map<String, String> realIad(DemoFiles files) {
        Map<String, String> texts = new TreeMap<>();
        categories(files.images()).forEach(category -> {
            String prefix = "realiad_1024/" + category + "/";
            String test = entries(files.images(), category, image -> """
                    {"category": "%s", "anomaly_class": "%s", "image_path": "%s", "mask_path": %s}""".formatted(
                            category,
                            image.defect(),
                            image.image().orElseThrow().substring(prefix.length()),
                            image.mask()
                                    .map(mask -> '"' + mask.substring(prefix.length()) + '"')
                                    .orElse("null")));
            texts.put(
                    "realiad_jsons/realiad_jsons/" + category + ".json",
                    "{\"meta\": {\"normal_class\": \"OK\", \"prefix\": \"" + category
                            + "/\"}, \"train\": [], \"test\": [\n" + test + "\n]}\n");
        });
        return texts;
    }

    /** The split of VisA, and the list of each of its categories. */
    static Map<String, String> visa(DemoFiles files) {
        StringBuilder split = new StringBuilder("object,split,label,image,mask\n");
        Map<String, StringBuilder> lists = new TreeMap<>();
        for (DemoFiles.Other other : files.others()) {
            split.append(other.category())
                    .append(",train,normal,")
                    .append(other.image())
                    .append(",\n");
            list(lists, other.category()).append(other.image()).append(",normal,\n");
        }
        for (DemoImage image : files.images()) {
            String path = image.image().orElseThrow();
            String mask = image.mask().orElse("");
            split.append(image.category())
                    .append(image.normal() ? ",test,normal," : ",test,anomaly,")
                    .append(path)
                    .append(',')
                    .append(mask)
                    .append('\n');
            list(lists, image.category())
                    .append(path)
                    .append(image.normal() ? ",normal," : ",\"bent,melt\",")
                    .append(mask)
                    .append('\n');
        }
        Map<String, String> texts = new TreeMap<>();
        texts.put("split_csv/1cls.csv", split.toString());
        lists.forEach((category, list) -> texts.put(category + "/image_anno.csv", list.toString()));
        return texts;
    }

    private static StringBuilder list(Map<String, StringBuilder> lists, String category) {
        return lists.computeIfAbsent(category, name -> new StringBuilder("image,label,mask\n"));
    }
}
