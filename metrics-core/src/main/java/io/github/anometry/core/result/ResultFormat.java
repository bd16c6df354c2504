package io.github.anometry.core.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;

/** The kind of a JSON text, by its outermost members. */
enum ResultFormat {
    /** A result with the number of its format. */
    NUMBERED,
    /** A result of the command from before results had a format, with its version under {@code settings.anometry}. */
    OF_THE_COMMAND,
    /** Anything else. */
    NONE;

    /** Reads no more than necessary. */
    static ResultFormat of(Reader text) throws IOException {
        boolean hasFormat = false;
        boolean hasMetrics = false;
        boolean hasVersion = false;
        try (JsonParser json = new JsonFactory().createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return NONE;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                hasFormat |= member.equals("format") && value == JsonToken.VALUE_NUMBER_INT;
                hasMetrics |= member.equals("metrics") && value == JsonToken.START_OBJECT;
                if (hasFormat && hasMetrics) {
                    return NUMBERED;
                }
                if (member.equals("settings") && value == JsonToken.START_OBJECT) {
                    hasVersion |= hasMember(json, "anometry");
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException noJson) {
            return NONE;
        }
        return hasMetrics && hasVersion ? OF_THE_COMMAND : NONE;
    }

    /** Reads an object to its end. */
    private static boolean hasMember(JsonParser json, String name) throws IOException {
        boolean found = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            found |= json.currentName().equals(name);
            json.nextToken();
            json.skipChildren();
        }
        return found;
    }
}
