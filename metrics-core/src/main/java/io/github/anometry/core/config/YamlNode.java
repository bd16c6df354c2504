package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.internal.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A value in a YAML document that knows where it stands: its file, line, column, and path in the document. */
final class YamlNode {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowNonScalarKeys(true) // refused here, with the place
            .build();

    private final Node node;
    private final String file;
    private final String path;

    private YamlNode(Node node, String file, String path) {
        this.node = node;
        this.file = file;
        this.path = path;
    }

    /** The document's root; empty if there is nothing in it. */
    static Optional<YamlNode> parse(String text, String file) {
        try {
            return new Compose(SETTINGS).composeString(text).map(root -> new YamlNode(root, file, "the document"));
        } catch (YamlEngineException notYaml) {
            throw refused(notYaml, file, Optional.empty());
        }
    }

    String path() {
        return path;
    }

    boolean isText() {
        return node instanceof ScalarNode && value() instanceof String;
    }

    /** The error for this place. */
    ConfigurationException error(String message) {
        return error(message, null);
    }

    ConfigurationException error(String message, @Nullable Throwable cause) {
        return error(file, node.getStartMark(), message, cause);
    }

    private static ConfigurationException error(
            String file, Optional<Mark> place, String message, @Nullable Throwable cause) {
        int line = place.map(Mark::getLine).orElse(0) + 1;
        int column = place.map(Mark::getColumn).orElse(0) + 1;
        return new ConfigurationException(null, Messages.at(file, line, column, message), cause);
    }

    /** The error for what the YAML reader refuses, at the place that it names or else at {@code place}. */
    private static ConfigurationException refused(YamlEngineException notYaml, String file, Optional<Mark> place) {
        if (notYaml instanceof MarkedYamlEngineException marked) {
            String context = marked.getContext();
            String prefix = context == null || context.isEmpty() ? "" : context + ", ";
            return error(
                    file,
                    marked.getProblemMark().or(() -> place),
                    Messages.notYaml(prefix + marked.getProblem()),
                    notYaml);
        }
        return error(file, place, Messages.notYaml(String.valueOf(notYaml.getMessage())), notYaml);
    }

    /** The entries of a mapping, each with the node of its key. */
    Map<String, Entry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error(Messages.expected(path, "a mapping", describe()));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode keyNode = new YamlNode(tuple.getKeyNode(), file, "a key of " + path);
            String key = keyNode.text();
            YamlNode value = new YamlNode(tuple.getValueNode(), file, child(key));
            if (entries.put(key, new Entry(keyNode, value)) != null) {
                throw keyNode.error(Messages.duplicateKey(path, key));
            }
        }
        return entries;
    }

    private String child(String key) {
        return path.equals("the document") ? key : path + "." + key;
    }

    /** The elements of a list. */
    List<YamlNode> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(Messages.expected(path, "a list", describe()));
        }
        List<YamlNode> elements = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            elements.add(new YamlNode(element, file, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    String text() {
        if (node instanceof ScalarNode scalar && value() instanceof String) {
            return scalar.getValue();
        }
        throw error(Messages.expected(path, "a text", describe()));
    }

    boolean bool() {
        if (value() instanceof Boolean bool) {
            return bool;
        }
        throw error(Messages.expected(path, "true or false", describe()));
    }

    /** The value as plain Java: numbers, booleans, texts, lists, maps, null. */
    @Nullable
    Object value() {
        try {
            return new StandardConstructor(SETTINGS).constructSingleDocument(Optional.of(node));
        } catch (YamlEngineException refused) {
            throw refused(refused, file, node.getStartMark());
        }
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
}
