package io.github.anometry.plugin.files.internal.dataset;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileBytes;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON file in which a data set lists its images: an object whose member {@code test} has objects, in a list or in a list for
 * each category. Values are texts here; null is empty.
 *
 * @param meta the texts of the member {@code meta}
 * @param test the objects by category; by the empty text if it is a list
 */
record JsonList(Path file, Map<String, String> meta, Map<String, List<Map<String, String>>> test) {
    private static final JsonFactory JSON = new JsonFactory();

    /** @throws DataException if it cannot be read, or is something else */
    static JsonList read(Path file) {
        Map<String, String> meta = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> test = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(FileBytes.all(file))) {
            require(json.nextToken() == JsonToken.START_OBJECT, file);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("meta") && value == JsonToken.START_OBJECT) {
                    meta.putAll(texts(json));
                } else if (name.equals("test") && value == JsonToken.START_OBJECT) {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String category = json.currentName();
                        require(json.nextToken() == JsonToken.START_ARRAY, file);
                        test.put(category, objects(json, file));
                    }
                } else if (name.equals("test") && value == JsonToken.START_ARRAY) {
                    test.put("", objects(json, file));
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new DataException(DatasetMessages.notJson(file, line), malformed);
        } catch (IOException unreadable) {
            throw FileErrors.unreadable(file, unreadable);
        }
        require(!test.isEmpty(), file);
        return new JsonList(file, meta, test);
    }

    private static void require(boolean isList, Path file) {
        if (!isList) {
            throw new DataException(DatasetMessages.noList(file));
        }
    }

    private static List<Map<String, String>> objects(JsonParser json, Path file) throws IOException {
        List<Map<String, String>> objects = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_OBJECT, file);
            objects.add(texts(json));
        }
        return objects;
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                json.skipChildren();
            } else {
                texts.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
            }
        }
        return texts;
    }

    /**
     * A value of an image.
     *
     * @throws DataException if it has none
     */
    String get(Map<String, String> image, String key) {
        String value = image.get(key);
        if (value == null) {
            throw new DataException(DatasetMessages.noKey(file, key, image.keySet()));
        }
        return value;
    }
}
