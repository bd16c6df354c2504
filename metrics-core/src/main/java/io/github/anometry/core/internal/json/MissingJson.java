package io.github.anometry.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Missing images in JSON: in a member of this name, an object for each category and defect type. */
public final class MissingJson {
    /** The member. */
    public static final String NAME = "missing_images";

    private MissingJson() {}

    /** Writes one object. */
    public static void write(
            JsonGenerator json,
            String category,
            String defectType,
            long missing,
            long images,
            String first,
            String message)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("category", category);
        json.writeStringField("defect_type", defectType);
        json.writeNumberField("missing", missing);
        json.writeNumberField("images", images);
        json.writeStringField("first", first);
        json.writeStringField("message", message);
        json.writeEndObject();
    }
}
