package io.github.anometry.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.anometry.api.warning.Warning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Warnings as a list of {@code {"name": ..., "message": ..., "count": ..., "first": ...}}, the last if there is one. */
public final class WarningJson {
    private static final List<String> MEMBERS = List.of("name", "message", "count", "first");

    private WarningJson() {}

    /** Writes a list as a member of this name. */
    public static void write(JsonGenerator json, String member, List<Warning> warnings) throws IOException {
        json.writeArrayFieldStart(member);
        for (Warning warning : warnings) {
            json.writeStartObject();
            json.writeStringField("name", warning.name());
            json.writeStringField("message", warning.message());
            json.writeNumberField("count", warning.count());
            if (warning.first().isPresent()) {
                json.writeStringField("first", warning.first().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Reads a list. In the first two formats of results warnings were texts without a name. */
    public static List<Warning> read(JsonInput json) throws IOException {
        List<Warning> warnings = new ArrayList<>();
        json.array(
                () -> warnings.add(json.isText() ? Warning.of(Warning.METRIC, json.text()) : new Draft(json).read()));
        return warnings;
    }

    private static final class Draft {
        private final JsonInput json;
        private @Nullable String name;
        private @Nullable String message;
        private long count = 1;
        private Optional<String> first = Optional.empty();

        Draft(JsonInput json) {
            this.json = json;
        }

        Warning read() throws IOException {
            json.object(member -> {
                switch (member) {
                    case "name" -> name = json.text();
                    case "message" -> message = json.text();
                    case "count" -> count = json.count();
                    case "first" -> first = Optional.of(json.text());
                    default -> throw json.refused(JsonMessages.unknownName(member, MEMBERS));
                }
            });
            if (name == null || message == null) {
                throw json.refused(JsonMessages.nameMissing(name == null ? "name" : "message"));
            }
            try {
                return new Warning(name, message, count, first);
            } catch (IllegalArgumentException wrong) {
                throw json.refused(String.valueOf(wrong.getMessage()));
            }
        }
    }
}
