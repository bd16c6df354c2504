package io.github.anometry.core.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An option of the command as a key of a configuration.
 *
 * @param description for editors
 */
record RunOption(Kind kind, String description) {
    /** What its value is. */
    enum Kind {
        TEXT,
        /** One text, or a list of them. */
        TEXTS,
        FLAG,
        COUNT;

        /** The value; empty if it is something else, which is reported. */
        Optional<Object> read(YamlNode node) {
            return switch (this) {
                case TEXT -> node.writtenText().map(text -> text);
                case TEXTS ->
                    Optional.<Object>of(texts(node, YamlNode::writtenText)).filter(texts -> !texts.equals(List.of()));
                case FLAG -> node.bool().map(flag -> flag);
                case COUNT -> node.count().map(count -> count);
            };
        }

        Map<String, Object> schema() {
            return switch (this) {
                case TEXT -> Map.of("type", List.of("string", "number"));
                case TEXTS -> oneOrMore(Map.of("type", List.of("string", "number")));
                case FLAG -> Map.of("type", "boolean");
                case COUNT -> new LinkedHashMap<>(Map.of("type", "integer", "minimum", 1));
            };
        }
    }

    /** By key, in the order of the command's help. */
    static Map<String, RunOption> byKey() {
        Map<String, RunOption> options = new LinkedHashMap<>();
        options.put("maps", text("The anomaly maps, as --maps: a folder or an array file."));
        options.put("masks", text("The ground-truth masks, as --masks: the data set's folder or an array file."));
        options.put("manifest", text("The table of the images, as --manifest."));
        options.put("scores", text("The image scores, as --scores."));
        options.put("labels", text("The image labels, as --labels."));
        options.put("category", texts("The categories to measure, as --category."));
        options.put("object", text("The regular expression that finds objects in paths, as --object."));
        options.put("allow_missing", flag("Whether images may have no map, as --allow-missing."));
        options.put("metrics", texts("Which of the metrics to measure, as --metrics."));
        options.put("by", text("By what to break down the results, as --by: defect_type."));
        options.put("json", text("The JSON file to write, as --json."));
        options.put("json_size", text("How much the JSON has, as --json-size: full or small."));
        options.put("image_records", text("The table of images to write, as --image-records."));
        options.put("csv_safe", flag("Whether CSV files are for spreadsheets, as --csv-safe."));
        options.put("run", text("The name of the run, as --run."));
        options.put("no_warnings", texts("The kinds of warnings to leave out, as --no-warnings."));
        options.put("strict", flag("Whether warnings are errors, as --strict."));
        options.put("fit_thresholds", flag("Whether to find thresholds on these data, as --fit-thresholds."));
        options.put("keep_going", flag("Whether to leave out a metric that fails, as --keep-going."));
        options.put("batch_size", count("How many images are evaluated at a time, as --batch-size."));
        options.put("threads", count("How many threads read files, as --threads."));
        return Collections.unmodifiableMap(options);
    }

    private static RunOption text(String description) {
        return new RunOption(Kind.TEXT, description);
    }

    private static RunOption texts(String description) {
        return new RunOption(Kind.TEXTS, description);
    }

    private static RunOption flag(String description) {
        return new RunOption(Kind.FLAG, description);
    }

    private static RunOption count(String description) {
        return new RunOption(Kind.COUNT, description);
    }

    /** One text, or a list of them. */
    static List<String> texts(YamlNode.@Nullable Entry entry) {
        return entry == null ? List.of() : texts(entry.value(), YamlNode::text);
    }

    private static List<String> texts(YamlNode node, Function<YamlNode, Optional<String>> one) {
        if (!node.isList()) {
            return one.apply(node).stream().toList();
        }
        List<YamlNode> elements = node.elements().orElse(List.of());
        if (elements.isEmpty()) {
            node.report(Messages.expected(node.path(), "one or more texts", "an empty list"));
        }
        List<String> texts = new ArrayList<>();
        elements.forEach(element -> one.apply(element).ifPresent(texts::add));
        return texts;
    }

    static Map<String, Object> oneOrMore(Map<String, Object> text) {
        return Map.of("anyOf", List.of(text, Map.of("type", "array", "items", text)));
    }
}
