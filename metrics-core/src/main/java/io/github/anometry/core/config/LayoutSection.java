package io.github.anometry.core.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A layout that the configuration describes, instead of naming one. What it says is checked by what reads the data. */
final class LayoutSection {
    private static final String MASK_RULE = "mask_rule";
    /** What the keys are. Each but the mask rule is a text or a list of texts. */
    private static final Map<String, String> TEXTS = texts();

    private static final List<String> KEYS = keys();

    private LayoutSection() {}

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("images", "The paths of the images in the data set: {category}/test/{defect}/{id}.png.");
        texts.put("masks", "The paths of their masks: {category}/ground_truth/{defect}/{id}_mask.png.");
        texts.put("maps", "The paths of their maps in the folder of the maps, if they do not mirror the images.");
        texts.put(
                "normal",
                "The names of {defect} that are normal, or empty_mask (their masks are all zero), or no_mask (they have"
                        + " none).");
        texts.put("split", "The names of {split} that are measured; test, if nothing is said.");
        texts.put("ignore", "The paths of masks of pixels to leave out, for the images that have one.");
        return Collections.unmodifiableMap(texts);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(TEXTS.keySet());
        keys.add(MASK_RULE);
        return List.copyOf(keys);
    }

    /**
     * The texts by key; none if one of them cannot be read, which is reported.
     *
     * @param nodes where each value is, by its path: {@code layout.images[1]}
     */
    static Map<String, List<String>> read(YamlNode mapping, Map<String, YamlNode> nodes) {
        Map<String, Optional<List<String>>> section = new LinkedHashMap<>();
        mapping.entries().orElse(Map.of()).forEach((key, entry) -> {
            if (KEYS.contains(key)) {
                section.put(key, texts(key, entry.value(), nodes));
            } else {
                entry.key().report(Messages.unknownKey(mapping.path(), key, KEYS));
            }
        });
        if (section.containsValue(Optional.<List<String>>empty())) {
            return Map.of();
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        section.forEach((key, value) -> texts.put(key, value.orElseThrow()));
        return texts;
    }

    private static Optional<List<String>> texts(String key, YamlNode value, Map<String, YamlNode> nodes) {
        nodes.put(value.path(), value);
        boolean isList = value.isList() && !key.equals(MASK_RULE);
        List<YamlNode> elements = isList ? value.elements().orElse(List.of()) : List.of(value);
        List<String> texts = new ArrayList<>();
        for (YamlNode element : elements) {
            nodes.put(element.path(), element);
            if (element.isMapping()) {
                element.report(Messages.patternIsMapping(element.path()));
            } else {
                element.written().ifPresent(texts::add);
            }
        }
        return texts.size() == elements.size() ? Optional.of(texts) : Optional.empty();
    }

    /** As people write it: one text is no list, which a mask rule cannot be. */
    static Map<String, Object> content(Map<String, List<String>> texts) {
        Map<String, Object> content = new LinkedHashMap<>();
        texts.forEach((key, values) -> content.put(key, values.size() == 1 ? values.get(0) : values));
        return content;
    }

    static Map<String, Object> schema() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> name = Map.of("type", List.of("string", "number", "boolean"));
        Map<String, Object> properties = new LinkedHashMap<>();
        TEXTS.forEach((key, description) -> {
            // Folders may have numbers for names.
            Map<String, Object> one = key.equals("normal") || key.equals("split") ? name : text;
            properties.put(
                    key,
                    RunSection.described(
                            Map.of("anyOf", List.of(one, Map.of("type", "array", "minItems", 1, "items", one))),
                            description));
        });
        properties.put(MASK_RULE, RunSection.described(text, "Which values of masks mark anomalous pixels: '>127'."));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", List.of("images", "normal"));
        schema.put("properties", properties);
        return schema;
    }
}
