package io.github.anometry.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A value in a YAML document with its line, column and path. Values of an unexpected type are reported.
 */
final class YamlNode {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowNonScalarKeys(true) // rejected here, with the place
            .setBufferSize(1 << 16) // look-ahead is copied at each refill, and a long text is looked ahead as a whole
            .build();
    /** With aliases a few lines can have any number of elements. */
    private static final int MOST_ELEMENTS = 10_000;

    private static final Pattern UNQUOTED_PATTERN = Pattern.compile("[:,\\[-]\\s*\\{\\w+}");

    private final Node node;
    private final String path;
    private final Problems problems;

    private YamlNode(Node node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** The document's root; empty if the document is empty or not YAML, which is reported. */
    static Optional<YamlNode> parse(String text, Problems problems) {
        try {
            // The same as Compose, whose package the reader's module does not export.
            ParserImpl events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
            return new Composer(SETTINGS, new BoundedEvents(events))
                    .getSingleNode()
                    .map(root -> new YamlNode(root, "the document", problems));
        } catch (BoundedEvents.OutOfBounds tooMuch) {
            report(tooMuch.place(), String.valueOf(tooMuch.getMessage()), problems);
            return Optional.empty();
        } catch (YamlEngineException notYaml) {
            String hint = hasUnquotedPattern(notYaml, text) ? Messages.quotePattern() : "";
            reportNotYaml(notYaml, Optional.empty(), hint, problems);
            return Optional.empty();
        }
    }

    /** Whether the line at fault has a brace that may begin a pattern of paths. */
    private static boolean hasUnquotedPattern(YamlEngineException notYaml, String text) {
        return notYaml instanceof MarkedYamlEngineException marked
                && marked.getProblemMark()
                        .flatMap(place -> text.lines().skip(place.getLine()).findFirst())
                        .filter(line -> UNQUOTED_PATTERN.matcher(line).find())
                        .isPresent();
    }

    String path() {
        return path;
    }

    boolean isText() {
        return node instanceof ScalarNode
                && value().filter(value -> value.java() instanceof String).isPresent();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Reports that something else is expected here. */
    void reportInstead(String expected) {
        report(Messages.expected(path, expected, describe()));
    }

    /** Counted from 1. */
    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** Reports a problem at this place, in a sentence that names its path. */
    void report(String message) {
        reportTo(problems, message);
    }

    /** The same, to another reporter. */
    void reportTo(Problems others, String message) {
        report(node.getStartMark(), message, others);
    }

    private static void report(Optional<Mark> place, String message, Problems problems) {
        int line = place.map(Mark::getLine).orElse(0) + 1;
        int column = place.map(Mark::getColumn).orElse(0) + 1;
        problems.add(line, column, message);
    }

    /**
     * Reports an error of the YAML reader at its place, or else at {@code place}.
     *
     * @param hint what to do about it; may be empty
     */
    private static void reportNotYaml(
            YamlEngineException notYaml, Optional<Mark> place, String hint, Problems problems) {
        if (notYaml instanceof MarkedYamlEngineException marked) {
            String context = marked.getContext();
            String prefix = context == null || context.isEmpty() ? "" : context + ", ";
            report(
                    marked.getProblemMark().or(() -> place),
                    Messages.notYaml(prefix + marked.getProblem()) + hint,
                    problems);
        } else {
            report(place, Messages.notYaml(String.valueOf(notYaml.getMessage())), problems);
        }
    }

    /** The entries of a mapping, each with the node of its key; empty if it is not a mapping, which is reported. */
    Optional<Map<String, Entry>> entries() {
        if (!(node instanceof MappingNode mapping)) {
            report(Messages.expected(path, "a mapping", describe()));
            return Optional.empty();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode keyNode = new YamlNode(tuple.getKeyNode(), "a key of " + path, problems);
            keyNode.text().ifPresent(key -> {
                YamlNode value = new YamlNode(tuple.getValueNode(), child(key), problems);
                if (entries.putIfAbsent(key, new Entry(keyNode, value)) != null) {
                    keyNode.report(Messages.duplicateKey(path, key));
                }
            });
        }
        return Optional.of(entries);
    }

    private String child(String key) {
        return path.equals("the document") ? key : path + "." + key;
    }

    /** The elements of a list; empty if it is not a list, which is reported. */
    Optional<List<YamlNode>> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            report(Messages.expected(path, "a list", describe()));
            return Optional.empty();
        }
        List<YamlNode> elements = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            elements.add(new YamlNode(element, path + "[" + elements.size() + "]", problems));
        }
        return Optional.of(elements);
    }

    /** A text; empty if it is not a text, which is reported. */
    Optional<String> text() {
        if (!(node instanceof ScalarNode)) {
            report(Messages.expected(path, "a text", describe()));
            return Optional.empty();
        }
        return scalar(String.class, "a text");
    }

    /** A scalar of any type as written; empty if it is not a scalar, which is reported. */
    Optional<String> written() {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        report(Messages.expected(path, "a text", describe()));
        return Optional.empty();
    }

    /** A scalar of any type as written; empty if it is not a scalar or has no text, which is reported. */
    Optional<String> writtenText() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue());
        }
        report(Messages.expected(path, "a text", describe()));
        return Optional.empty();
    }

    /** A whole number from 1; empty if it is not, which is reported. */
    Optional<Integer> count() {
        Optional<Integer> count = scalar(Integer.class, "a whole number");
        if (count.filter(number -> number < 1).isPresent()) {
            report(Messages.expected(path, "1 or more", describe()));
            return Optional.empty();
        }
        return count;
    }

    /** A boolean; empty if it is not a boolean, which is reported. */
    Optional<Boolean> bool() {
        return scalar(Boolean.class, "true or false");
    }

    private <T> Optional<T> scalar(Class<T> type, String expected) {
        Optional<Value> value = value();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Object java = value.get().java();
        if (!type.isInstance(java)) {
            report(Messages.expected(path, expected, describe()));
            return Optional.empty();
        }
        return Optional.of(type.cast(java));
    }

    /** The value as plain Java: numbers, booleans, texts, lists, maps, null; empty if it is invalid, which is reported. */
    Optional<Value> value() {
        if (size(node, MOST_ELEMENTS, 0) > MOST_ELEMENTS) {
            report(Messages.tooManyElements(path, MOST_ELEMENTS));
            return Optional.empty();
        }
        try {
            return Optional.of(new Value(new StandardConstructor(SETTINGS).constructSingleDocument(Optional.of(node))));
        } catch (YamlEngineException refused) {
            reportNotYaml(refused, node.getStartMark(), "", problems);
            return Optional.empty();
        }
    }

    /** The number of values, including nested ones and expanded aliases; anything larger if above {@code most}. */
    private static int size(Node node, int most, int depth) {
        if (depth > BoundedEvents.DEEPEST) {
            return most + 1;
        }
        int size = 1;
        if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                size += size > most ? 0 : size(element, most - size, depth + 1);
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                // The key itself is not a value.
                size += size > most ? 0 : size(tuple.getKeyNode(), most - size, depth + 1) - 1;
                size += size > most ? 0 : size(tuple.getValueNode(), most - size, depth + 1);
            }
        }
        return size;
    }

    private String describe() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String text = ((ScalarNode) node).getValue();
        return text.isEmpty() ? "empty" : "'" + text + "'";
    }

    /** A key's node and its value's. */
    record Entry(YamlNode key, YamlNode value) {}

    /** A value in plain Java, which may be null. */
    record Value(@Nullable Object java) {}
}
