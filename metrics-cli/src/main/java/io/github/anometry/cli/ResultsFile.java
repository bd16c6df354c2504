package io.github.anometry.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.nio.file.Path;

/** Files that hold results, as this command or the library has written them in any version. */
final class ResultsFile {
    private ResultsFile() {}

    /** Whether it is a JSON object with {@code metrics} and either the version that made it or the format that it is in. */
    static boolean is(Path file) throws IOException {
        boolean hasMetrics = false;
        boolean namesItsMaker = false;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                hasMetrics |= member.equals("metrics") && value == JsonToken.START_OBJECT;
                namesItsMaker |= member.equals("format") && value == JsonToken.VALUE_NUMBER_INT;
                if (member.equals("settings") && value == JsonToken.START_OBJECT) {
                    namesItsMaker |= hasMember(json, "anometry");
                } else {
                    json.skipChildren();
                }
            }
            return hasMetrics && namesItsMaker;
        } catch (StreamReadException notJson) {
            return false;
        }
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
