package io.github.anometry.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps, lists, whole numbers, finite doubles, booleans and texts: the form of settings in JSON. */
public final class JsonTree {
    private JsonTree() {}

    /** An immutable tree: numbers as {@link Long} or {@link Double}, anything without a form in JSON as its text. */
    public static Map<String, Object> of(Map<?, ?> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        values.forEach((key, value) -> tree.put(String.valueOf(key), node(value)));
        return Collections.unmodifiableMap(tree);
    }

    private static Object node(Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof Collection<?> elements) {
            List<Object> list = new ArrayList<>();
            elements.forEach(element -> list.add(node(element)));
            return Collections.unmodifiableList(list);
        }
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            // A float by its own digits: 0.1, not the nearest double of a float.
            return value instanceof Float ? Double.parseDouble(value.toString()) : number.doubleValue();
        }
        return String.valueOf(value);
    }

    /** Values as a text of several lines. */
    public static String text(Map<?, ?> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            write(json, of(values));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    /** Writes a tree of {@link #of}. */
    public static void write(JsonGenerator json, Object tree) throws IOException {
        if (tree instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (tree instanceof Collection<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (tree instanceof Double number) {
            json.writeNumber(number);
        } else if (tree instanceof Long number) {
            json.writeNumber(number);
        } else if (tree instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else {
            json.writeString(String.valueOf(tree));
        }
    }
}
