package io.github.anometry.plugin.files.internal.layout;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.SaturationRule;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.FileBytes;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code defects_config.json} of a category of MVTec LOCO AD: a list of objects with {@code defect_name}, {@code
 * pixel_value}, {@code saturation_threshold} and {@code relative_saturation}. Other keys are ignored.
 */
final class DefectsConfig implements SaturationRule {
    static final String NAME = "defects_config.json";

    private static final int LARGEST_PIXEL_VALUE = 255;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final SortedMap<Integer, DefectType> types = new TreeMap<>();

    private DefectsConfig(Path file) {
        this.file = file;
    }

    /** @throws DataException if the file cannot be read, or does not say when each defect is saturated */
    static DefectsConfig read(Path file) {
        DefectsConfig config = new DefectsConfig(file);
        try (JsonParser json = JSON.createParser(FileBytes.all(file))) {
            config.readList(json);
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new DataException(LocoMessages.notJson(file, line, malformed.getOriginalMessage()), malformed);
        } catch (IOException unreadable) {
            throw FileErrors.unreadable(file, unreadable);
        }
        return config;
    }

    private void readList(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw new DataException(LocoMessages.noListOfDefects(at(json)));
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw new DataException(LocoMessages.noListOfDefects(at(json)));
            }
            String where = at(json);
            DefectType type = new Entry(where, readObject(json)).toType();
            DefectType other = types.putIfAbsent(type.pixelValue(), type);
            if (other != null) {
                throw new DataException(
                        LocoMessages.pixelValueTwice(where, type.pixelValue(), other.name(), type.name()));
            }
        }
        if (json.nextToken() != null) {
            throw new DataException(LocoMessages.noListOfDefects(at(json)));
        }
        if (types.isEmpty()) {
            throw new DataException(LocoMessages.noListOfDefects(at(json)));
        }
    }

    private String at(JsonParser json) {
        return file + ":" + json.currentTokenLocation().getLineNr();
    }

    private static Map<String, @Nullable Object> readObject(JsonParser json) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            values.put(key, value(json));
        }
        return values;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token.isNumeric()) {
            return json.getDoubleValue();
        }
        if (token.isBoolean()) {
            return json.getBooleanValue();
        }
        if (token.isStructStart()) {
            json.skipChildren();
            return null;
        }
        return token == JsonToken.VALUE_STRING ? json.getText() : null;
    }

    /** An object of the list, and its first line. */
    private record Entry(String where, Map<String, @Nullable Object> values) {
        DefectType toType() {
            String name = get("defect_name", String.class, "a text");
            int pixelValue = (int) wholeNumber("pixel_value", LARGEST_PIXEL_VALUE);
            boolean relative = get("relative_saturation", Boolean.class, "true or false");
            double threshold =
                    relative ? share("saturation_threshold") : wholeNumber("saturation_threshold", Integer.MAX_VALUE);
            return new DefectType(name, pixelValue, threshold, relative);
        }

        private <T> T get(String key, Class<T> type, String expected) {
            if (!values.containsKey(key)) {
                throw new DataException(LocoMessages.keyMissing(where, key, values.keySet()));
            }
            Object value = values.get(key);
            if (!type.isInstance(value)) {
                throw new DataException(LocoMessages.wrongValue(where, key, expected));
            }
            return type.cast(value);
        }

        private double wholeNumber(String key, int largest) {
            String expected = "a whole number from 1 to " + largest;
            double number = get(key, Double.class, expected);
            if (!(number >= 1 && number <= largest && number == Math.rint(number))) {
                throw new DataException(LocoMessages.wrongValue(where, key, expected));
            }
            return number;
        }

        private double share(String key) {
            String expected = "a share above 0 and at most 1, because relative_saturation is true";
            double number = get(key, Double.class, expected);
            if (!(number > 0 && number <= 1)) {
                throw new DataException(LocoMessages.wrongValue(where, key, expected));
            }
            return number;
        }
    }

    /**
     * By the defect whose pixels have this value.
     *
     * @throws DataException if there is none
     */
    @Override
    public int saturation(DataFile mask, double pixelValue, String position, int area) {
        DefectType type = pixelValue == (int) pixelValue ? types.get((int) pixelValue) : null;
        if (type == null) {
            throw new DataException(LocoMessages.unknownPixelValue(
                    mask,
                    pixelValue,
                    position,
                    file,
                    types.values().stream().map(DefectType::toString).toList()));
        }
        return type.saturationArea(area);
    }
}
