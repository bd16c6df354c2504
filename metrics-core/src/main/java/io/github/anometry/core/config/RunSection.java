package io.github.anometry.core.config;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a configuration that have the names of options of the command. */
final class RunSection {
    static final String LAYOUT = "layout";
    static final String LOG = "log";
    static final String REPORT = "report";
    /** What the settings of data are, by key. Their values are checked by what reads the data. */
    private static final Map<String, String> DATA = data();

    /** All other options of the command, by key. */
    private static final Map<String, RunOption> OPTIONS = RunOption.byKey();

    static final List<String> KEYS = Stream.of(List.of(LAYOUT, LOG, REPORT), DATA.keySet(), OPTIONS.keySet())
            .flatMap(Collection::stream)
            .toList();

    private RunSection() {}

    private static Map<String, String> data() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("resize", "How maps and masks get one size, as --resize: map, mask, 256x256 or none.");
        data.put("image_score", "The score of an image, as --image-score: max, mean, topk=0.01, top=100 or given.");
        data.put("pool", "The side of the windows whose highest mean is the score of an image, as --pool.");
        data.put("smooth", "The standard deviation of the Gaussian filter over maps, as --smooth.");
        data.put("mask_rule", "Which values of masks mark anomalous pixels, as --mask-rule: '>127'.");
        data.put("ignore", "The values of masks whose pixels are left out, as --ignore: 255.");
        return Collections.unmodifiableMap(data);
    }

    /** @param nodes where each value of a described layout is, by its path: {@code layout.images} */
    static RunSettings read(Map<String, YamlNode.Entry> entries, Map<String, YamlNode> nodes) {
        YamlNode.Entry layout = entries.get(LAYOUT);
        return new RunSettings(
                layout == null ? Optional.empty() : layoutName(layout.value()),
                layout == null ? Map.of() : folders(layout, nodes),
                data(entries),
                RunOption.texts(entries.get(LOG)),
                RunOption.texts(entries.get(REPORT)),
                options(entries));
    }

    private static Map<String, Object> options(Map<String, YamlNode.Entry> entries) {
        Map<String, Object> options = new LinkedHashMap<>();
        OPTIONS.forEach((key, option) -> {
            YamlNode.Entry entry = entries.get(key);
            if (entry != null) {
                option.kind().read(entry.value()).ifPresent(value -> options.put(key, value));
            }
        });
        return options;
    }

    private static Optional<String> layoutName(YamlNode layout) {
        if (layout.isList()) {
            layout.reportInstead("a name or a mapping");
        }
        return layout.isList() || layout.isMapping() ? Optional.empty() : layout.text();
    }

    private static Map<String, List<String>> folders(YamlNode.Entry layout, Map<String, YamlNode> nodes) {
        if (!layout.value().isMapping()) {
            return Map.of();
        }
        nodes.put(LAYOUT, layout.key());
        return LayoutSection.read(layout.value(), nodes);
    }

    private static Map<String, String> data(Map<String, YamlNode.Entry> entries) {
        Map<String, String> data = new LinkedHashMap<>();
        for (String key : DATA.keySet()) {
            YamlNode.Entry entry = entries.get(key);
            if (entry != null) {
                entry.value().written().ifPresent(text -> data.put(key, text));
            }
        }
        return data;
    }

    /** Settings as plain Java, to be written. */
    static Map<String, Object> content(RunSettings settings) {
        Map<String, Object> content = new LinkedHashMap<>();
        settings.layout().ifPresent(layout -> content.put(LAYOUT, layout));
        if (!settings.folders().isEmpty()) {
            content.put(LAYOUT, LayoutSection.content(settings.folders()));
        }
        content.putAll(settings.data());
        if (!settings.log().isEmpty()) {
            content.put(LOG, settings.log());
        }
        if (!settings.report().isEmpty()) {
            content.put(REPORT, settings.report());
        }
        content.putAll(settings.options());
        return content;
    }

    /** The schemas of the keys. */
    static Map<String, Object> schema() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                LAYOUT,
                described(
                        Map.of("anyOf", List.of(text, LayoutSection.schema())),
                        "The layout of the data set's folders: a name, as --layout, or a description."));
        DATA.forEach((key, description) ->
                schema.put(key, described(Map.of("type", List.of("string", "number")), description)));
        schema.put(LOG, described(RunOption.oneOrMore(text), "Where results are appended, as --log: csv=results.csv."));
        schema.put(REPORT, described(RunOption.oneOrMore(text), "The reports to write, as --report."));
        OPTIONS.forEach((key, option) -> schema.put(key, described(option.kind().schema(), option.description())));
        return schema;
    }

    static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", description);
        return described;
    }
}
