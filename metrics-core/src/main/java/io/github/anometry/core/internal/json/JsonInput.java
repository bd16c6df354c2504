package io.github.anometry.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.FileFailure;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of a known layout in one pass. Unexpected input is a {@link DataException} with its line, column and path.
 */
public final class JsonInput {
    /** Readers of nested values are recursive; deeper ones would exhaust the stack. */
    private static final int DEEPEST = 300;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser json;
    private final String source;

    private JsonInput(JsonParser json, String source) {
        this.json = json;
        this.source = source;
    }

    /** Reads the whole of a value. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(JsonInput input) throws IOException;
    }

    /** Reads the value of a member of an object. */
    @FunctionalInterface
    public interface Member {
        void read(String name) throws IOException;
    }

    /** Reads an element of a list. */
    @FunctionalInterface
    public interface Element {
        void read() throws IOException;
    }

    /**
     * Reads a text that holds one value.
     *
     * @param source the name of the text in messages
     * @throws DataException if the text is not JSON, or not what {@code reading} expects
     */
    public static <T> T read(Reader text, String source, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(text)) {
            JsonInput input = new JsonInput(json, source);
            try {
                json.nextToken();
                T value = reading.from(input);
                if (json.nextToken() != null) {
                    throw input.refused(JsonMessages.moreAfterTheEnd(input.found()));
                }
                return value;
            } catch (JsonProcessingException broken) {
                JsonLocation place = broken.getLocation() == null ? json.currentLocation() : broken.getLocation();
                throw input.refused(place, JsonMessages.noJson(reason(broken)), broken);
            }
        } catch (IOException failed) {
            throw new DataException(JsonMessages.cannotRead(source, FileFailure.reason(failed)), failed);
        }
    }

    /** The message without the parser's own place. */
    private static String reason(JsonProcessingException broken) {
        String reason = broken.getOriginalMessage()
                .replaceAll("(?s)\\s*\\(start marker at \\[.*?\\]\\)", "")
                .replaceAll("\\p{Cntrl}", " ");
        return reason.endsWith(".") ? reason : reason + ".";
    }

    /** Reads an object; a name must not occur twice. */
    public void object(Member member) throws IOException {
        Set<String> names = new HashSet<>();
        members(name -> {
            if (!names.add(name)) {
                throw refused(JsonMessages.nameTwice(name));
            }
            member.read(name);
        });
    }

    /** Reads an object; a name may occur twice. */
    public void members(Member member) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            member.read(name);
        }
    }

    public void array(Element element) throws IOException {
        require(JsonToken.START_ARRAY, "a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    public String text() throws IOException {
        require(JsonToken.VALUE_STRING, "a text");
        return json.getText();
    }

    public List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        array(() -> texts.add(text()));
        return texts;
    }

    public boolean bool() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_TRUE && json.currentToken() != JsonToken.VALUE_FALSE) {
            throw expected("true or false");
        }
        return json.getBooleanValue();
    }

    /** Any value but null, as {@link JsonTree} has it. */
    public Object tree() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            object(name -> members.put(name, tree()));
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            array(() -> elements.add(tree()));
            return elements;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return bool();
        }
        if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return json.getLongValue();
        }
        return token == JsonToken.VALUE_STRING ? text() : (Object) number();
    }

    /** A whole number, 0 or more. */
    public long count() throws IOException {
        // A number beyond the range of long has another type.
        boolean whole = json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getTextLength() <= Long.toString(Long.MAX_VALUE).length()
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (!whole || json.getLongValue() < 0) {
            throw expected("a whole number, 0 or more");
        }
        return json.getLongValue();
    }

    /** A number; "Infinity", "-Infinity" and "NaN" are texts. */
    public double number() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return switch (json.getText()) {
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                case "NaN" -> Double.NaN;
                default -> throw expected("a number");
            };
        }
        if (token == null || !token.isNumeric()) {
            throw expected("a number");
        }
        double number = Double.parseDouble(json.getText());
        if (Double.isInfinite(number)) {
            throw expected("a number that a double holds");
        }
        return number;
    }

    public boolean isText() {
        return json.currentToken() == JsonToken.VALUE_STRING;
    }

    public boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    private void require(JsonToken token, String what) throws IOException {
        if (json.currentToken() != token) {
            throw expected(what);
        }
    }

    private DataException expected(String what) throws IOException {
        return refused(JsonMessages.expected(what, found()));
    }

    private String found() throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> JsonMessages.quote(json.getText());
            default ->
                json.getText().length() <= 40 ? json.getText() : json.getText().substring(0, 40) + "...";
        };
    }

    /** An exception for a problem with the value read last. */
    public DataException refused(String problem) {
        return refused(place(), problem, null);
    }

    /** Like the above, for a file that is not damaged: the problem says what to do. */
    public DataException notReadable(String problem) {
        return new DataException(at(place(), problem));
    }

    private JsonLocation place() {
        return json.currentToken() == null ? json.currentLocation() : json.currentTokenLocation();
    }

    private DataException refused(JsonLocation place, String problem, @Nullable Throwable cause) {
        return new DataException(JsonMessages.damagedJson(at(place, problem)), cause);
    }

    private String at(JsonLocation place, String problem) {
        String path = json.getParsingContext().pathAsPointer().toString();
        return JsonMessages.inJson(source, place.getLineNr(), place.getColumnNr(), path, problem);
    }
}
