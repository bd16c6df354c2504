package io.github.anometry.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of a configuration that are options of the command by their names. */
final class RunSection {
    static final String LAYOUT = "layout";
    static final String LOG = "log";
    static final String REPORT = "report";
    static final List<String> KEYS = List.of(LAYOUT, LOG, REPORT);

    private RunSection() {}

    static RunSettings read(Map<String, YamlNode.Entry> entries) {
        YamlNode.Entry layout = entries.get(LAYOUT);
        return new RunSettings(
                layout == null ? Optional.empty() : layout.value().text(),
                texts(entries.get(LOG)),
                texts(entries.get(REPORT)));
    }

    /** One, or a list of them. */
    private static List<String> texts(YamlNode.@Nullable Entry entry) {
        if (entry == null) {
            return List.of();
        }
        if (!entry.value().isList()) {
            return entry.value().text().stream().toList();
        }
        List<String> texts = new ArrayList<>();
        entry.value()
                .elements()
                .orElse(List.of())
                .forEach(element -> element.text().ifPresent(texts::add));
        return texts;
    }

    /** Settings as plain Java, as they may be written. */
    static Map<String, Object> content(RunSettings settings) {
        Map<String, Object> content = new LinkedHashMap<>();
        settings.layout().ifPresent(layout -> content.put(LAYOUT, layout));
        if (!settings.log().isEmpty()) {
            content.put(LOG, settings.log());
        }
        if (!settings.report().isEmpty()) {
            content.put(REPORT, settings.report());
        }
        return content;
    }

    /** For the schema. */
    static Map<String, Object> schema() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(LAYOUT, described(text, "The layout of the data set's folders, as --layout."));
        schema.put(LOG, described(oneOrMore(text), "Where results are appended, as --log: csv=results.csv."));
        schema.put(REPORT, described(oneOrMore(text), "The reports to write, as --report."));
        return schema;
    }

    private static Map<String, Object> oneOrMore(Map<String, Object> text) {
        return Map.of("anyOf", List.of(text, Map.of("type", "array", "items", text)));
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", description);
        return described;
    }
}
